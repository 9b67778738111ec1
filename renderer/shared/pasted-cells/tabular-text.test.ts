import { describe, expect, it } from 'vitest';
import { isTabular } from './tabular-text.ts';

describe('copied text', () => {
  it.each([
    ['two cells side by side', 'Census\tNSO'],
    ['a column of names', 'Census\r\nBorder database\r\n'],
    ['rows and columns', 'Name\tType\nCensus\tST01\n'],
    ['a column that begins with an empty cell', '\nCensus'],
    ['cells with line breaks in quotation marks', '"Census\nof 2022"\tNSO'],
    ['a doubled quotation mark inside a cell', '"the ""old"" register"\tNSO'],
    ['a quotation mark that is never closed', '"Census\nBorder'],
    ['Arabic', 'التعداد\tالجهاز'],
  ])('%s is cells', (_, text) => {
    expect(isTabular(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Census'],
    ['one cell, as a spreadsheet copies it', 'Census of 2022\r\n'],
    ['one cell with line breaks', '"Census\nof 2022"\n'],
    ['empty cells', '\t\t\n\t\t'],
    ['line breaks only', '\n\n\n'],
  ])('%s is not', (_, text) => {
    expect(isTabular(text)).toBe(false);
  });

  it('comes to an end with ten million signs', () => {
    const long = `"${'a'.repeat(5_000_000)}${'\n'.repeat(5_000_000)}`;

    expect(isTabular(long)).toBe(false);
  });
});
