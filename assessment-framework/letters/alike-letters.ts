/** Each letter, in lower case, with what stands for it where texts are compared. */
type LetterTable = Readonly<Record<string, string>>;

/** Forms of Arabic letters that writers use for each other: alef wasla, alef maqsura and Persian yeh, ta marbuta. */
export const ALIKE_IN_ARABIC: LetterTable = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه' };

/** Letters that no decomposition brings together: those of Latin script without a separable accent, and those of Arabic. */
export const ALIKE_LETTERS: LetterTable = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ...ALIKE_IN_ARABIC,
  // Persian kaf.
  ک: 'ك',
};

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Puts the letters of a table in one form; its keys are single letters without a meaning in patterns. */
export function lettersBy(table: LetterTable): (text: string) => string {
  const letters = new RegExp(`[${Object.keys(table).join('')}]`, 'g');
  return (text) => text.replace(letters, (letter) => table[letter] ?? letter);
}

/** A text with its Arabic and Persian digits as Latin ones. */
export function plainDigits(text: string): string {
  return text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
