import type { PageSheet, SheetColumn, SheetValue, TableSheet } from '../report-model.ts';

type Rows = readonly (readonly SheetValue[])[];

/**
 * A sheet as it stands, with nothing behind it: values instead of formulas, no steps of the calculation, nothing to be
 * changed. For workbooks that leave the answers out.
 */
export function withoutFormulas(sheet: TableSheet | PageSheet): TableSheet | PageSheet {
  if (sheet.kind === 'table') {
    const { names: _names, ...rest } = sheet;
    return { ...rest, ...stilled(sheet) };
  }
  return {
    ...sheet,
    parts: sheet.parts.map((part) => (part.table ? { ...part, table: stilled(part.table) } : part)),
  };
}

function stilled({ columns, rows }: { readonly columns: readonly SheetColumn[]; readonly rows: Rows }) {
  const isShown = columns.map(({ calculation }) => calculation !== true);
  return {
    columns: columns
      .filter((_, index) => isShown[index])
      .map(({ name: _name, input: _input, choices: _choices, whole: _whole, ...column }) => column),
    rows: rows.map((row) => row.filter((_, index) => isShown[index]).map(plainValue)),
  };
}

const plainValue = (value: SheetValue): SheetValue =>
  typeof value === 'object' && value !== null ? value.value : value;
