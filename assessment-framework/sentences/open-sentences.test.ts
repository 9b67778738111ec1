import { describe, expect, it } from 'vitest';
import { openSentences } from './open-sentences.ts';

describe('sentences of a locale file', () => {
  const t = openSentences(
    {
      plain: 'Nothing to fill.',
      filled: '{{name}} has {{ count }} of {{total}}.',
      gaps_zero: 'No gap.',
      gaps_one: '{{count}} gap.',
      gaps_other: '{{count}} gaps.',
    },
    'en-GB',
  );

  it('fill their places, and take what fills them as it is', () => {
    expect(t('plain')).toBe('Nothing to fill.');
    expect(t('filled', { name: '{{count}} $t(plain)', count: 2, total: '3' })).toBe(
      '{{count}} $t(plain) has 2 of 3.',
    );
    expect(t('filled', { name: 'A', count: 1 })).toBe('A has 1 of .');
  });

  it('choose the form of a number by the rules of the language', () => {
    expect([0, 1, 2].map((count) => t('gaps', { count }))).toEqual(['No gap.', '1 gap.', '2 gaps.']);
    const arabic = openSentences(
      { day_two: 'يومان', day_few: '{{count}} أيام', day_many: '{{count}} يومًا', day_other: 'أيام' },
      'ar',
    );
    expect([2, 3, 11, 100].map((count) => arabic('day', { count }))).toEqual([
      'يومان',
      '3 أيام',
      '11 يومًا',
      'أيام',
    ]);
  });

  it('throw for a key that the language does not have', () => {
    expect(() => t('gone')).toThrow('sentence missing in en-GB: gone');
  });
});
