import { join } from 'node:path';
import { expect, test } from '../browser-door.ts';
import { pageComplaints } from '../page-complaints.ts';
import { expectAnswerSaved, expectOnScreen, levelChoice } from '../pages/checklist.ts';
import { goTo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { makeFile } from '../pages/reports.ts';
import { cellsOf, readWorkbook } from '../read-report.ts';

test('the same application in a browser: answers last, files come as downloads, the address works once', async ({
  page,
  browser,
  openDoor,
  folder,
}) => {
  const complaints = pageComplaints(page);
  const address = await openDoor();
  await page.goto(address);
  await expect(page).not.toHaveURL(/token/);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);

  await goTo(page, 'System checklist');
  await expectOnScreen(page, 'D1.01');
  const before = (await page.getByRole('radio', { name: /^Level/, checked: true }).count()) > 0;
  expect(before).toBe(true);
  const level = (await levelChoice(page, 1).isChecked()) ? 2 : 1;
  await levelChoice(page, level).click();
  await expectAnswerSaved(page, 'D1.01', level);

  await page.reload();
  await expectOnScreen(page, 'D1.01');
  await expect(levelChoice(page, level)).toBeChecked();

  await goTo(page, 'Reports');
  const waiting = page.waitForEvent('download');
  await makeFile(page, 'xlsx');
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const file = join(folder, 'downloaded.xlsx');
  await download.saveAs(file);
  const book = readWorkbook(file);
  expect(book.names.length).toBeGreaterThanOrEqual(5);
  expect(cellsOf(book).filter(({ value }) => value !== null).length).toBeGreaterThan(1000);
  expect(complaints).toEqual([]);

  // Another visitor with the printed address comes too late; one without it never gets in.
  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  expect((await visit.goto(address))?.status()).toBe(403);
  expect((await visit.goto(new URL('/', address).href))?.status()).toBe(403);
  await stranger.close();
});
