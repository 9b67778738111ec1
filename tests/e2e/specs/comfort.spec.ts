import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, firstPage, test } from '../electron-app.ts';
import { goTo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';

test('a page is printed in full, in light colours, without the frame', async ({ electronApp, page }) => {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await openPractice(page);
  await goTo(page, 'Data sources');
  await page.evaluate(() => {
    const seen = { rows: 0, scheme: '' };
    Object.assign(window, { seen });
    // After the listeners of the page: they were there first.
    window.addEventListener('beforeprint', () => {
      seen.rows = document.querySelectorAll('main [role="row"]').length;
      seen.scheme = document.documentElement.dataset.mantineColorScheme ?? '';
    });
  });
  const bytes = await electronApp.evaluate(async ({ BrowserWindow, Menu }) => {
    const print = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    if (!print?.some((item) => item.accelerator === 'CommandOrControl+P')) throw new Error('no way to print');
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    return (await contents.printToPDF({ printBackground: true, preferCSSPageSize: true })).length;
  });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { rows: number; scheme: string } }).seen,
  );

  expect(bytes).toBeGreaterThan(10_000);
  expect(seen.scheme).toBe('light');
  // The head and all 19 sources of the practice country.
  expect(seen.rows).toBeGreaterThanOrEqual(20);
});

test('spelling is checked without fetching a dictionary', async ({ launch }) => {
  const app = await launch();
  const page = await firstPage(app);
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  const outcome = await app.evaluate(async ({ session }) => {
    const own = session.defaultSession;
    const events: string[] = [];
    own.on('spellcheck-dictionary-download-success', (_event, language) =>
      events.push(`fetched ${language}`),
    );
    own.on('spellcheck-dictionary-download-failure', (_event, language) =>
      events.push(`refused ${language}`),
    );
    // As if somebody had asked for a language that is not on this computer.
    own.setSpellCheckerEnabled(true);
    own.setSpellCheckerLanguages(['de']);
    await new Promise((done) => setTimeout(done, 4_000));
    return events;
  });
  const dictionaries = join(
    await app.evaluate((electron) => electron.app.getPath('userData')),
    'Dictionaries',
  );

  expect(outcome.filter((event) => event.startsWith('fetched'))).toEqual([]);
  expect(existsSync(dictionaries) ? readdirSync(dictionaries) : []).toEqual([]);
});

test('the window comes up in sight when its monitor is gone', async ({ launch }) => {
  const first = await launch();
  await firstPage(first);
  const profile = await first.evaluate(({ app }) => app.getPath('userData'));
  await first.close();
  const bounds = { x: 30_000, y: 20_000, width: 1000, height: 700 };
  writeFileSync(join(profile, 'window.json'), JSON.stringify({ bounds, maximized: false }));

  const app = await launch();
  await firstPage(app);
  const { x, y, width } = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getBounds(),
  );

  expect(width).toBe(1000);
  expect([x < 10_000, y < 10_000]).toEqual([true, true]);
});
