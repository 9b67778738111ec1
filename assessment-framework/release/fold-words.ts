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

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0];
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return {
      start: match.index,
      end: match.index + word.length,
      folded: foldWord(word),
      capital: first !== first.toLowerCase(),
      hasCase: first.toUpperCase() !== first.toLowerCase(),
    };
  });
}
