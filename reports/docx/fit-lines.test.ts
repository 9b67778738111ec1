import { describe, expect, it } from 'vitest';
import { fitLines } from './fit-lines.ts';

/** Every character is half as wide as it is high. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const room = (lines: number) => ({ width: 105, size: 10, lines });

describe('fitLines', () => {
  it('leaves what fits', () => {
    expect(fitLines('one two three', room(1), measure)).toBe('one two three');
    expect(fitLines('  one\n two ', room(1), measure)).toBe('one two');
  });

  it('cuts at a word and says so', () => {
    expect(fitLines('one two three four five six', room(1), measure)).toBe('one two three four…');
    expect(fitLines('one two three four five six', room(2), measure)).toBe('one two three four five six');
  });

  it('cuts a word that is longer than its room', () => {
    const cut = fitLines('W'.repeat(300), room(2), measure);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(42);
    expect(fitLines('', room(1), measure)).toBe('');
  });
});
