import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../electron-app.ts';

type Ask = (procedure: string, input?: unknown) => Promise<{ ok: boolean; value: never; code?: string }>;

/** Asks through the page's bridge, as the interface does. */
const ask = (page: Page, procedure: string, input?: unknown) =>
  page.evaluate(
    ([name, given]) => (window as unknown as { bridge: { call: Ask } }).bridge.call(name, given),
    [procedure, input] as const,
  );

/** Answers the next save dialogs with a path. */
const saveTo = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, path);

test('the practice country opens, and leaves as a Word report, a workbook and a package', async ({
  electronApp,
  page,
  folder,
}) => {
  const profile = { name: 'Amina', organisation: 'IOM', role: 'assessor' };
  expect(await ask(page, 'profile.save', profile)).toMatchObject({ ok: true });
  const opened = await ask(page, 'practice.open');
  const { id } = opened.value as { id: string };

  for (const [name, format] of [
    ['report.docx', 'word'],
    ['report.xlsx', 'excel'],
  ] as const) {
    await saveTo(electronApp, join(folder, name));
    const reply = await ask(page, 'reports.export', { assessmentId: id, format, language: 'en' });
    expect(reply).toEqual({ ok: true, value: { kind: 'saved', name } });
    expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toBe('PK');
  }
  await saveTo(electronApp, join(folder, 'out.mdsa'));
  expect(await ask(page, 'packages.export', { assessmentId: id })).toMatchObject({ ok: true });
  expect(readFileSync(join(folder, 'out.mdsa')).subarray(0, 2).toString()).toBe('PK');
});

test('a saved answer is there after the application was closed and opened again', async ({ launch }) => {
  const first = await launch();
  const page = await first.firstWindow();
  await ask(page, 'profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  const created = await ask(page, 'assessments.create', {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  });
  const { id } = created.value as { id: string };
  const answer = { criterion: 'D1.01', source: null, value: 3 };
  expect(await ask(page, 'answers.save', { assessmentId: id, answer })).toMatchObject({ ok: true });
  // A killed process is the worst end there is.
  first.process().kill('SIGKILL');
  await first.waitForEvent('close');

  const second = await launch();
  const again = await ask(await second.firstWindow(), 'assessments.open', { id });

  expect((again.value as { answers: unknown[] }).answers).toMatchObject([{ criterion: 'D1.01', value: 3 }]);
});
