/** A cell that is more than text. */
export interface ValueCell {
  /** As the user sees it, as well as can be told. */
  readonly text: string;
  readonly number: number | null;
  /** `YYYY-MM-DD`, when the sheet shows the number as a date. */
  readonly date: string | null;
  /** True for the result of a broken formula, for example #REF!. */
  readonly isError: boolean;
}

/** What stands in a cell; plain text is kept as a string, because most cells are. */
export type Cell = string | ValueCell;

/** A row with something in it. */
export interface SheetRow {
  /** Row of the sheet, from 0. */
  readonly at: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** One sheet as plain rows. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that are not empty, from the top. */
  readonly rows: readonly SheetRow[];
  /** Number of the last column with something in it, at most `LIMITS.columns`. */
  readonly columns: number;
  /** Cells that lie further right than the last column that is read. */
  readonly columnsLeftOut: boolean;
  /** Headings that span several columns: row and first column -> number of columns. */
  readonly spans: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
}

/** What is read of a file at most; more is refused with `sheet-too-large`. */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: 50 * 1024 ** 2,
  /** Bytes of the parts of a workbook when unpacked. */
  unpackedBytes: 300 * 1024 ** 2,
  /** Parts of a workbook. */
  parts: 5_000,
  sheets: 250,
  /** Rows of one sheet that are not empty. */
  rows: 20_000,
  /** Columns of a sheet; what lies further right is left out and reported. */
  columns: 500,
  /** Cells of the whole file that are not empty. */
  cells: 2_000_000,
  /** Rows that are looked at, empty or not. */
  scannedRows: 100_000,
} as const;

const SHORT = 200;

/** The text of a cell; empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** A text cut to a length that fits a list of problems. */
export function shortened(text: string, length = SHORT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ERROR_TEXT = /^(#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?|Err:\d{3})$/;

/** Text of a file without what no field can hold: control characters, halves of characters, spaces around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/_x000D_/g, '')
    .trim();
}

/** A cell of text; undefined when nothing is in it. */
export function textCell(raw: string): Cell | undefined {
  const text = cleanText(raw);
  if (text === '') return undefined;
  return ERROR_TEXT.test(text) ? { text, number: null, date: null, isError: true } : text;
}
