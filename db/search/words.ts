import { ALIKE_LETTERS, lettersBy, plainDigits } from '../../assessment-framework/letters/alike-letters.ts';

/** A word of a text: where it stands, and the form in which it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Number of the rules below; a library indexed by other rules is indexed again. Raise it with every change here or to the letters alike. */
export const RULES = 1;

// Marks, tatweel, soft hyphens and joiners belong to the word they stand in.
const WORD = /[\p{L}\p{N}\p{M}\u0640\u00ad\u200c\u200d]+/gu;
const PLAIN = /^[a-z0-9]+$/;

// Accents and vowel signs of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks of other scripts carry vowels that make the word.
const MARKS =
  /[\u0300-\u036f]|[\u0483-\u0487\u0591-\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]|[\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;
const NO_WORD = /[^\p{L}\p{N}\p{M}]|\u0640/gu;

// Final sigma, and the ge of Ukrainian.
const alikeLetters = lettersBy({ ...ALIKE_LETTERS, ς: 'σ', ґ: 'г' });

// The Arabic article, alone or after 'and', 'with', 'as', 'so'; what is left must be a word of its own.
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{L}{3})/u;

const KEPT_WORDS = 20_000;
const kept = new Map<string, string>();

/** The words of a text in order. Never throws, whatever the text holds. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldOnce(match[0]);
    if (folded !== '') yield { start: match.index, end: match.index + match[0].length, folded };
  }
}

/** The words of a text as the index takes them: comparable, parted by spaces. */
export function foldedText(text: string): string {
  let folded = '';
  for (const word of wordsOf(text)) folded += folded === '' ? word.folded : ` ${word.folded}`;
  return folded;
}

/** Same words recur all over an assessment: a look-up costs a tenth of folding. */
function foldOnce(word: string): string {
  if (PLAIN.test(word)) return word;
  let folded = kept.get(word);
  if (folded === undefined) {
    folded = withoutArticle(fold(word));
    if (kept.size >= KEPT_WORDS) kept.clear();
    if (word.length <= 40) kept.set(word, folded);
  }
  return folded;
}

/**
 * A word as it is compared: without case, accents and vowel signs, with one form of every alef, yeh and ta marbuta.
 * The Arabic article stays; see `withoutArticle`.
 */
export function fold(word: string): string {
  const bare = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return plainDigits(alikeLetters(bare)).replace(NO_WORD, '');
}

/** A folded word without the Arabic article, so that 'statistics' finds 'the statistics'. */
export function withoutArticle(folded: string): string {
  return folded.replace(ARTICLE, '');
}
