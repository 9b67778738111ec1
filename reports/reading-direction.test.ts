import { describe, expect, it } from 'vitest';
import { readingPieces, withReadingMarks } from './reading-direction.ts';

/** Latin pieces in angle brackets, invisible marks as letters. */
const shown = (text: string): string =>
  readingPieces(text)
    .map((piece) => (piece.rightToLeft ? piece.text : `<${piece.text}>`))
    .join('')
    .replaceAll('\u200E', 'L')
    .replaceAll('\u200F', 'R');

describe('pieces of a text that is read from right to left', () => {
  it.each([
    ['', ''],
    ['لا ينطبق', 'لا ينطبق'],
    ['52.4 (المدى 44.7–59.0)', '52.4 (المدى 44.7–59.0)'],
    ['44.7–59.0', '44.7–59.0'],
    ['44 (49\u200E%\u200E)', '44 (49L%L)'],
    ['في 46\u200E%\u200E من Montara', 'في 46L%L من <Montara>'],
    // A text without an Arabic letter is read to the right as a whole, its full stop included.
    ['Census Act 2021, article 11.', '<Census Act 2021, article 11.L>'],
    [' (S01) The law. ', ' <L(S01) The law.L> '],
    ['IOM consultant: ', '<IOM consultant>: '],
    ['31 countries', '<L31 countries>'],
    // Numbers and brackets stay with the words they belong to.
    ['من Migrant Households Study 2018 إلى 7', 'من <Migrant Households Study 2018L> إلى 7'],
    ['الإطار mdsa 1.0، مسودة', 'الإطار <mdsa 1.0L>، مسودة'],
    ['Inflows (immigration)؛ غيرها', '<Inflows (immigration)L>؛ غيرها'],
    ['UNSD (2018) دليل', '<UNSD (2018)L> دليل'],
    ['النص [un-1998] هنا', 'النص [<un-1998L>] هنا'],
    // Brackets around Arabic words are Arabic, whatever stands before them.
    ['Assessment (mdsa، الإصدار 1.0)', '<Assessment> (<mdsa>، الإصدار 1.0)'],
    ['في الفئة (Basic).', 'في الفئة (<Basic>).'],
    ['الفئة «Basic» و«No legal basis».', 'الفئة <L«Basic»L> و<L«No legal basis»L>.'],
    ['«غير معروف» و 5', '«غير معروف» و 5'],
    // What comes next is a sentence of its own.
    ['ومنها Internal migration. 3 مواضيع', 'ومنها <Internal migration>R. 3 مواضيع'],
    ['A، B، C', '<A>، <B>، <C>'],
    ['S04: 56.3–61', '<S04: 56.3–61L>'],
    ['a ) b ( ج', '<a ) b> ( ج'],
    ['😀 نص', '😀 نص'],
  ])('%j', (text, pieces) => {
    expect(shown(text)).toBe(pieces);
  });

  it('say all of the text, and only marks beside', () => {
    const text = 'في Montara (2026)، «Basic» و"open": 3 [x-1] ثم 12%.';
    expect(withReadingMarks(text).replaceAll(/[\u200E\u200F]/g, '')).toBe(text);
  });
});
