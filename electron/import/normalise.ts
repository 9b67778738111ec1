import { ALIKE_IN_ARABIC, lettersBy, plainDigits } from '../../assessment-framework/letters/alike-letters.ts';

const SMALL_WORDS = new Set(
  'of the a an and or in for by to at on is de du des la le les l d et ou en au aux un une el los las del y e o por para con من في على او و عن'.split(
    ' ',
  ),
);

const alikeLetters = lettersBy(ALIKE_IN_ARABIC);

const kept = new Map<string, string>();
const KEPT_AT_MOST = 20_000;

/**
 * A text by which names are compared: without case, accents, vowel signs, punctuation and the forms that Arabic letters have
 * besides their plain one. Empty when nothing is left.
 */
export function normalised(text: string): string {
  let key = kept.get(text);
  if (key !== undefined) return key;
  const bare = plainDigits(text.slice(0, 2_000))
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
  key = alikeLetters(bare)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  kept.set(text, key);
  return key;
}

/** The words of a text that say something, in the singular as far as that is simple. */
export function wordsOf(text: string): readonly string[] {
  const all = normalised(text).split(' ').filter(Boolean);
  const telling = all.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : all).map(singular);
}

function singular(word: string): string {
  if (/^\u0627\u0644.{3,}$/.test(word)) return word.slice(2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
