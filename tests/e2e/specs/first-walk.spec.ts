import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { toPdf } from '../../integration/reports/office-tools.ts';
import { expect, firstPage, saveTo, test } from '../electron-app.ts';
import {
  answerByKeys,
  answerByMouse,
  confidenceChoice,
  criterionEntry,
  expectAnswerSaved,
  expectJustification,
  expectOnScreen,
  headScore,
  justification,
  levelChoice,
  notApplicableReason,
} from '../pages/checklist.ts';
import { expectSaved, goTo, title, undo } from '../pages/frame.ts';
import { findGaps, gapEntry } from '../pages/gaps.ts';
import { addInstitution, institutionEntry } from '../pages/institutions.ts';
import { createAssessment, expectReopened, introduce } from '../pages/library.ts';
import { dimensionLine, indexCard } from '../pages/overview.ts';
import { expectMade, makeFile } from '../pages/reports.ts';
import { addSource, openSource, sourceRow, sourceTab } from '../pages/sources.ts';
import { cellsOf, readWord, readWorkbook } from '../read-report.ts';

// The walk of a new assessor, in one sitting and the next. Every number is worked out by hand from methodology F.2-F.6.
const COUNTRY = 'Auroria';
const REGISTER = 'Register of foreigners';
const KEEPER = 'Migration Service of Auroria';
const D5 = 'Information systems';

test('from an empty library to a Word report and a workbook', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  let app = await launch();
  let page = await firstPage(app);

  await test.step('first start and a new assessment', async () => {
    await introduce(page, { name: 'Amina Bell', organisation: 'IOM', role: 'Coordinator' });
    await createAssessment(page, COUNTRY);
  });

  await test.step('two institutions', async () => {
    await goTo(page, 'Institutions');
    await addInstitution(page, 'Statistical Office of Auroria');
    await addInstitution(page, KEEPER);
    await expect(title(page)).toHaveText('2 institutions have no focal point');
  });

  await test.step('a core source with its custodian', async () => {
    await goTo(page, 'Data sources');
    await addSource(page, { name: REGISTER, type: 'Register of foreigners', custodian: KEEPER });
    await sourceRow(page, REGISTER)
      .getByRole('checkbox', { name: `${REGISTER} is a core source` })
      .check();
    await expectSaved(page);
    await openSource(page, REGISTER);
    await expect(
      page.getByText(`Register of foreigners and residence permits · ${KEEPER} · core source`),
    ).toBeVisible();
  });

  await test.step('its checklist by keyboard', () => walkTheSourceChecklist(page));

  await test.step('undo takes back the last level', async () => {
    // S04 at 2 instead of 1: no cap any more, mean 144/148 = 0.97297.
    await criterionEntry(page, 'S04').click();
    await answerByKeys(page, 'S04', 2);
    await expect(headScore(page, '97.3')).toBeVisible();
    await expectAnswerSaved(page, 'S04', 2);
    await undo(page);
    await expect(levelChoice(page, 1)).toBeChecked();
    await expect(headScore(page, '75.0')).toBeVisible();
  });

  await test.step('a dimension by keyboard and mouse', () => walkTheFifthDimension(page));

  await test.step('a topic that the source serves', () => linkToInflows(page));

  await test.step('the next day everything is there, and undo still works', async () => {
    await app.close();
    app = await launch();
    page = await firstPage(app);
    await expectReopened(page);
    await expectTheNumbers(page);

    // The last change was the fourth element of Inflows: without it (0.75 x 3/5 x 0.75)^(1/3) = 0.3375^(1/3) = 0.696238.
    await undo(page);
    await goTo(page, 'Topics covered');
    await expect(coverageCell(page)).toHaveText('70');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(coverageCell(page)).toHaveText('77');

    await goTo(page, 'Institutions');
    await expect(institutionEntry(page, KEEPER)).toBeVisible();
    await goTo(page, 'Data sources');
    await openSource(page, REGISTER);
    await criterionEntry(page, 'S01').click();
    await expect(levelChoice(page, 4)).toBeChecked();
    await expectJustification(page, 'Seen on site: 48 of 50 files complete.');
    await criterionEntry(page, 'S02').click();
    await expect(notApplicableReason(page)).toHaveValue('Registration is national by law.');
  });

  await test.step('the reports say the same to independent readers', () => exportAndRead(app, page, folder));
});

