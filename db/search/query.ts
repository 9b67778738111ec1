import { fold, withoutArticle, wordsOf } from './words.ts';

/** More words than anybody types; the rest is not looked for. */
const MAX_WORDS = 12;

/** What somebody looks for: every word must occur. */
export interface Query {
  /** Folded words that must occur as they are. */
  readonly whole: readonly string[];
  /** Ways to read the last word, of which one must occur as the beginning of a word. */
  readonly beginnings: readonly string[];
}

/** Reads what was typed; null when it holds no word. */
export function readQuery(typed: string): Query | null {
  const words = [...wordsOf(typed)].slice(0, MAX_WORDS);
  const last = words.pop();
  if (last === undefined) return null;
  const written = fold(typed.slice(last.start, last.end));
  // While the word is being typed its article may not yet be known for one.
  const bare = withoutArticle(written);
  const shorter = written.replace(/^(?:[وبكف]?ال|لل)(?=\p{L})/u, '');
  return {
    whole: [...new Set(words.map(({ folded }) => folded))],
    beginnings: [...new Set([written, bare, shorter])],
  };
}

/** The query in the language of FTS5. Words hold letters, digits and marks only and stand in quotes: nothing typed is syntax. */
export function toMatch({ whole, beginnings }: Query): string {
  const any = beginnings.map((word) => `"${word}" *`).join(' OR ');
  return [...whole.map((word) => `"${word}"`), `(${any})`].join(' AND ');
}

/** The words of the query that a folded word of a text answers: places in `whole`, and -1 for the last word; none: empty. */
export function answeredBy({ whole, beginnings }: Query, folded: string): readonly number[] {
  const places = whole.flatMap((word, place) => (word === folded ? [place] : []));
  return beginnings.some((word) => folded.startsWith(word)) ? [...places, -1] : places;
}
