import { groupBy } from '../../assessment-framework/scoring/group-by.ts';
import type { ImportProblem } from '../api/contract-imports.ts';
import { type Cell, type Sheet, type SheetRow, shortened, textOf } from './cell.ts';
import type { Convert, Habits, ProblemCode } from './conversion.ts';
import { dayFirstOf } from './convert-date.ts';
import { decimalOf } from './convert-number.ts';
import { NOTE } from './fields.ts';
import { headingsOf } from './match-columns.ts';

/** A column that is read. */
export interface ReadColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: string;
  readonly habits: Habits;
}

/** A row on its way to becoming a record. Whatever is lost on the way is reported and waits in the notes. */
export interface RowReader {
  /** Row as the user sees it, from 1. */
  readonly number: number;
  readonly problems: ImportProblem[];
  /** What was taken, for showing: field and text. Stays empty for a row that is not shown. */
  readonly shown: readonly { readonly field: string; readonly text: string }[];
  /** The value of a field; undefined when no column has it or its cell is empty or cannot be read. */
  take<T>(field: string, convert: Convert<T>): T | undefined;
  /** The values of all columns of a field, with their headings. */
  takeAll<T>(field: string, convert: Convert<T>): readonly { readonly heading: string; readonly value: T }[];
  /** Adds to what is shown. */
  show(field: string, text: string): void;
  /** Reports a value that has no place in its field and keeps it as a note. */
  lose(field: string, code: ProblemCode, text: string): void;
  /** Reports that nothing of the row was taken. */
  refuse(field: string | null, code: ProblemCode, text: string): void;
  /** What the row leaves for the notes of its record, without what was refused. */
  notes(): string;
}

/** Signs that people write into cells that are empty. */
const NOTHING = /^(?:[-–—_.…·*/\s]+)$/;

/** Columns by the field they hold. */
export type ReadColumns = ReadonlyMap<string, readonly ReadColumn[]>;

/** The columns to read of a sheet, with what their cells tell about dates and decimals. */
export function readColumns(
  sheet: Sheet,
  headerRow: number,
  fields: readonly (string | null)[],
): ReadColumns {
  const headings = headingsOf(
    sheet,
    sheet.rows.find(({ at }) => at === headerRow),
  );
  const below = sheet.rows.filter(({ at }) => at > headerRow);
  const columns = fields.flatMap((field, index) => {
    if (field === null || index >= sheet.columns) return [];
    const cells = below.flatMap((row) => row.cells[index] ?? []);
    const habits = { dayFirst: dayFirstOf(cells), decimal: decimalOf(cells) };
    return [{ index, heading: headings[index] ?? '', field, habits }];
  });
  return groupBy(columns, ({ field }) => field);
}

export function rowReader(row: SheetRow, columns: ReadColumns, isShown: boolean): RowReader {
  const problems: ImportProblem[] = [];
  const shown: { field: string; text: string }[] = [];
  const notes: string[] = [];
  const number = row.at + 1;
  const report = (heading: string | null, loses: 'row' | 'value', code: ProblemCode, text: string) =>
    problems.push({ row: number, column: heading, loses, code, value: shortened(text) });
  const headingOf = (field: string) => columns.get(field)?.[0]?.heading ?? null;
  const keep = (heading: string, text: string) => notes.push(heading === '' ? text : `${heading}: ${text}`);

  const read = <T>(column: ReadColumn, convert: Convert<T>): T | undefined => {
    const cell = filled(row.cells[column.index]);
    if (cell === undefined) return undefined;
    const { heading } = column;
    if (typeof cell !== 'string' && cell.isError) {
      report(heading, 'value', 'formula-error', cell.text);
      keep(heading, cell.text);
      return undefined;
    }
    const { value, lost = [] } = convert(cell, column.habits);
    for (const { code, text } of lost) {
      report(heading, 'value', code, text);
      keep(heading, text);
    }
    return value;
  };

  const show: RowReader['show'] = (field, text) => {
    if (isShown) shown.push({ field, text: shortened(text) });
  };
  const takeAll: RowReader['takeAll'] = (field, convert) =>
    (columns.get(field) ?? []).flatMap((column) => {
      const value = read(column, convert);
      return value === undefined ? [] : [{ heading: column.heading, value }];
    });

  return {
    number,
    problems,
    shown,
    takeAll,
    show,
    take<T>(field: string, convert: Convert<T>) {
      let first: T | undefined;
      for (const column of columns.get(field) ?? []) {
        const value = read(column, convert);
        if (first === undefined) first = value;
        else if (value !== undefined) keep(column.heading, String(value));
      }
      if (first !== undefined) show(field, String(first));
      return first;
    },
    lose(field, code, text) {
      const heading = headingOf(field);
      report(heading, 'value', code, text);
      keep(heading ?? '', text);
    },
    refuse: (field, code, text) => void report(field === null ? null : headingOf(field), 'row', code, text),
    notes() {
      for (const { heading, index } of columns.get(NOTE) ?? []) {
        const text = textOf(filled(row.cells[index]));
        if (text !== '') keep(heading, text);
      }
      return notes.join('\n').slice(0, 20_000);
    },
  };
}

function filled(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || NOTHING.test(textOf(cell)) ? undefined : cell;
}

/** Notes and what is new for them; nothing is said twice. */
export function joinedNotes(before: string, after: string): string {
  const lines = after.split('\n').filter((line) => line !== '' && !before.includes(line));
  return [before, ...lines].filter(Boolean).join('\n').slice(0, 20_000);
}
