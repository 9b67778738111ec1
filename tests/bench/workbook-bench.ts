import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildWorkbookModel } from '../../reports/build-report-model.ts';
import { renderExcel } from '../../reports/excel-report.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import type { SheetColumn, SheetValue, WorkbookReport } from '../../reports/model/report-model.ts';
import { cellStyle, headStyle } from '../../reports/xlsx/cell-style.ts';
import { cellValue } from '../../reports/xlsx/cell-value.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { practiceReportInput } from '../builders/practice-report-input.ts';
import { reportAssets } from '../builders/report-assets.ts';
import { type BenchRow, median, timed } from './median.ts';

const ROUNDS = 15;
const LARGE_ROUNDS = 5;

/** The workbook with its formulas against exceljs writing the same cells, in the same looks, as plain values. */
export async function workbookBench(): Promise<BenchRow[]> {
  return [
    await ratioRow('practice country', practiceReportInput(), ROUNDS),
    await ratioRow('180 sources, 5,500 answers', largeInput(), LARGE_ROUNDS),
  ];
}

async function ratioRow(name: string, input: ReportInput, rounds: number): Promise<BenchRow> {
  const model = withoutPictures(buildWorkbookModel(input));
  const assets = reportAssets();
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => renderExcel(model, assets)));
    plain.push(await timed(() => plainWorkbook(model)));
  }
  const cells = model.workbook.sheets.reduce((all, sheet) => all + cellsOf(sheet), 0);
  return {
    what: `workbook with formulas, ${name} (${cells} cells, median of ${rounds})`,
    ours: `${median(ours).toFixed(0)} ms`,
    against: `${median(plain).toFixed(0)} ms, exceljs, values only`,
    ratio: median(ours) / median(plain),
    target: '<= 1.2',
  };
}

type Sheet = WorkbookReport['workbook']['sheets'][number];

const cellsOf = (sheet: Sheet): number =>
  tablesOf(sheet).reduce((all, { columns, rows }) => all + columns.length * (rows.length + 1), 0);

interface Cells {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

const tablesOf = (sheet: Sheet): readonly Cells[] =>
  sheet.kind === 'table' ? [sheet] : sheet.parts.flatMap(({ table }) => table ?? []);

/** Pictures are drawn alike for both. */
function withoutPictures(model: WorkbookReport): WorkbookReport {
  const sheets = model.workbook.sheets.map((sheet) =>
    sheet.kind === 'table'
      ? sheet
      : { ...sheet, parts: sheet.parts.map(({ picture: _picture, ...part }) => part) },
  );
  return { ...model, workbook: { ...model.workbook, sheets } };
}

/** What the library does with the same cells when every formula is the value it gives. */
async function plainWorkbook(model: WorkbookReport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.workbook.sheets) {
    const written = workbook.addWorksheet(sheet.name);
    let top = 0;
    for (const { columns, rows } of tablesOf(sheet)) {
      for (const [index, column] of columns.entries()) {
        const head = written.getRow(top + 1).getCell(index + 1);
        head.value = column.label;
        head.style = headStyle(column);
      }
      for (const [offset, values] of rows.entries()) {
        const row = written.getRow(top + 2 + offset);
        for (const [index, column] of columns.entries()) {
          const value = values[index] ?? null;
          const cell = row.getCell(index + 1);
          cell.value = cellValue(
            column.type,
            typeof value === 'object' && value !== null ? value.value : value,
          );
          cell.style = cellStyle(column);
        }
      }
      top += rows.length + 2;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function largeInput(): ReportInput {
  const small = practiceReportInput();
  const { framework } = readFrameworkFolder(
    join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
  );
  const assessment = aLargeAssessment(framework);
  const scores = computeScores(framework, assessment);
  return { ...small, assessment, scores, gaps: detectGaps(framework, assessment, scores) };
}
