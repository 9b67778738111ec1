import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect, firstPage, openFrom, test } from '../electron-app.ts';
import { goTo, title } from '../pages/frame.ts';
import { columnChoice, openImport, problems, takeIn } from '../pages/imports.ts';
import { institutionEntry } from '../pages/institutions.ts';
import { createAssessment, introduce } from '../pages/library.ts';
import { sourceRow } from '../pages/sources.ts';

const HEADINGS = ['No', 'Name of the source', 'Type', 'Institution', 'Legal basis', 'Start year', 'Binder'];

/** An inventory as ministries keep it: a cover sheet, a title over the table, and rows that do not fit. */
async function writeInventory(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Read me');
  const sheet = book.addWorksheet('Inventory');
  sheet.addRows([
    ['Inventory of migration data, 2025'],
    [],
    HEADINGS,
    [1, 'Census 2022', 'Population and housing census', 'Statistical Office', 'Act 12/2003', 1990, 'blue'],
    [2, 'Labour Force Survey', 'Labour force survey', 'Statistical Office', '', 'long ago', 'red'],
    [3, '', 'Population register', 'Ministry of Interior', '', 2001, ''],
    [4, 'Census 2022', 'Population and housing census', 'Statistical Office', '', 1990, ''],
    [5, 'Oracle of the coast', 'Reading of shells', 'Nobody', '', 800, ''],
    [6, 'Population Register', 'Population register', 'Ministry of Interior', 'Act 7/1999', 2001, 'green'],
  ]);
  await book.xlsx.writeFile(path);
}

const pasteCells = async (app: ElectronApplication, page: Page, rows: string[][]): Promise<void> => {
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
};

test('an inventory with rows that do not fit is read, reported, taken in and taken back in one step', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await firstPage(app);
  const file = join(folder, 'inventory.xlsx');
  await writeInventory(file);
  await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'Data sources');

  await test.step('a file that only looks like a workbook is said so, and the page stays usable', async () => {
    const lie = join(folder, 'lie.xlsx');
    writeFileSync(lie, 'PK\u0003\u0004 and then nothing that makes sense');
    await openFrom(app, lie);
    await page.getByRole('link', { name: /^Import/ }).click();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await expect(page.getByRole('alert')).toContainText('damaged or is not a spreadsheet');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await goTo(page, 'Data sources');
  });

  await test.step('sheet, headings and columns are found', async () => {
    await openFrom(app, file);
    await openImport(page);
    await expect(page.getByRole('radio', { name: 'Row 3 holds the headings' })).toBeChecked();
    await expect(columnChoice(page, 'Name of the source')).toHaveValue('name');
    await expect(columnChoice(page, 'Type')).toHaveValue('type');
    await expect(columnChoice(page, 'Institution')).toHaveValue('custodian');
    await expect(columnChoice(page, 'Start year')).toHaveValue('firstYear');
    await columnChoice(page, 'No').selectOption({ label: 'Leave out' });
    await columnChoice(page, 'Binder').selectOption({ label: 'Keep as a note' });
    await expect(page.getByRole('status').filter({ hasText: '3 new · 3 rows not taken' })).toBeVisible();
  });

  await test.step('every row that is not taken has its reason', async () => {
    await expect(problems(page)).toHaveCount(4);
    await expect(problems(page).filter({ hasText: 'Row 5' })).toContainText(/long ago.+goes into the notes/);
    await expect(problems(page).filter({ hasText: 'Row 6' })).toContainText('has no name');
    await expect(problems(page).filter({ hasText: 'Row 7' })).toContainText('same name');
    await expect(problems(page).filter({ hasText: 'Row 8' })).toContainText('not taken');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split('\n')).toHaveLength(5);
    expect(copied).toContain('long ago');
  });

  await test.step('a row that tells no type is taken where one is given', async () => {
    await page
      .getByLabel('A new source whose row tells no type is')
      .selectOption({ label: 'Population register' });
    await expect(takeIn(page, '4 sources')).toBeEnabled();
  });

  await test.step('taken in, seen, and taken back', async () => {
    await takeIn(page, '4 sources').click();
    await expect(page.getByText('Done: 4 new · 2 rows not taken.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(takeIn(page, '4 sources')).toBeEnabled();
    await goTo(page, 'Institutions');
    await expect(title(page)).toHaveText('No institution is entered yet');
    await goTo(page, 'Data sources');
    await expect(title(page)).toHaveText('No data source is entered yet');
  });

  await test.step('again, and what was matched by hand is remembered', async () => {
    await openImport(page);
    await expect(page.getByText('remembered').first()).toBeVisible();
    await takeIn(page, '3 sources').click();
    await page.getByRole('link', { name: 'Show the data sources' }).click();
    await expect(sourceRow(page, 'Census 2022')).toContainText('Statistical Office');
    await expect(sourceRow(page, 'Population Register')).toContainText('Ministry of Interior');
    await goTo(page, 'Institutions');
    await expect(institutionEntry(page, 'Statistical Office')).toBeVisible();
  });

  await test.step('cells copied in a spreadsheet are pasted on the page of the list', async () => {
    await goTo(page, 'Data sources');
    await pasteCells(app, page, [
      ['Name', 'Type'],
      ['Census 2022', 'Population and housing census'],
      ['Border crossings', 'Border system (entry and exit)'],
    ]);
    await expect(page.getByRole('heading', { name: 'Pasted cells' })).toBeVisible();
    await expect(problems(page)).toContainText('has it already');
    await takeIn(page, '1 source').click();
    await page.getByRole('link', { name: 'Show the data sources' }).click();
    await expect(sourceRow(page, 'Border crossings')).toBeVisible();
  });
});
