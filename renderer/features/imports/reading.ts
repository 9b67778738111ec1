import type { OutputOf } from '../../../electron/api/contract.ts';
import type { ImportKind, ImportProblem } from '../../../electron/api/contract-imports.ts';

export type Match = OutputOf<'imports.match'>;
export type Preview = OutputOf<'imports.preview'>;

/** What a column may become besides a field: kept among the notes of its record, or left out (null). */
export const NOTE = 'note';

/** What an import can bring in, in the order of the choice. */
export const KINDS = ['sources', 'institutions', 'indicators'] as const satisfies readonly ImportKind[];

/** The kind that an address names; data sources when it names none. */
export const kindOf = (asked: string | undefined): ImportKind =>
  KINDS.find((kind) => kind === asked) ?? 'sources';

/** Fields that several columns may hold together: lists, texts that are joined, figures of several years. */
export const REPEATED: ReadonlySet<string> = new Set([
  NOTE,
  'figure',
  'notes',
  'variables',
  'tabulatedBy',
  'disaggregations',
  'definitionNote',
  'roles',
]);

/**
 * Says what a column holds. Most fields stand in one column only: the column that had it before is kept as a note, so that
 * nothing of it is lost unseen.
 */
export function withColumn(
  columns: readonly (string | null)[],
  index: number,
  field: string | null,
): (string | null)[] {
  const isOnce = field !== null && !REPEATED.has(field);
  return columns.map((before, at) => {
    if (at === index) return field;
    return isOnce && before === field ? NOTE : before;
  });
}

/** Required fields that no column holds. */
export const missingFields = (match: Match, columns: readonly (string | null)[]): string[] =>
  match.fields
    .filter(({ field, required }) => required && !columns.includes(field))
    .map(({ field }) => field);

/** Fields that columns hold, in the order of the sheet; the heads of the preview. */
export const shownFields = (columns: readonly (string | null)[]): string[] => [
  ...new Set(
    columns.filter((field): field is string => field !== null && field !== NOTE && field !== 'name'),
  ),
];

/** Problems as lines with tabs, for a spreadsheet or a message: row, column, value, sentence. */
export const problemLines = (
  problems: readonly ImportProblem[],
  heads: readonly string[],
  sentence: (problem: ImportProblem) => string,
): string =>
  [
    heads,
    ...problems.map((problem) => [
      String(problem.row),
      problem.column ?? '',
      problem.value,
      sentence(problem),
    ]),
  ]
    .map((cells) => cells.map(asCell).join('\t'))
    .join('\n');

// The copy may be pasted into a spreadsheet: a value of the file must not begin a formula there.
function asCell(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
