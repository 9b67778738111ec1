import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { csvOf, guardText, withoutGuard } from './csv-text.ts';
import { readCsv } from './read-csv.ts';

// Texts made of the signs that matter, so that chance meets every order of them.
const signs = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ';', '\t', '\n', '\r', ' ', ',', 'a', '1'),
});

describe('guardText', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    [' "+1', '\' "+1'],
    ['a;=b', "a;'=b"],
    ['one\n- two', "one\n'- two"],
    ['＝1', "'＝1"],
    ['a=b, c-d', 'a=b, c-d'],
    ["O'Neill", "O'Neill"],
    ['', ''],
  ])('makes %j %j', (typed, guarded) => expect(guardText(typed)).toBe(guarded));

  it('leaves no part of a text that begins with a sign of a formula', () => {
    fc.assert(fc.property(signs, (text) => !/(^\s*|[;\t\n] *)"*[=+\-@＝]/.test(guardText(text))));
  });

  it('is taken away by withoutGuard, whatever was typed', () => {
    fc.assert(
      fc.property(signs, (text) => {
        expect(withoutGuard(guardText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('csvOf', () => {
  it('quotes what needs quotes, and nothing else', () => {
    expect(csvOf([['a', 'b,c', 'say "so"', 'two\nlines', ' x', '']])).toBe(
      'a,"b,c","say ""so""","two\nlines"," x",\r\n',
    );
  });

  it('is read back as it was written', () => {
    const table = fc.array(fc.array(signs.map(cleanText), { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(csvOf(rows))).toEqual(rows);
      }),
    );
  });
});

describe('readCsv', () => {
  it.each(['a,"b', 'a"b,c\r\n', '"a"b,c\r\n', 'a,b\nc,d'])('refuses %j', (text) => {
    expect(() => readCsv(text)).toThrow(/CSV/);
  });
});
