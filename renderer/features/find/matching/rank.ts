import { foldCode, foldWords } from './fold.ts';

/** What can be searched of an entry, folded once. */
export interface Haystack {
  /** Identifier without separators; empty where there is none. */
  readonly code: string;
  readonly title: string;
  /** Everything else it may be found by: questions, types, acronyms. */
  readonly rest: string;
}

/** Folds what an entry is found by. */
export const haystackOf = (code: string, title: string, rest = ''): Haystack => ({
  code: foldCode(code),
  title: foldWords(title),
  rest: foldWords(rest),
});

interface Word {
  readonly text: string;
  /** With the space before it: where it begins a word. */
  readonly begin: string;
  readonly code: string;
}

/** A search, folded once for all entries. */
export interface Needle {
  readonly words: readonly Word[];
  readonly code: string;
  readonly whole: string;
}

/** Folds a search; without words it matches nothing. */
export function needleOf(search: string): Needle {
  const words = search.split(/\s+/u).flatMap((chunk) => {
    const begin = foldWords(chunk);
    const text = begin.slice(1);
    return text === '' ? [] : [{ text, begin, code: foldCode(chunk) }];
  });
  return { words, code: foldCode(search), whole: foldWords(search) };
}

/** No match. */
export const NONE = Number.POSITIVE_INFINITY;

const EXACT_CODE = 0;
const CODE_BEGINS = 1;
const EXACT_TITLE = 2;
const TITLE_BEGINS = 3;

/**
 * How well an entry fits, best first: its identifier, the beginning of its identifier, its whole name, the beginning of its
 * name; then by word: 4 where every word begins a word of the name, up to 8 where every word stands somewhere. Short names
 * before long ones. Every word must occur; `NONE` when one does not.
 */
export function rankOf({ words, code, whole }: Needle, hay: Haystack): number {
  if (words.length === 0) return NONE;
  // The length of a name counts for nothing beside the kind of match.
  const length = Math.min(hay.title.length, 5_000) / 10_000;
  if (hay.code !== '') {
    if (hay.code === code) return EXACT_CODE;
    if (hay.code.startsWith(code)) return CODE_BEGINS + length;
  }
  if (hay.title.startsWith(whole)) return (hay.title === whole ? EXACT_TITLE : TITLE_BEGINS) + length;
  let loss = 0;
  for (const word of words) {
    const cost = costOf(word, hay);
    if (cost === NONE) return NONE;
    loss += cost;
  }
  return 4 + loss / words.length + length;
}

function costOf({ text, begin, code }: Word, hay: Haystack): number {
  if (hay.code !== '' && hay.code === code) return 0;
  if (hay.title.includes(begin)) return 0;
  if (hay.title.includes(text)) return 1.5;
  if (hay.rest.includes(begin)) return 2.5;
  // Two letters inside a long text are chance, not a find.
  return text.length > 2 && hay.rest.includes(text) ? 3.5 : NONE;
}
