import type { ImportProblem } from '../api/contract-imports.ts';
import { type Cell, textOf } from './cell.ts';

export type ProblemCode = ImportProblem['code'];

/** What became of a cell: a value, and what of it was lost and why. No value and nothing lost: the cell says nothing. */
export interface Conversion<T> {
  readonly value?: T;
  readonly lost?: readonly { readonly code: ProblemCode; readonly text: string }[];
}

/** How a column writes what can be read in two ways, as its other cells show. */
export interface Habits {
  /** Of 3/4/2021: the day comes first, the month does, or nothing tells. */
  readonly dayFirst: boolean | null;
  /** Of 1.234: what stands before decimals. */
  readonly decimal: '.' | ',' | null;
}

/** Turns a cell into the value of a field. */
export type Convert<T> = (cell: Cell, habits: Habits) => Conversion<T>;

/** A cell that cannot be read, with its text. */
export function lost<T>(code: ProblemCode, text: string): Conversion<T> {
  return { lost: [{ code, text }] };
}

/** One line of text of at most `limit` characters. */
export function toLine(limit = 300): Convert<string> {
  return (cell) => {
    const text = textOf(cell).replace(/\s+/g, ' ').trim();
    return text.length > limit ? lost('too-long', textOf(cell)) : { value: text };
  };
}

/** Paragraphs of at most `limit` characters. */
export function toText(limit = 20_000): Convert<string> {
  return (cell) => {
    const text = textOf(cell);
    return text.length > limit
      ? { value: text.slice(0, limit), lost: [{ code: 'too-long', text }] }
      : { value: text };
  };
}
