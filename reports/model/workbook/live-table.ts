import type { SheetColumn, SheetValue } from '../report-model.ts';
import { columnLetters } from './formula.ts';

/** Gives the cell of a column in the row at hand, as formulas write it: `$G12`. */
export type At = (key: string) => string;

/** A column with a key, by which formulas of the same row find it, and its cell for a record. */
export interface LiveColumn<R> extends SheetColumn {
  readonly key: string;
  readonly cell: (record: R, at: At) => SheetValue;
}

/**
 * Columns and rows of a data sheet whose formulas refer to cells of their own row by the key of the column. References
 * are to columns of the same sheet and carry no name of a sheet, so that rows can be sorted.
 * @throws RangeError for a key that no column has.
 */
export function liveTable<R>(
  columns: readonly LiveColumn<R>[],
  records: readonly R[],
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  const letters = new Map(columns.map(({ key }, index) => [key, `$${columnLetters(index + 1)}`]));
  const rows = records.map((record, index) => {
    const row = index + 2;
    const at: At = (key) => {
      const found = letters.get(key);
      if (found === undefined) throw new RangeError(`no column ${key}`);
      return found + row;
    };
    return columns.map(({ cell }) => cell(record, at));
  });
  return { columns: columns.map(({ key: _key, cell: _cell, ...column }) => column), rows };
}

/** A step of the calculation, shown as a plain number behind the columns that are read. */
export const step = (label: string, name?: string): SheetColumn => ({
  label,
  type: 'number',
  width: 12,
  calculation: true,
  ...(name === undefined ? {} : { name }),
});
