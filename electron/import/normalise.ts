const SMALL_WORDS = new Set(
  'of the a an and or in for by to at on is de du des la le les l d et ou en au aux un une el los las del y e o por para con من في على او و عن'.split(
    ' ',
  ),
);

const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Arabic and Persian digits as the ones of this file. */
export function plainDigits(text: string): string {
  return text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}

const kept = new Map<string, string>();
const KEPT_AT_MOST = 20_000;

/**
 * A text by which names are compared: without case, accents, vowel signs, punctuation and the forms that Arabic letters have
 * besides their plain one. Empty when nothing is left.
 */
export function normalised(text: string): string {
  let key = kept.get(text);
  if (key !== undefined) return key;
  key = plainDigits(text.slice(0, 2_000))
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/[\u0649\u06CC]/g, '\u064A')
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