const coverageCell = (page: Page) =>
  page.getByRole('gridcell', { name: new RegExp(`^Inflows, ${REGISTER}`) });

/**
 * The 30 criteria weigh 39: nine critical ones 2 each. S02 does not apply (weight 1) and S03 is not known (1), so the
 * applicable weight is 38 and the known one 37. Critical S04 has level 1, everything else level 4, all of it seen:
 * mean (37 x 4 - 2 x 3) / (4 x 37) = 142/148 = 0.959, held at 0.75 by S04. Range: 142/152 and 146/152, both held at 0.75.
 */
async function walkTheSourceChecklist(page: Page): Promise<void> {
  await sourceTab(page, 'Checklist').click();
  await expectOnScreen(page, 'S01');
  await answerByKeys(page, 'S01', 4, 'h');
  // One answer: 2 x 4 of 4 x 39 points are certain, 8/156 = 0.051; all others may still be 4.
  await expect(page.getByText('between 5–100')).toBeVisible();
  await expectAnswerSaved(page, 'S01', 4);
  await justification(page).focus();
  await page.keyboard.type('Seen on site: 48 of 50 files complete.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');

  await answerByKeys(page, 'S02', 'N');
  await expect(page.getByText('A reason is required and still missing')).toBeVisible();
  await expect(notApplicableReason(page)).toBeFocused();
  await page.keyboard.type('Registration is national by law.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');

  await answerByKeys(page, 'S03', 'U');
  await page.keyboard.press('j');
  for (let number = 4; number <= 30; number += 1) {
    const id = `S${String(number).padStart(2, '0')}`;
    await answerByKeys(page, id, number === 4 ? 1 : 4, 'h');
    if (number < 30) await page.keyboard.press('j');
  }
  await expectSaved(page);
  await expect(sourceTab(page, 'Checklist')).toHaveText('Checklist 30/30');
  await expect(headScore(page, '75.0')).toBeVisible();
  await expect(page.getByText('Held at 75 by the critical criterion S04.')).toBeVisible();
}

/** The twelve criteria of D5 weigh 16: D5.01, D5.02, D5.04 and D5.12 are critical. */
async function walkTheFifthDimension(page: Page): Promise<void> {
  await goTo(page, 'System checklist');
  await page.getByRole('navigation', { name: 'Dimensions' }).getByRole('link', { name: D5 }).click();
  await answerByKeys(page, 'D5.01', 4, 'h');
  await page.keyboard.press('j');
  await answerByKeys(page, 'D5.02', 2, 'h');
  await expectAnswerSaved(page, 'D5.02', 2);

  // Two known answers, weight 4 of 16: no score. Lower 2 x (4 + 2) / 64 = 0.1875 (a blank critical criterion counts 0, the
  // cap of 0.5 lies higher); upper (12 + 12 x 4) / 64 = 0.9375.
  await goTo(page, 'Overview');
  await expect(dimensionLine(page, D5)).toContainText('withheld');
  await expect(dimensionLine(page, D5)).toContainText('19–94');
  await expect(dimensionLine(page, D5)).toContainText('2/12');

  await dimensionLine(page, D5).getByRole('link').click();
  await expectOnScreen(page, 'D5.03');
  await answerByKeys(page, 'D5.03', 3, 'h');
  for (const [id, level] of [
    ['D5.04', 3],
    ['D5.05', 4],
    ['D5.12', 3],
  ] as const) {
    await answerByMouse(page, id, level);
    await confidenceChoice(page, 'High').click();
    await expect(confidenceChoice(page, 'High')).toBeChecked();
  }
  await expectSaved(page);
  // Six known answers, weight 10 of 16 = 0.625: 2x4 + 2x2 + 3 + 2x3 + 4 + 2x3 = 31 of 40 points = 0.775.
  await expect(headScore(page, '77.5')).toBeVisible();
}

