import { describe, expect, it } from 'vitest';
import { cssString } from './page-frame.ts';

describe('cssString', () => {
  it('writes what could end the string or the style sheet by its number', () => {
    expect(cssString('A "b"\\ </style>\n{}')).toBe('"A \\22 b\\22 \\5c  \\3c \\2f style\\3e  \\7b \\7d "');
  });

  it('keeps letters of any script', () => {
    expect(cssString('État, البيانات (2026)')).toBe('"État, البيانات (2026)"');
  });
});
