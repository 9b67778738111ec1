import type { LiveValue } from '../report-model.ts';

/**
 * Makes cells that compute. Formulas are written by the code alone: what people typed is referred to by its cell and never
 * becomes part of a formula. The value is what the engine says, for readers that do not calculate.
 */
export const live = (formula: string, value: LiveValue['value']): LiveValue => ({ formula, value });

/** Letters of a column, from 1: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const before = Math.floor((index - 1) / 26);
  const letter = String.fromCharCode(65 + ((index - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}

/** Name of a sheet as formulas write it. */
export const sheetRef = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

/** A column of a sheet from row to row, fixed: `'Plan'!$C$2:$C$19`. */
export function rangeOf(
  sheet: string,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const letters = columnLetters(column);
  return `${sheetRef(sheet)}$${letters}$${from}:$${letters}$${Math.max(from, to)}`;
}

/** One fixed cell of a sheet. */
export const cellOf = (sheet: string, column: number, row: number): string =>
  `${sheetRef(sheet)}$${columnLetters(column)}$${row}`;

/** A text as formulas write it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
