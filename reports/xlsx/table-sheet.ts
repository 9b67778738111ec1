import type { Workbook, Worksheet } from 'exceljs';
import { cleanText } from '../clean-text.ts';
import type { SheetColumn, SheetValue, TableSheet, WorkbookReport } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';
import { cellValue } from './cell-value.ts';
import { colourColumn } from './conditional-colours.ts';
import { setUpPrint } from './print-setup.ts';
import { alignment, font, HAIRLINE, numberFormat, RULE, solid } from './workbook-look.ts';

const HEAD_HEIGHT = 32;
const TURNED_HEIGHT = 120;
/** Column widths that one printed page holds while it stays readable. */
const CHARACTERS_A_PAGE = 230;
const LINE_POINTS = 13;
const ROW_PADDING = 3;
/** Highest row that spreadsheet programs allow. */
const MOST_POINTS = 409;
/** Characters of running text that fit one unit of column width, words not being cut. */
const CHARACTERS_A_WIDTH = 0.95;

/** Adds a data sheet: heads in the first row with filters, frozen, one record a row in typed columns. */
export function addTableSheet(workbook: Workbook, model: WorkbookReport, content: TableSheet): void {
  const sheet = workbook.addWorksheet(cleanText(content.name), {
    views: [
      {
        state: 'frozen',
        xSplit: content.frozenColumns,
        ySplit: 1,
        rightToLeft: model.rightToLeft,
        showGridLines: false,
      },
    ],
  });
  sheet.columns = content.columns.map((column) => ({ width: column.width }));
  writeHead(sheet, content.columns, 1);
  writeRows(sheet, content, 2);
  if (content.rows.length === 0) {
    const cell = sheet.getCell(2, 1);
    cell.value = cleanText(content.emptyText);
    cell.font = font({ color: COLOURS.muted });
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: Math.max(1, content.rows.length + 1), column: content.columns.length },
  };
  setUpPrint(sheet, {
    model,
    title: content.title,
    landscape: true,
    repeatColumns: content.frozenColumns,
    pagesWide: Math.max(1, Math.round(sumOf(content.columns.map(({ width }) => width)) / CHARACTERS_A_PAGE)),
  });
}

/** Writes the heads of columns in a row. */
export function writeHead(sheet: Worksheet, columns: readonly SheetColumn[], row: number): void {
  const turned = columns.some((column) => column.turned);
  sheet.getRow(row).height = turned ? TURNED_HEIGHT : headHeight(columns);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = cleanText(column.label);
    cell.font = font({ bold: true, color: COLOURS.accent });
    cell.fill = solid(COLOURS.accentTint);
    cell.border = { bottom: RULE };
    cell.alignment = column.turned
      ? { textRotation: 90, horizontal: 'center', vertical: 'bottom' }
      : {
          vertical: 'bottom',
          wrapText: true,
          horizontal: column.type === 'text' ? 'left' : column.scale ? 'center' : 'right',
        };
  });
}

/** Two lines, or as many as the longest head takes. */
function headHeight(columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ label, width }) => Math.ceil(label.length / Math.max(4, width * 0.8)));
  return Math.max(HEAD_HEIGHT, Math.max(...lines, 1) * LINE_POINTS + ROW_PADDING);
}

/** Writes records below the heads and colours their columns. */
export function writeRows(
  sheet: Worksheet,
  content: Pick<TableSheet, 'columns' | 'rows'>,
  firstRow: number,
): void {
  content.rows.forEach((values, offset) => {
    sheet.getRow(firstRow + offset).height = rowHeight(content.columns, values);
    content.columns.forEach((column, index) => {
      const cell = sheet.getCell(firstRow + offset, index + 1);
      cell.value = cellValue(column.type, values[index] ?? null);
      cell.numFmt = numberFormat(column.type);
      cell.font = font();
      cell.border = { bottom: HAIRLINE };
      cell.alignment = alignment(column.type, column.scale !== undefined);
      if (column.input) cell.fill = solid(COLOURS.tint);
      if (column.choices) {
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [column.choices] };
      }
    });
  });
  if (content.rows.length === 0) return;
  content.columns.forEach((column, index) => {
    colourColumn(sheet, column, {
      from: sheet.getCell(firstRow, index + 1).address,
      to: sheet.getCell(firstRow + content.rows.length - 1, index + 1).address,
    });
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** Height in points that shows the longest text of a record; programs do not all fit rows to wrapped texts on opening. */
function rowHeight(columns: readonly SheetColumn[], values: readonly SheetValue[]): number {
  const lines = columns.map((column, index) => {
    const value = values[index];
    if (column.type !== 'text' || typeof value !== 'string') return 1;
    const perLine = Math.max(4, column.width * CHARACTERS_A_WIDTH);
    return value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  });
  return Math.min(MOST_POINTS, Math.max(...lines, 1) * LINE_POINTS + ROW_PADDING);
}