/** Inflows demands five elements; four of them are there, and 75 % of the events: (0.75 x 4/5 x 0.75)^(1/3) = 0.766309. */
async function linkToInflows(page: Page): Promise<void> {
  // Before the first link, that no topic has a source is said once for all of them.
  await goTo(page, 'Gaps');
  await expect(page.getByText('No source is linked to a topic yet')).toBeVisible();
  await expect(gapEntry(page, 'G01', 'Inflows')).toHaveCount(0);

  await goTo(page, 'Data sources');
  await openSource(page, REGISTER);
  await sourceTab(page, 'Topics').click();
  await page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('button', { name: /^Inflows/ })
    .click();
  await page
    .getByRole('radiogroup', { name: /^Share/ })
    .getByText('75%', { exact: true })
    .click();
  for (const element of ['Sex', 'Age', 'Country of citizenship', 'Country of birth'])
    await page.getByRole('checkbox', { name: element }).check();
  await expect(page.getByRole('definition').filter({ hasText: /^76\.6/ })).toBeVisible();
  await expectSaved(page);

  await goTo(page, 'Gaps');
  await findGaps(page, 'Inflows');
  await expect(gapEntry(page, 'G05', 'Inflows')).toBeVisible();
  await expect(gapEntry(page, 'G01', 'Inflows')).toHaveCount(0);
  await expectTheNumbers(page);
}

/** The same numbers on overview and results. */
async function expectTheNumbers(page: Page): Promise<void> {
  await goTo(page, 'Overview');
  // Lower end 31/64 = 0.484, upper end (31 + 6 x 4) / 64 = 0.859.
  await expect(dimensionLine(page, D5)).toContainText('77.5');
  await expect(dimensionLine(page, D5)).toContainText('48–86');
  await expect(dimensionLine(page, D5)).toContainText('6/12');
  for (const name of ['Overview', 'Results'] as const) {
    await goTo(page, name);
    // Nine of ten dimensions have no score, more than three: no index.
    await expect(indexCard(page, 'Data system')).toContainText(/No score yet|Withheld/);
    // The only source scored: its own 0.75.
    await expect(indexCard(page, 'Quality of sources')).toContainText('75.0');
    // Twelve topics of high priority (2 each) and 21 that count as normal (1 each; two of them wait for a decision) weigh 45:
    // 2 x 0.766309 / 45 = 0.034058.
    await expect(indexCard(page, 'Coverage of topics')).toContainText('3.4');
  }
}

async function exportAndRead(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await goTo(page, 'Reports');
  const [word, excel] = [join(folder, 'report.docx'), join(folder, 'report.xlsx')];
  await saveTo(app, word);
  await makeFile(page, 'docx');
  await expectMade(page, 'report.docx');
  await saveTo(app, excel);
  await makeFile(page, 'xlsx');
  await expectMade(page, 'report.xlsx');

  const report = readWord(word);
  const said = report.texts.join('\n');
  expect(report.title).toContain(COUNTRY);
  const chapters = report.headings.filter(([style]) => style === 'Heading 1').map(([, text]) => text);
  expect(chapters).toContain('Executive summary');
  expect(chapters.length).toBeGreaterThan(5);
  for (const text of [
    COUNTRY,
    KEEPER,
    REGISTER,
    'Seen on site: 48 of 50 files complete.',
    '77.5',
    '75.0',
    '76.6',
  ])
    expect(said).toContain(text);
  expect(said).not.toContain('Nothing entered yet');
  expect(
    Buffer.from(toPdf(readFileSync(word), 'docx'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  const book = readWorkbook(excel);
  const values = cellsOf(book).map(({ value }) => value);
  expect(book.names.length).toBeGreaterThanOrEqual(5);
  expect(values).toContain(REGISTER);
  expect(values.some((value) => typeof value === 'string' && value.includes(COUNTRY))).toBe(true);
  // Real numbers, not texts.
  const numbers = values.filter((value) => typeof value === 'number');
  for (const score of [77.5, 75]) expect(numbers.some((value) => Math.abs(value - score) < 1e-9)).toBe(true);
  expect(numbers.some((value) => Math.abs(value - 76.6309) < 1e-3)).toBe(true);
}
