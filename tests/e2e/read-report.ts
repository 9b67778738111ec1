import { readFileSync } from 'node:fs';
import { inspect } from '../integration/reports/office-tools.ts';

/** What python-docx reads in a Word report. */
export interface WordFacts {
  /** Name of the style and text. */
  readonly headings: readonly (readonly [string, string])[];
  /** Paragraphs and cells of tables. */
  readonly texts: readonly string[];
  readonly tables: number;
  readonly title: string;
}

/** What openpyxl reads in a workbook. */
export interface WorkbookFacts {
  readonly names: readonly string[];
  readonly sheets: Readonly<Record<string, SheetFacts>>;
}

export interface SheetFacts {
  readonly heads: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
  /** Type of each cell of `rows`: 's' text, 'n' number, 'f' formula. */
  readonly types: readonly (readonly string[])[];
}

export const readWord = (path: string): WordFacts =>
  inspect('inspect_docx.py', readFileSync(path)) as WordFacts;

export const readWorkbook = (path: string): WorkbookFacts =>
  inspect('inspect_xlsx.py', readFileSync(path)) as WorkbookFacts;

/** All cells of all sheets with their types, the first rows included. */
export const cellsOf = ({ sheets }: WorkbookFacts): readonly { value: unknown; type: string | null }[] =>
  Object.values(sheets).flatMap(({ heads, rows, types }) => [
    ...heads.map((value) => ({ value, type: null })),
    ...rows.flatMap((row, r) => row.map((value, c) => ({ value, type: types[r]?.[c] ?? null }))),
  ]);
