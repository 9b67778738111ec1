import type { Workbook, Worksheet } from 'exceljs';
import { cleanText } from '../clean-text.ts';
import type { SheetColumn, SheetValue, TableSheet, WorkbookReport } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';
import { addNotes } from './cell-notes.ts';
import { cellStyle, headStyle } from './cell-style.ts';
import { cellValue } from './cell-value.ts';
import { colourColumns } from './conditional-colours.ts';
import { limitInputs } from './input-limits.ts';
import { setUpPrint } from './print-setup.ts';
import { alignment, font, readingOf } from './workbook-look.ts';

const HEAD_HEIGHT = 32;
const TURNED_HEIGHT = 120;
/** Column widths that one printed page holds while it stays readable. */
const CHARACTERS_A_PAGE = 165;
const LINE_POINTS = 13;
const ROW_PADDING = 3;
/** Highest row that spreadsheet programs allow. */
const MOST_POINTS = 409;
/** Characters of running text that fit one unit of column width, words not being cut. */
const CHARACTERS_A_WIDTH = 0.95;

/** Adds a data sheet: heads in the first row with filters, frozen, one record a row in typed columns. */
export function addTableSheet(workbook: Workbook, model: WorkbookReport, content: TableSheet): void {
  const { columns, rows, frozenColumns } = content;
  const sheet = workbook.addWorksheet(cleanText(content.name), {
    views: [
      {
        state: 'frozen',
        xSplit: frozenColumns,
        ySplit: 1,
        rightToLeft: model.rightToLeft,
        showGridLines: false,
      },
    ],
    properties: { outlineProperties: { summaryRight: false, summaryBelow: false } },
  });
  sheet.columns = columns.map(({ width, calculation }) =>
    calculation ? { width, outlineLevel: 1 } : { width },
  );
  writeHead(sheet, model, { columns, row: 1 });
  writeRows(sheet, model, { content, firstRow: 2 });
  if (rows.length === 0) {
    const cell = sheet.getCell(2, 1);
    cell.value = cleanText(content.emptyText);
    cell.font = font({ color: COLOURS.muted });
    if (model.rightToLeft) cell.alignment = alignment('text', false, 'rtl');
  }
  addNotes(sheet, content.notes ?? []);
  const last = Math.max(1, rows.length + 1);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  const read = columns.filter(({ calculation }) => !calculation);
  setUpPrint(sheet, {
    model,
    title: content.title,
    landscape: true,
    repeatColumns: frozenColumns,
    pagesWide: Math.max(1, Math.round(sumOf(read.map(({ width }) => width)) / CHARACTERS_A_PAGE)),
    ...(read.length < columns.length
      ? { area: { rows: Math.max(2, last), columns: lastRead(columns) } }
      : {}),
  });
}

/** Last column that is read: the steps of the calculation stand behind it. */
const lastRead = (columns: readonly SheetColumn[]): number =>
  columns.findLastIndex(({ calculation }) => !calculation) + 1;

type Direction = Pick<WorkbookReport, 'rightToLeft'>;

/** Writes the heads of columns in a row. */
export function writeHead(
  sheet: Worksheet,
  { rightToLeft }: Direction,
  { columns, row }: { readonly columns: readonly SheetColumn[]; readonly row: number },
): void {
  const turned = columns.some((column) => column.turned);
  const heads = sheet.getRow(row);
  heads.height = turned ? TURNED_HEIGHT : headHeight(columns);
  columns.forEach((column, index) => {
    const cell = heads.getCell(index + 1);
    cell.value = cleanText(column.label);
    cell.style = headStyle(column, rightToLeft ? readingOf(column.label) : undefined);
  });
}

/** Two lines, or as many as the longest head takes. */
function headHeight(columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ label, width }) => Math.ceil(label.length / Math.max(4, width * 0.8)));
  return Math.max(HEAD_HEIGHT, Math.max(...lines, 1) * LINE_POINTS + ROW_PADDING);
}

/** Writes records below the heads, colours their columns and says what may be typed there. */
export function writeRows(
  sheet: Worksheet,
  { rightToLeft }: Direction,
  {
    content,
    firstRow,
  }: { readonly content: Pick<TableSheet, 'columns' | 'rows'>; readonly firstRow: number },
): void {
  const { columns, rows } = content;
  const styleOf = styleFinder(columns, rightToLeft);
  rows.forEach((values, offset) => {
    const row = sheet.getRow(firstRow + offset);
    row.height = rowHeight(columns, values);
    columns.forEach(({ type }, index) => {
      const cell = row.getCell(index + 1);
      const value = values[index] ?? null;
      if (value !== null) cell.value = cellValue(type, value);
      cell.style = styleOf(index, value);
    });
  });
  if (rows.length === 0) return;
  const place = { from: firstRow, to: firstRow + rows.length - 1 };
  colourColumns(sheet, columns, place);
  limitInputs(sheet, columns, place);
}

/** Gives the look of a cell by its column and, in sheets that are read from the right, by its text. */
function styleFinder(columns: readonly SheetColumn[], rightToLeft: boolean) {
  const styles = columns.map((column) => ({
    plain: cellStyle(column),
    rtl: cellStyle(column, 'rtl'),
    ltr: cellStyle(column, 'ltr'),
  }));
  return (index: number, value: SheetValue) => {
    const style = styles[index];
    if (!style) return {};
    if (!rightToLeft) return style.plain;
    const shown = typeof value === 'object' && value !== null ? value.value : value;
    return style[typeof shown === 'string' ? readingOf(shown) : 'rtl'];
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** Height in points that shows the longest text of a record; programs do not all fit rows to wrapped texts on opening. */
function rowHeight(columns: readonly SheetColumn[], values: readonly SheetValue[]): number {
  let most = 1;
  columns.forEach(({ type, width }, index) => {
    const value = values[index] ?? null;
    const text = typeof value === 'object' && value !== null ? value.value : value;
    if (type !== 'text' || typeof text !== 'string') return;
    const perLine = Math.max(4, width * CHARACTERS_A_WIDTH);
    if (text.length <= perLine && !text.includes('\n')) return;
    most = Math.max(
      most,
      sumOf(text.split('\n').map((part) => Math.max(1, Math.ceil(part.length / perLine)))),
    );
  });
  return Math.min(MOST_POINTS, most * LINE_POINTS + ROW_PADDING);
}
