import type {
  PageSheet,
  SheetColumn,
  SheetValue,
  TableSheet,
  WorkbookReport,
} from '../model/report-model.ts';
import { bare, differs, holds, type Proof } from './proof.ts';
import { type ReadSheet, type ReadValue, readWorkbook } from './read-workbook.ts';

/** Most characters that a cell holds. */
const MOST_CHARACTERS = 32_767;
/** Two numbers are the same up to this share of them: files hold 15 to 17 digits. */
const SAME = 1e-12;
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Compares a workbook, read back, with what it must say: every sheet in its order, row by row, value by value, and its formulas. */
export function proveExcel(bytes: Uint8Array, model: WorkbookReport): Proof {
  const read = readWorkbook(bytes);
  let at = -1;
  const total = { sheets: 0, rows: 0, formulas: 0, scores: 0 };
  for (const sheet of model.workbook.sheets) {
    const name = bare(sheet.name);
    at = read.findIndex((one, index) => index > at && one.name === name);
    const found = read[at];
    if (found === undefined) return differs('sheet', sheet.name);
    const expected = sheet.kind === 'table' ? tableRows(sheet) : pageRows(sheet);
    const missing = missingRow(expected, found);
    if (missing !== null) return differs(`row of ${sheet.name}`, missing.map(String).join(' | '));
    const values = valuesOf(sheet);
    const formulas = values.filter(({ value }) => typeof value === 'object' && value !== null).length;
    if (found.formulas < formulas)
      return differs(`formulas of ${sheet.name}`, String(formulas - found.formulas));
    total.sheets += 1;
    total.rows += expected.length;
    total.formulas += found.formulas;
    total.scores += values.filter(
      ({ type, value }) => type === 'score' && typeof plain(value) === 'number',
    ).length;
  }
  return holds(total);
}

/** A value as it must stand in the file; undefined: what an engine will put there. */
type Expected = ReadValue | undefined;
interface Typed {
  readonly type: SheetColumn['type'];
  readonly value: SheetValue;
}

function missingRow(
  expected: readonly (readonly Expected[])[],
  { rows }: ReadSheet,
): readonly Expected[] | null {
  let from = 0;
  for (const row of expected) {
    while (from < rows.length && !isSameRow(row, rows[from] ?? [])) from += 1;
    if (from === rows.length) return row;
    from += 1;
  }
  return null;
}

/** A row of the file may say more, never less or in another order. */
function isSameRow(expected: readonly Expected[], read: readonly ReadValue[]): boolean {
  let from = 0;
  for (const value of expected) {
    if (value === undefined) continue;
    while (from < read.length && !isSame(value, read[from])) from += 1;
    if (from === read.length) return false;
    from += 1;
  }
  return true;
}

const isSame = (expected: ReadValue, read: ReadValue | undefined): boolean =>
  typeof expected === 'number' && typeof read === 'number'
    ? Math.abs(expected - read) <= SAME * Math.max(1, Math.abs(expected))
    : expected === read;

function tableRows({ columns, rows }: TableSheet): readonly (readonly Expected[])[] {
  return [headRow(columns), ...rows.map((values) => rowOf(columns, values))];
}

function pageRows({ title, subtitle, parts }: PageSheet): readonly (readonly Expected[])[] {
  return [
    texts(title),
    texts(subtitle),
    ...parts.flatMap(({ heading, paragraphs, table }) => [
      texts(heading),
      ...paragraphs.map(texts),
      ...(table ? [headRow(table.columns), ...table.rows.map((values) => rowOf(table.columns, values))] : []),
    ]),
  ].filter((row) => row.length > 0);
}

const texts = (text: string): readonly string[] => (bare(text) === '' ? [] : [bare(text)]);

const headRow = (columns: readonly SheetColumn[]): readonly Expected[] =>
  columns.flatMap(({ label }) => texts(label));

const rowOf = (columns: readonly SheetColumn[], values: readonly SheetValue[]): readonly Expected[] =>
  columns.flatMap(({ type }, index) => expectedValue(type, values[index] ?? null));

function expectedValue(type: SheetColumn['type'], given: SheetValue): readonly Expected[] {
  const value = plain(given);
  if (value === null || value === '') return typeof given === 'object' && given !== null ? [undefined] : [];
  if (typeof value === 'number') return [value];
  if (type === 'date') return [(Date.parse(`${value}T00:00:00Z`) - EPOCH) / MILLISECONDS_A_DAY];
  return texts(value.slice(0, MOST_CHARACTERS));
}

/** What readers see that do not calculate. */
const plain = (value: SheetValue): string | number | null =>
  typeof value === 'object' && value !== null ? value.value : value;

function valuesOf(sheet: TableSheet | PageSheet): readonly Typed[] {
  const tables = sheet.kind === 'table' ? [sheet] : sheet.parts.flatMap(({ table }) => table ?? []);
  return tables.flatMap(({ columns, rows }) =>
    rows.flatMap((values) => columns.map(({ type }, index) => ({ type, value: values[index] ?? null }))),
  );
}
