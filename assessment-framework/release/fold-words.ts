import { ALIKE_LETTERS, lettersBy } from '../letters/alike-letters.ts';

/** A run of letters in a text: where it stands, its form for comparing, and how it is written. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Whether its letters have capitals at all. */
  readonly hasCase: boolean;
}

// Accents, invisible signs and the marks of bold and italic do not end a word.
const INVISIBLE = '\u00ad\u0640\u200b-\u200f\u2060\ufeff';
const WORD = new RegExp(`\\p{L}(?:[\\p{L}\\p{M}${INVISIBLE}]|[*\\\\]+(?=\\p{L}))*`, 'gu');
const NO_LETTER = /[^\p{L}]/gu;
const alike = lettersBy(ALIKE_LETTERS);

/** A word in small letters without accents and marks; letters that writers use for each other are one. */
export const foldWord = (word: string): string =>
  alike(word.normalize('NFKD').toLowerCase()).normalize('NFKD').replace(NO_LETTER, '');

type Look = Pick<Word, 'folded' | 'capital' | 'hasCase'>;

/** Reads the words of texts in their order. One reader for many texts is quick: most words come again. */
export function wordReader(): (text: string) => readonly Word[] {
  const looks = new Map<string, Look>();
  const lookOf = (word: string): Look => {
    const known = looks.get(word);
    if (known) return known;
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const look = {
      folded: foldWord(word),
      capital: first !== first.toLowerCase(),
      hasCase: first.toUpperCase() !== first.toLowerCase(),
    };
    looks.set(word, look);
    return look;
  };
  return (text) =>
    [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      ...lookOf(word),
    }));
}

/** The words of a text in their order. */
export const wordsOf = (text: string): readonly Word[] => wordReader()(text);

/** Names that differ in accents, capitals or marks only are one. */
export const sameName = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
