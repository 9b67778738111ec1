import { type CellObject, CFB, read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { type Cell, cleanText, LIMITS, type Sheet, type SheetRow, textCell } from './cell.ts';
import { dateOfSerial, isoDay } from './serial-date.ts';
import { SheetError } from './sheet-error.ts';

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
  sheetStubs: false,
  // Of a web page: cells stay as they are written.
  raw: true,
  sheetRows: LIMITS.scannedRows,
} as const;

/**
 * Reads the sheets of a workbook: values as they were calculated last, never formulas.
 * @param content bytes of a zip, an OLE file or bare BIFF records; text of a web page or of an XML spreadsheet
 * @throws SheetError `sheet-broken`, `sheet-protected`, `sheet-too-large`
 */
export function readWorkbook(content: Uint8Array | string): readonly Sheet[] {
  const book = parsed(content);
  if (book.SheetNames.length > LIMITS.sheets) throw new SheetError('sheet-too-large');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = { cells: 0 };
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [toSheet({ name: cleanText(String(name)), hidden, sheet, is1904 }, budget)];
  });
}

/**
 * Looks through an OLE file before it is parsed.
 *
 * @throws SheetError `sheet-protected` (a workbook behind a password), `sheet-broken`
 */
export function assertSoundOle(bytes: Uint8Array): void {
  const container = containerOf(bytes);
  const isThere = (path: string) => CFB.find(container, path) !== null;
  if (['/EncryptedPackage', '/EncryptionInfo', '/encryption'].some(isThere))
    throw new SheetError('sheet-protected');
  const content = (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content;
  if (content !== undefined) assertSoundRecords(Uint8Array.from(content));
}

function containerOf(bytes: Uint8Array): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(bytes, { type: 'buffer' });
  } catch (cause) {
    throw new SheetError('sheet-broken', { cause });
  }
}

const EXTERN_SHEET = 0x17;

/** A list of sheets without even its length is read by the parser until no memory is left. @throws SheetError `sheet-broken` */
export function assertSoundRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === EXTERN_SHEET && view.getUint16(at + 2, true) < 2)
      throw new SheetError('sheet-broken');
}

function parsed(content: Uint8Array | string): WorkBook {
  try {
    return typeof content === 'string'
      ? read(content, { ...OPTIONS, type: 'string' })
      : read(content, { ...OPTIONS, type: 'buffer' });
  } catch (cause) {
    const message = String(cause);
    const isProtected = /password|encrypt/i.test(message);
    const isTooLarge = /string longer|Invalid (array|typed array|string) length|allocation failed/i.test(
      message,
    );
    throw new SheetError(isProtected ? 'sheet-protected' : isTooLarge ? 'sheet-too-large' : 'sheet-broken', {
      cause,
    });
  }
}

interface Named {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: WorkSheet;
  readonly is1904: boolean;
}

function toSheet({ name, hidden, sheet, is1904 }: Named, budget: { cells: number }): Sheet {
  const data = denseRows(sheet);
  fillMerged(sheet, data);
  const rows: SheetRow[] = [];
  let columns = 0;
  let columnsLeftOut = false;
  let lastAt = -1;
  // Only rows that are there: a sheet may say it reaches to A1:XFD1048576 and hold three cells.
  data.forEach((line, at) => {
    if (!Array.isArray(line)) return;
    const cells: (Cell | undefined)[] = [];
    line.forEach((raw, column) => {
      const cell = raw === undefined || raw === null ? undefined : toCell(raw, is1904);
      if (cell === undefined) return;
      if (column >= LIMITS.columns) {
        columnsLeftOut = true;
        return;
      }
      cells[column] = cell;
      budget.cells++;
    });
    if (cells.length === 0) return;
    if (rows.length >= LIMITS.rows || budget.cells > LIMITS.cells) throw new SheetError('sheet-too-large');
    rows.push({ at, cells });
    columns = Math.max(columns, cells.length);
    lastAt = at;
  });
  // The parser stops at the last row it may look at; rows full to the very end mean that more follow.
  if (lastAt >= LIMITS.scannedRows - 2) throw new SheetError('sheet-too-large');
  return { name, hidden, rows, columns, columnsLeftOut, spans: spansOf(sheet) };
}

type Dense = (CellObject | undefined)[][];

function denseRows(sheet: WorkSheet): Dense {
  const data: unknown = sheet['!data'];
  return Array.isArray(data) ? (data as Dense) : [];
}

const FILLED_AT_MOST = 100_000;

/** A cell merged downwards stands for every row it covers: «Ministry of Interior» beside its three registers. */
function fillMerged(sheet: WorkSheet, data: Dense): void {
  let filled = 0;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const master = data[s.r]?.[s.c];
    if (master === undefined || s.c >= LIMITS.columns) continue;
    for (let row = s.r + 1; row <= e.r && row < data.length; row++) {
      if (++filled > FILLED_AT_MOST) return;
      const line = data[row];
      if (line !== undefined && line[s.c] === undefined) line[s.c] = master;
    }
  }
}

/** Merged headings near the top, of which a name below may need the first part. */
function spansOf(sheet: WorkSheet): Sheet['spans'] {
  return (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r < 50 && e.c > s.c && s.c < LIMITS.columns)
    .slice(0, 1_000)
    .map(({ s, e }) => ({ row: s.r, column: s.c, columns: Math.min(e.c, LIMITS.columns) - s.c + 1 }));
}

function toCell(cell: CellObject, is1904: boolean): Cell | undefined {
  const { t, v } = cell;
  if (t === 'e') {
    const text = ERRORS.get(Number(v)) ?? '#ERROR!';
    return { text, number: null, date: null, isError: true };
  }
  if (t === 'b') return v === true || v === 1 ? 'TRUE' : 'FALSE';
  if (t === 'n' && typeof v === 'number')
    return numberCell(v, typeof cell.z === 'string' ? cell.z : '', is1904);
  if (v instanceof Date) {
    const date = Number.isNaN(v.getTime()) ? null : isoDay(v);
    return date === null ? undefined : { text: date, number: null, date, isError: false };
  }
  return t === 's' && v !== undefined ? textCell(String(v)) : undefined;
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function numberCell(value: number, format: string, is1904: boolean): Cell | undefined {
  if (!Number.isFinite(value)) return undefined;
  const date = format !== '' && isDateFormat(format) ? dateOfSerial(value, is1904) : null;
  if (date !== null) return { text: date, number: value, date, isError: false };
  const isShare = /%/.test(format.replace(/"[^"]*"|\\./g, ''));
  const number = isShare ? Number((value * 100).toPrecision(12)) : value;
  return { text: shown(value, format), number, date: null, isError: false };
}

/** Formats are text of the file: the formatter may not know what to make of one. */
function isDateFormat(format: string): boolean {
  try {
    return SSF.is_date(format) === true && /[ymdYMD]/.test(format);
  } catch {
    return false;
  }
}

function shown(value: number, format: string): string {
  if (format === '' || format === 'General' || format === '@') return String(value);
  try {
    const text = cleanText(String(SSF.format(format, value)));
    return text === '' || /^#+$/.test(text) ? String(value) : text;
  } catch {
    return String(value);
  }
}
