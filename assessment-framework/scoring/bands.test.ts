import { describe, expect, it } from 'vitest';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { bandOf } from './bands.ts';

const { bands, grades } = toyFramework().settings;

describe('bands', () => {
  it.each([
    [0, 'nascent'],
    [0.199999, 'nascent'],
    [0.2, 'basic'],
    [0.399999, 'basic'],
    [0.4, 'developing'],
    [0.1 + 0.3, 'developing'],
    [0.39999999999999997, 'developing'],
    [0.6, 'established'],
    [0.8, 'advanced'],
    [1, 'advanced'],
  ])('%d is %s', (value, band) => {
    expect(bandOf(bands, value)).toBe(band);
  });

  it('reads a scale in any order', () => {
    expect(bandOf(grades, 0.75)).toBe('A');
    expect(bandOf([...grades].reverse(), 0.5)).toBe('B');
  });

  it('puts a value under all bounds into the lowest step', () => {
    expect(
      bandOf(
        [
          { id: 'low', from: 1 },
          { id: 'high', from: 6 },
        ],
        0.5,
      ),
    ).toBe('low');
  });

  it('refuses a scale without steps', () => {
    expect(() => bandOf([], 0.5)).toThrow(RangeError);
  });
});
