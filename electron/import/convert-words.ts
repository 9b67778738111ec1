import { type Cell, textOf } from './cell.ts';
import { type Conversion, type Convert, lost } from './conversion.ts';
import { normalised, wordsOf } from './normalise.ts';
import { type WordTable, wordTable } from './word-tables.ts';

/** A value of a closed list, by a word of four languages. */
export function toWord<T extends string>(table: WordTable): Convert<T> {
  return (cell) => {
    const found = lookUp(textOf(cell), wordTable(table));
    return found === undefined ? lost('unknown-word', textOf(cell)) : { value: found as T };
  };
}

export const toYesNo: Convert<boolean> = (cell) => {
  const text = textOf(cell);
  const found = lookUp(text, wordTable('yesNo'));
  return found === undefined ? lost('unknown-word', text) : { value: found === 'yes' };
};

/** Signs that are no letters, such as a tick, are looked up as they stand. */
const lookUp = (text: string, table: ReadonlyMap<string, string>) =>
  table.get(normalised(text) || text.trim());

/** Things of the framework by what they may be called. */
export interface Lexicon {
  /** Normalised name, code or synonym -> id. */
  readonly exact: ReadonlyMap<string, string>;
  /** Synonyms as lists of words, longest first, for finding one inside a longer name. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly id: string }[];
}

/** One thing of the framework, with its names and synonyms. */
export interface Term {
  readonly id: string;
  readonly names: readonly string[];
}

export function lexiconOf(terms: readonly Term[]): Lexicon {
  const entries = terms.flatMap(({ id, names }) =>
    [id, ...names].map((name) => [normalised(name), id] as const),
  );
  const phrases = terms.flatMap(({ id, names }) => names.map((name) => ({ words: wordsOf(name), id })));
  return {
    exact: new Map(entries.filter(([name]) => name !== '').reverse()),
    phrases: phrases.filter(({ words }) => words.length > 0).sort((a, b) => b.words.length - a.words.length),
  };
}

/** The thing that a text names by itself; undefined when none. */
export function namedBy(lexicon: Lexicon, text: string): string | undefined {
  const whole = normalised(text);
  // «ST07 Register of foreigners», «Census (2021)».
  return (
    lexicon.exact.get(whole) ??
    lexicon.exact.get(normalised(text.replace(/\([^)]*\)/g, ''))) ??
    lexicon.exact.get(normalised(/^\s*([A-Za-z]{1,4}\d{1,3})\b/.exec(text)?.[1] ?? '\u0000'))
  );
}

/** The thing whose longest synonym stands inside a text, word by word in its order; undefined when two are as long. */
export function foundIn(lexicon: Lexicon, text: string): string | undefined {
  const words = wordsOf(text);
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const { words: phrase, id } of lexicon.phrases) {
    if (best !== undefined && phrase.length < best.length) break;
    if (!isInside(phrase, words)) continue;
    if (best !== undefined && best.id !== id) return undefined;
    best = { id, length: phrase.length };
  }
  return best?.id;
}

function isInside(phrase: readonly string[], words: readonly string[]): boolean {
  for (let start = 0; start + phrase.length <= words.length; start++)
    if (phrase.every((word, index) => words[start + index] === word)) return true;
  return false;
}

const LIST_SIGNS = [/[;\n؛|•·]+/, /[,،]+/, /\//] as const;

/** Several things of the framework in one cell; what is not known is lost one by one. */
export function toTerms(lexicon: Lexicon, most = 200): Convert<readonly string[]> {
  return (cell: Cell): Conversion<readonly string[]> => {
    const ids = new Set<string>();
    const unknown: string[] = [];
    collect(lexicon, textOf(cell), { ids, unknown, level: 0 });
    const [value, over] = [[...ids].slice(0, most), [...ids].slice(most)];
    return {
      ...(value.length > 0 ? { value } : {}),
      lost: [
        ...unknown.map((text) => ({ code: 'unknown-word' as const, text })),
        ...over.map((text) => ({ code: 'too-many' as const, text })),
      ],
    };
  };
}

interface Collected {
  readonly ids: Set<string>;
  readonly unknown: string[];
  readonly level: number;
}

/** Takes a piece that is known as it stands; divides any other at its strongest sign. */
function collect(lexicon: Lexicon, text: string, { ids, unknown, level }: Collected): void {
  const piece = text.trim();
  if (piece === '') return;
  const id = namedBy(lexicon, piece);
  const sign = LIST_SIGNS[level];
  if (id !== undefined) ids.add(id);
  else if (sign === undefined) unknown.push(piece);
  else for (const part of piece.split(sign)) collect(lexicon, part, { ids, unknown, level: level + 1 });
}
