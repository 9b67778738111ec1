import {
  ALIKE_LETTERS,
  lettersBy,
  plainDigits,
} from '../../../../assessment-framework/letters/alike-letters.ts';

// Writers use one apostrophe for the other; tatweel only stretches a word.
const alikeLetters = lettersBy({ ...ALIKE_LETTERS, '’': "'", ـ: '' });
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as it is compared: without accents, vowel signs and capitals, with one form for each Arabic letter (hamza carriers
 * fall apart into letter and mark) and with Latin digits.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
  return plainDigits(alikeLetters(bare));
}

const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** A code without what stands between its letters and digits: `D5.02` and `d5 02` are the same. */
export const foldCode = (text: string): string => fold(text).replaceAll(BETWEEN, '');

/** Folded words with one space before each: a word begins where a space and the word stand. */
export const foldWords = (text: string): string => ` ${fold(text).replaceAll(BETWEEN, ' ').trim()}`;

export interface MarkedPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in parts, with those marked that the folded words stand in; the beginning of a word goes before its middle. */
export function markWords(text: string, words: readonly string[]): readonly MarkedPart[] {
  // Folding may change the number of signs: each folded sign remembers where it came from.
  let folded = ' ';
  const origin: number[] = [0];
  let at = 0;
  for (const sign of text) {
    const part = fold(sign).replaceAll(BETWEEN, ' ');
    folded += part;
    for (let i = 0; i < part.length; i += 1) origin.push(at);
    at += sign.length;
  }
  origin.push(text.length);
  const isHit = new Uint8Array(text.length);
  for (const word of words) {
    const begin = folded.indexOf(` ${word}`) + 1;
    const from = begin > 0 ? begin : folded.indexOf(word);
    if (word !== '' && from >= 0) isHit.fill(1, origin[from], origin[from + word.length]);
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const hit = isHit[i] === 1;
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += text[i];
    else parts.push({ text: text[i] ?? '', hit });
  }
  return parts;
}
