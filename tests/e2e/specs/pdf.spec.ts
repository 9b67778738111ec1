import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readPdf } from '../../../electron/shell/read-pdf.ts';
import { test as withDoor } from '../browser-door.ts';
import { expect, saveTo, test } from '../electron-app.ts';

type Ask = (procedure: string, input?: unknown) => Promise<{ ok: boolean; value: never; code?: string }>;

/** Asks through the page's bridge, as the interface does. */
const ask = (page: Page, procedure: string, input?: unknown) =>
  page.evaluate(
    ([name, given]) => (window as unknown as { bridge: { call: Ask } }).bridge.call(name, given),
    [procedure, input] as const,
  );

async function openPractice(page: Page): Promise<string> {
  await ask(page, 'profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  return ((await ask(page, 'practice.open')).value as { id: string }).id;
}

const order = (assessmentId: string, job: string, preset: string) => ({
  assessmentId,
  job,
  format: 'pdf',
  language: 'en',
  preset,
});

const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** How each window is locked, as the engine knows it. */
const locks = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const contents = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag };
    }),
  );

/** Pages and first printings on their way, in the private folders of the process. */
function leftovers(pid: number): readonly string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith(`migration-data-${pid}-`))
    .flatMap((name) => readdirSync(join(tmpdir(), name)).filter((inside) => inside.startsWith('print-')));
}

test('the report is printed to a PDF with the numbers of its pages, twice to the same bytes', async ({
  electronApp,
  page,
  folder,
}) => {
  test.setTimeout(600_000);
  const id = await openPractice(page);
  const [path, again] = [join(folder, 'report.pdf'), join(folder, 'again.pdf')];

  await saveTo(electronApp, path);
  expect(await ask(page, 'reports.export', order(id, 'one', 'sources'))).toMatchObject({
    ok: true,
    value: { kind: 'saved', name: 'report.pdf', proof: { found: expect.any(Array) } },
  });
  await saveTo(electronApp, again);
  expect(await ask(page, 'reports.export', order(id, 'two', 'sources'))).toMatchObject({ ok: true });

  const facts = await readPdf(readFileSync(path), true);
  expect(facts.title).toContain('Montara');
  expect(facts.author).not.toBe('');
  const text = facts.text.map((one) => one.replace(/\s+/g, ' '));
  const chapters = [...facts.places].filter(([place]) => place.endsWith(':title'));
  expect(chapters.map(([place]) => place)).toEqual(['sources:title']);
  for (const [place, number] of chapters) {
    expect(text[number - 1], place).toContain('Data sources');
    expect(text[1]).toContain(`Data sources ${number}`);
  }
  expect(Buffer.compare(readFileSync(path), readFileSync(again))).toBe(0);
  expect(await windows(electronApp)).toBe(1);
  expect(leftovers(electronApp.process().pid!)).toEqual([]);
});

test('printing is cancelled, and leaves no file, no window and no page behind', async ({
  electronApp,
  page,
  folder,
}) => {
  test.setTimeout(600_000);
  const id = await openPractice(page);
  await saveTo(electronApp, join(folder, 'report.pdf'));
  const asked = ask(page, 'reports.export', order(id, 'job', 'full'));
  // The window that prints is there.
  await expect.poll(() => windows(electronApp), { timeout: 120_000 }).toBe(2);
  const [one, other] = await locks(electronApp);
  expect(one).toMatchObject({ nodeIntegration: false, contextIsolation: true, sandbox: true });
  expect(other).toEqual(one);

  await ask(page, 'reports.cancel', { job: 'job' });

  expect(await asked).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await windows(electronApp)).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes('.pdf'))).toEqual([]);
  expect(leftovers(electronApp.process().pid!)).toEqual([]);
});

withDoor('the browser shows a page that asks for printing, once', async ({ page, openDoor }) => {
  withDoor.setTimeout(600_000);
  await page.goto(await openDoor());
  const call = (procedure: string, input?: unknown) =>
    page.evaluate(
      async ([name, given]) => {
        const reply = await fetch('/api', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ procedure: name, input: given }),
        });
        return (await reply.json()) as { ok: boolean; value: { id: string; url: string } };
      },
      [procedure, input] as const,
    );
  await call('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  const { value: practice } = await call('practice.open');
  const made = await call('reports.export', order(practice.id, 'job', 'short'));
  expect(made).toMatchObject({
    ok: true,
    value: { kind: 'print', url: expect.stringMatching(/^\/print\//) },
  });

  await page.context().addInitScript(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute('data-printed', '') });
  });
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url), made.value.url),
  ]);
  await tab.waitForLoadState();
  await expect(tab.locator('html[data-printed]')).toHaveCount(1);
  await expect(tab.getByText('Save as PDF')).toBeVisible();
  // What could be typed into the page does not run: only the script with the known hash does.
  expect(
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.foreign = "1"';
      document.body.append(script);
      return document.documentElement.dataset.foreign;
    }),
  ).toBeUndefined();
  expect(await page.evaluate(async (url) => (await fetch(url)).status, made.value.url)).toBe(404);
});
