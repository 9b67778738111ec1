import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, openFrom, saveTo, test } from '../electron-app.ts';
import { answerByKeys } from '../pages/checklist.ts';
import { goTo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import {
  chapterBox,
  chapterName,
  expectMade,
  makeFile,
  makeFor,
  openContents,
  openFiles,
} from '../pages/reports.ts';
import { readWord } from '../read-report.ts';

const WRITTEN = 'A sentence that somebody wrote in Word.';

/** Puts a paragraph before the last heading of a document, as somebody who writes in it does. */
function writeInto(from: string, to: string): void {
  const parts = unzipSync(readFileSync(from));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const heading = xml.lastIndexOf('<w:pStyle w:val="Heading2"/>');
  const place = xml.lastIndexOf('<w:p>', heading);
  expect(place).toBeGreaterThan(0);
  const written = `${xml.slice(0, place)}<w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p>${xml.slice(place)}`;
  writeFileSync(to, zipSync({ ...parts, 'word/document.xml': strToU8(written) }));
}

test('a report for the public in the words of the team, edited in Word, and brought up to date', async ({
  electronApp,
  page,
  folder,
}) => {
  test.setTimeout(600_000);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Reports');

  await test.step('the summary is edited, and kept apart from what was composed', async () => {
    await openContents(page);
    await chapterName(page, 'Executive summary').click();
    await expect(page.getByRole('button', { name: 'Edit this text' })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Edit this text' }).click();
    const text = page.getByRole('textbox', { name: 'Text (English)' });
    await text.fill('The ministry asked for one sentence.');
    await expect(page.getByRole('button', { name: 'Back to the composed text' })).toBeVisible();
    await expect(chapterName(page, 'Executive summary')).toContainText('your text');
  });

  await test.step('the page lists what a public file goes without', async () => {
    await openFiles(page);
    await expect(page.getByText('Nothing is left out.')).toBeVisible();
    await makeFor(page, 'The public');
    await expect(page.getByText(/things are left out: 4 names of the team/)).toBeVisible();
    await page.getByRole('button', { name: 'See exactly what' }).click();
    await expect(
      page.getByRole('region', { name: 'What is left out' }).getByText(/Selma Varga/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Close the list' }).click();
  });

  const [made, edited, fresh] = [
    join(folder, 'made.docx'),
    join(folder, 'edited.docx'),
    join(folder, 'fresh.docx'),
  ];
  await test.step('the report is made, read back, and names nobody', async () => {
    await page
      .getByRole('combobox', { name: 'Contents' })
      .selectOption({ label: 'Summary, about four pages' });
    await saveTo(electronApp, made);
    await makeFile(page, 'docx');
    await expectMade(page, 'made.docx');
    await expect(page.getByText(/Read back and found as computed: .*scores/)).toBeVisible();
    const { texts } = readWord(made);
    expect(texts).toContain('The ministry asked for one sentence.');
    expect(texts.join('\n')).not.toMatch(/Selma Varga|Amara Bell|Amina Bell/);
  });

  await test.step('an edited report gets new data and keeps what was written', async () => {
    writeInto(made, edited);
    await goTo(page, 'System checklist');
    await answerByKeys(page, 'D1.01', 0);
    await goTo(page, 'Reports');
    await page
      .getByRole('combobox', { name: 'Contents' })
      .selectOption({ label: 'Summary, about four pages' });
    await openFrom(electronApp, edited);
    await saveTo(electronApp, fresh);
    await page.getByRole('button', { name: 'Refresh a document…' }).click();
    await expect(page.getByText('Saved as fresh.docx')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/parts? ha(s|ve) new data/)).toBeVisible();
    const before = readWord(edited).texts;
    const after = readWord(fresh).texts;
    expect(after).toContain(WRITTEN);
    expect(after).toContain('The ministry asked for one sentence.');
    expect(after).not.toEqual(before);
  });
});

test('chapters are switched off and moved, and a report is stopped', async ({
  electronApp,
  page,
  folder,
}) => {
  test.setTimeout(600_000);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Reports');

  await openContents(page);
  await chapterBox(page, 'Research agenda').uncheck();
  await expect(page.getByText('26 of 27')).toBeVisible();
  for (const place of [15, 14]) {
    await chapterName(page, 'Action plan').press('Alt+ArrowUp');
    await expect(page.getByText(`Moved to place ${place} of 27`)).toBeAttached();
  }

  await openFiles(page);
  const stopped = join(folder, 'stopped.docx');
  writeFileSync(stopped, 'older');
  await saveTo(electronApp, stopped);
  await makeFile(page, 'docx');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. Nothing was saved, and an older file is as it was.')).toBeVisible();
  expect(readFileSync(stopped, 'utf8')).toBe('older');

  const whole = join(folder, 'whole.docx');
  await saveTo(electronApp, whole);
  await makeFile(page, 'docx');
  await expectMade(page, 'whole.docx');
  const chapters = readWord(whole).headings.flatMap(([style, text]) => (style === 'Heading 1' ? [text] : []));
  expect(chapters).not.toContain('Research agenda');
  expect(chapters.indexOf('Action plan')).toBeGreaterThan(0);
  expect(chapters.indexOf('Action plan')).toBeLessThan(chapters.indexOf('Recommendations'));
});
