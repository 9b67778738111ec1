import { plainDigits } from '../../assessment-framework/letters/alike-letters.ts';
import type { ImportKind } from '../api/contract-imports.ts';
import { type Sheet, type SheetRow, shortened, textOf } from './cell.ts';
import { FIGURE, headingWords, repeats } from './fields.ts';
import { normalised, wordsOf } from './normalise.ts';

/** What is remembered: normalised heading -> field; an empty field means left out. */
export type Remembered = Readonly<Record<string, string>>;

export interface Match {
  readonly field: string | null;
  readonly how: 'remembered' | 'guessed' | 'none';
}

const LOOKED_AT = 30;
const LONGEST_HEADING = 150;
const ENOUGH = 0.6;
const YEAR_HEADING = /^(?:(?:19|20)\d{2})(?:\s*[/-]\s*(?:\d{2}|(?:19|20)\d{2}))?$/;

/** The key under which a heading is remembered. */
export function headingKey(heading: string): string {
  return normalised(heading).slice(0, 200);
}

/** The row of the sheet (from 0) that most looks like headings: the most known words, else the first row with several texts. */
export function findHeaderRow(sheet: Sheet, kind: ImportKind, remembered: Remembered): number {
  let best = { at: sheet.rows[0]?.at ?? 0, score: 0 };
  for (const row of sheet.rows.slice(0, LOOKED_AT)) {
    const known = guessColumns(headingsOf(sheet, row), kind, remembered).filter(
      ({ field }) => field !== null,
    );
    if (known.length > best.score) best = { at: row.at, score: known.length };
  }
  if (best.score > 0) return best.at;
  const filled = (row: SheetRow) => row.cells.filter((cell) => typeof cell === 'string').length;
  const most = Math.max(...sheet.rows.slice(0, LOOKED_AT).map(filled));
  const first = sheet.rows.slice(0, LOOKED_AT).find((row) => filled(row) >= Math.max(1, most * 0.7));
  return first?.at ?? best.at;
}

/** The headings of the columns; a heading under one that spans several columns gets that one's text before its own. */
export function headingsOf(sheet: Sheet, row: SheetRow | undefined): readonly string[] {
  return Array.from({ length: sheet.columns }, (_, column) => {
    const own = shortened(textOf(row?.cells[column]), 120);
    const span = sheet.spans.find(
      ({ row: at, column: from, columns }) =>
        at === (row?.at ?? 0) - 1 && column >= from && column < from + columns,
    );
    if (span === undefined || own === '') return own;
    const above = sheet.rows.find(({ at }) => at === span.row)?.cells[span.column];
    return shortened(`${textOf(above)} ${own}`, 120);
  });
}

/** What each column holds, by what was matched before and by its heading; a field goes to the column that fits it best. */
export function guessColumns(
  headings: readonly string[],
  kind: ImportKind,
  remembered: Remembered,
): readonly Match[] {
  const matches: Match[] = headings.map(() => ({ field: null, how: 'none' }));
  const taken = new Set<string>();
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    if (key === '' || !Object.hasOwn(remembered, key)) return;
    const field = remembered[key] || null;
    if (field !== null && taken.has(field) && !repeats(field)) return;
    if (field !== null) taken.add(field);
    matches[index] = { field, how: 'remembered' };
  });
  const candidates = headings.flatMap((heading, index) =>
    matches[index]?.how === 'remembered' || heading === '' || heading.length > LONGEST_HEADING
      ? []
      : scoresOf(heading, kind).map(({ field, score }) => ({ index, field, score })),
  );
  for (const { index, field } of candidates.sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (matches[index]?.how !== 'none' || (taken.has(field) && !repeats(field))) continue;
    taken.add(field);
    matches[index] = { field, how: 'guessed' };
  }
  return matches;
}

interface Phrase {
  readonly field: string;
  readonly exact: string;
  readonly words: ReadonlySet<string>;
}

const phrases = new Map<ImportKind, ReadonlyMap<string, readonly Phrase[]>>();

/** Synonyms by each of their words, so that a heading is only compared with those that share one. */
function phrasesOf(kind: ImportKind): ReadonlyMap<string, readonly Phrase[]> {
  let byWord = phrases.get(kind);
  if (byWord === undefined) {
    const all = Object.entries(headingWords(kind)).flatMap(([field, names]) =>
      [field, ...names].map((name) => ({ field, exact: normalised(name), words: new Set(wordsOf(name)) })),
    );
    const lists = new Map<string, Phrase[]>();
    for (const phrase of all)
      for (const word of phrase.words) lists.set(word, [...(lists.get(word) ?? []), phrase]);
    byWord = lists;
    phrases.set(kind, byWord);
  }
  return byWord;
}

function scoresOf(heading: string, kind: ImportKind): readonly { field: string; score: number }[] {
  if (kind === 'indicators' && YEAR_HEADING.test(plainDigits(heading))) return [{ field: FIGURE, score: 1 }];
  const exact = normalised(heading);
  const words = new Set(wordsOf(heading.replace(/\([^)]*\)/g, '') || heading));
  const best = new Map<string, number>();
  for (const word of words)
    for (const phrase of phrasesOf(kind).get(word) ?? []) {
      const score = phrase.exact === exact ? 1.1 : likeness(words, phrase.words);
      if (score >= ENOUGH && score > (best.get(phrase.field) ?? 0)) best.set(phrase.field, score);
    }
  return [...best].map(([field, score]) => ({ field, score }));
}

/** Words in common as a share of all words of both (0-1). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
