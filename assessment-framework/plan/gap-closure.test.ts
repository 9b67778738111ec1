import { describe, expect, it } from 'vitest';
import type { Gap } from '../scoring/result.ts';
import { closureOf, foundKeys, openedGaps } from './gap-closure.ts';

const aGap = (key: string, changes: Partial<Gap> = {}) =>
  ({ key, state: 'found', dismissed: false, ...changes }) as Gap;
const counted = (key: string, speaksFor: readonly string[] = [], gap: Gap | null = aGap(key)) => ({
  key,
  speaksFor,
  gap,
});
const keys = (...names: readonly string[]) => new Set(names);

describe('what actions make of a gap', () => {
  it('closes when no rule finds it any more, whether an action names it or not', () => {
    expect(closureOf(counted('G05:T01'), keys('G05:T02'), keys())).toBe('closes');
    expect(closureOf(counted('G05:T01'), keys('G05:T01'), keys('G05:T01'))).toBe('stays');
  });

  it('stays while a gap that it speaks for is found', () => {
    expect(closureOf(counted('G05:T01', ['G06:T01']), keys('G06:T01'), keys())).toBe('stays');
    expect(closureOf(counted('G05:T01', ['G06:T01']), keys(), keys())).toBe('closes');
  });

  it('closes by word of an action where it was entered by hand, also through a gap it speaks for', () => {
    expect(closureOf(counted('m1', [], null), keys(), keys())).toBe('stays');
    expect(closureOf(counted('m1', [], null), keys(), keys('m1'))).toBe('by-word');
    expect(closureOf(counted('m1', ['G05:T01'], null), keys(), keys('G05:T01'))).toBe('by-word');
  });
});

describe('gaps that open', () => {
  it('are found then and not now, to-verify ones becoming found among them', () => {
    const today = [aGap('a'), aGap('b', { state: 'to-verify' })];
    const later = [
      aGap('a'),
      aGap('b'),
      aGap('c'),
      aGap('d', { dismissed: true }),
      aGap('e', { state: 'to-verify' }),
    ];
    expect(openedGaps(today, later).map(({ key }) => key)).toEqual(['b', 'c']);
    expect([...foundKeys(today)]).toEqual(['a']);
  });
});
