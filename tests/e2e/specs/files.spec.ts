import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, firstPage, saveTo, test } from '../electron-app.ts';
import { answerByKeys, expectAnswerSaved, expectOnScreen, levelChoice } from '../pages/checklist.ts';
import { goTo } from '../pages/frame.ts';
import { createAssessment, expectReopened, introduce } from '../pages/library.ts';

type Ask = (procedure: string, input?: unknown) => Promise<{ ok: boolean; value: never; code?: string }>;

/** Asks through the page's bridge, as the interface does. */
const ask = (page: Page, procedure: string, input?: unknown) =>
  page.evaluate(
    ([name, given]) => (window as unknown as { bridge: { call: Ask } }).bridge.call(name, given),
    [procedure, input] as const,
  );

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
    const order = { assessmentId: id, job: name, format, language: 'en' };
    expect(await ask(page, 'reports.export', order)).toMatchObject({
      ok: true,
      value: { kind: 'saved', name, proof: { found: expect.any(Array) } },
    });
    expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toBe('PK');
  }
  await saveTo(electronApp, join(folder, 'out.mdsa'));
  expect(await ask(page, 'packages.export', { assessmentId: id })).toMatchObject({ ok: true });
  expect(readFileSync(join(folder, 'out.mdsa')).subarray(0, 2).toString()).toBe('PK');
});

test('an answer that the page calls saved outlives a killed process', async ({ launch }) => {
  const first = await launch();
  const page = await firstPage(first);
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'System checklist');
  await answerByKeys(page, 'D1.01', 3);
  await expectAnswerSaved(page, 'D1.01', 3);
  // Which page was open is remembered a moment later; the answer is there already.
  await expect
    .poll(async () => (await ask(page, 'app.status')).value)
    .toMatchObject({ preferences: { lastPlace: expect.stringContaining('/system') } });
  // A killed process is the worst end there is.
  first.process().kill('SIGKILL');
  await first.waitForEvent('close');

  const again = await firstPage(await launch());
  await expectReopened(again);
  await goTo(again, 'System checklist');
  await again.getByRole('button', { name: /^D1\.01/ }).click();
  await expectOnScreen(again, 'D1.01');
  await expect(levelChoice(again, 3)).toBeChecked();
});
