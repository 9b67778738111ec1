import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('wordDiff', () => {
  it('names the words that went and those that came', () => {
    expect(
      wordDiff('the register is updated daily by hand', 'the register is updated weekly by hand'),
    ).toEqual([
      { kind: 'same', text: 'the register is updated ' },
      { kind: 'gone', text: 'daily ' },
      { kind: 'new', text: 'weekly ' },
      { kind: 'same', text: 'by hand' },
    ]);
  });

  it('gives both versions back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c', ' ', '\n', 'é ')).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to) ?? [];
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect([without('new'), without('gone')]).toEqual([from, to]);
      }),
    );
  });

  it('does not compare texts that differ in more than 600 words', () => {
    const many = (word: string) => Array.from({ length: 400 }, (_, index) => `${word}${index}`).join(' ');

    expect(wordDiff(many('a'), many('b'))).toBeNull();
    expect(wordDiff(many('a'), `${many('a')} more`)).not.toBeNull();
  });
});
