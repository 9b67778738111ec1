import type { Buffer as ExcelBuffer, Workbook, Worksheet } from 'exceljs';
import type { ChartSize } from '../charts/interval-chart.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartModel, PageSheet, WorkbookReport } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';
import { cellValue } from './cell-value.ts';
import { setUpPrint } from './print-setup.ts';
import { writeHead, writeRows } from './table-sheet.ts';
import { alignment, font, readingOf } from './workbook-look.ts';

/** Columns of a page: the first for names, four for numbers, one wide for words. */
const WIDTHS = [34, 12, 12, 12, 12, 44];
/** Characters of a paragraph that fit one line over all columns, for the height of its row. */
const LINE_CHARACTERS = 140;
const LINE_HEIGHT = 14;
/** Width of a picture over the whole page, and the height of a row without a height of its own, in pixels. */
const PICTURE_WIDTH = 800;
const ROW_PIXELS = 20;

/** Draws a chart as PNG. */
export type DrawPicture = (chart: ChartModel) => { readonly bytes: Uint8Array; readonly size: ChartSize };

type PageTable = NonNullable<PageSheet['parts'][number]['table']>;

/** Adds a sheet that is read from top to bottom: headings, paragraphs over the whole width, small tables. */
export function addPageSheet(
  workbook: Workbook,
  model: WorkbookReport,
  content: PageSheet,
  draw: DrawPicture,
): void {
  const sheet = workbook.addWorksheet(cleanText(content.name), {
    views: [{ state: 'normal', rightToLeft: model.rightToLeft, showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const { rightToLeft } = model;
  const paragraph = paragraphWriter(sheet, rightToLeft);
  paragraph(1, { text: content.title, size: 18, bold: true, color: COLOURS.accent });
  paragraph(2, { text: content.subtitle, size: 11, color: COLOURS.muted });
  let row = 4;
  for (const part of content.parts) {
    paragraph(row, { text: part.heading, size: 13, bold: true, color: COLOURS.accent });
    row += 1;
    for (const text of part.paragraphs) {
      paragraph(row, { text });
      row += 1;
    }
    if (part.table) {
      writeHead(sheet, model, { columns: part.table.columns, row });
      writeRows(sheet, model, { content: asWide(part.table), firstRow: row + 1 });
      mergeLastColumn(sheet, part.table.columns.length, { first: row, count: part.table.rows.length + 1 });
      row += part.table.rows.length + 1;
    }
    if (part.picture) row = addPicture(workbook, sheet, draw(part.picture.chart), row + 1);
    row += 1;
  }
  setUpPrint(sheet, { model, title: content.title, landscape: false, pagesWide: 1 });
}

/** Lays a picture over empty rows and gives the row behind it. */
function addPicture(
  workbook: Workbook,
  sheet: Worksheet,
  { bytes, size }: ReturnType<DrawPicture>,
  row: number,
): number {
  const height = Math.round((size.height * PICTURE_WIDTH) / size.width);
  const id = workbook.addImage({ buffer: asBuffer(bytes), extension: 'png' });
  sheet.addImage(id, {
    tl: { col: 0, row: row - 1 },
    ext: { width: PICTURE_WIDTH, height },
    editAs: 'oneCell',
  });
  return row + Math.ceil(height / ROW_PIXELS) + 1;
}

/** The library takes bytes under the name of a Node buffer. */
const asBuffer = (bytes: Uint8Array): ExcelBuffer => bytes as unknown as ExcelBuffer;

interface ParagraphLook {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

function paragraphWriter(sheet: Worksheet, rightToLeft: boolean) {
  return (row: number, { text, ...look }: ParagraphLook): void => {
    sheet.mergeCells(row, 1, row, WIDTHS.length);
    const cell = sheet.getCell(row, 1);
    cell.value = cellValue('text', text);
    cell.font = font(look);
    cell.alignment = alignment('text', false, rightToLeft ? readingOf(text) : undefined);
    const scale = (look.size ?? 10) / 10;
    const lines = Math.max(1, Math.ceil((text.length * scale) / LINE_CHARACTERS));
    sheet.getRow(row).height = lines * LINE_HEIGHT * scale + 4;
  };
}

/** A table with its columns as wide as the page makes them; of two columns the second takes what is left. */
function asWide(table: PageTable): PageTable {
  const rest = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
  const widths = table.columns.length === 2 ? [WIDTHS[0], rest] : WIDTHS;
  return {
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width })),
  };
}

/** A table of two columns runs its words over the rest of the page. */
function mergeLastColumn(
  sheet: Worksheet,
  columns: number,
  { first, count }: { first: number; count: number },
): void {
  if (columns !== 2) return;
  for (let row = first; row < first + count; row += 1) sheet.mergeCells(row, 2, row, WIDTHS.length);
}
