import type { ImportKind } from '../api/contract-imports.ts';
import headings from './headings.json' with { type: 'json' };

/** A field that a column can be matched with. */
export interface ImportField {
  readonly field: string;
  readonly required: boolean;
}

const REQUIRED: Readonly<Record<ImportKind, string>> = {
  sources: 'name',
  institutions: 'name',
  indicators: 'indicator',
};

/** A figure whose period stands in the heading of its column: indicators by row, years by column. */
export const FIGURE = 'figure';
/** A column that is kept as a note, each value behind its heading. */
export const NOTE = 'note';

/** Fields that several columns may hold together. */
const REPEATED = new Set([
  NOTE,
  FIGURE,
  'notes',
  'variables',
  'tabulatedBy',
  'disaggregations',
  'definitionNote',
  'roles',
]);

/** Synonyms of the headings of a field, in four languages. */
export function headingWords(kind: ImportKind): Readonly<Record<string, readonly string[]>> {
  return headings[kind];
}

/** The fields there are for a kind, the required one first, the notes last. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  const named = Object.keys(headings[kind]).map((field) => ({ field, required: field === REQUIRED[kind] }));
  const more = kind === 'indicators' ? [FIGURE, NOTE] : [NOTE];
  return [...named, ...more.map((field) => ({ field, required: false }))];
}

/** Whether several columns may hold the field. */
export function repeats(field: string): boolean {
  return REPEATED.has(field);
}
