import { describe, expect, it } from 'vitest';
import type { GapFact } from '../scoring/result.ts';
import { changedFacts, factsKey } from './facts-key.ts';

const answer = (value: 0 | 1 | 2 | 'NK', criterion = 'S04'): GapFact => ({
  kind: 'answer',
  criterion,
  source: 'census',
  value,
  atMost: 2,
});
const found = (...facts: GapFact[]) => ({ state: 'found' as const, facts });
const coverage = (value: number): GapFact => ({ kind: 'coverage', topic: 'T03', value, below: 0.2 });
const linked = (...sources: string[]): GapFact => ({
  kind: 'linked-sources',
  topic: 'T01',
  sources,
  count: sources.length,
  atLeast: 2,
  atMost: null,
});

describe('the key of facts', () => {
  it('is a line a fact, whatever their order', () => {
    expect(factsKey(found(coverage(0.12), answer(1)))).toBe(
      'state = found\nanswer S04 census = 1\ncoverage T03 = 0.12',
    );
    expect(factsKey(found(answer(1), coverage(0.12)))).toBe(factsKey(found(coverage(0.12), answer(1))));
    expect(factsKey(found(linked('b', 'a')))).toBe(factsKey(found(linked('a', 'b'))));
  });

  it('differs when anything found differs, not when a coverage moves by less than a point', () => {
    const key = factsKey(found(answer(1), coverage(0.121)));
    expect(factsKey(found(answer(1), coverage(0.119)))).toBe(key);
    for (const other of [
      found(answer(0), coverage(0.121)),
      found(answer(1), coverage(0.14)),
      found(answer(1)),
      found(answer(1), coverage(0.121), linked('a')),
      { state: 'to-verify' as const, facts: [answer(1), coverage(0.121)] },
    ])
      expect(factsKey(other)).not.toBe(key);
  });

  it('fits into a record, and still differs in what is cut off', () => {
    const many = (last: 0 | 1) =>
      found(
        ...Array.from({ length: 700 }, (_, at) =>
          answer(at === 699 ? last : 1, `S${String(at).padStart(4, '0')}`),
        ),
      );
    expect(factsKey(many(1)).length).toBeLessThanOrEqual(8_000);
    expect(factsKey(many(1))).not.toBe(factsKey(many(0)));
  });
});

describe('changed facts', () => {
  it('tell what was found then and what is found now', () => {
    const then = factsKey(found(answer(1), coverage(0.12)));
    expect(changedFacts(then, found(answer(0), linked('a', 'b')))).toEqual([
      { place: 'answer S04 census', before: '1', after: answer(0) },
      { place: 'linked-sources T01', before: null, after: linked('a', 'b') },
      { place: 'coverage T03', before: '0.12', after: null },
    ]);
    expect(changedFacts(then, found(answer(1), coverage(0.12)))).toEqual([]);
  });

  it('take any text for facts of before', () => {
    expect(changedFacts('no facts', found(answer(1)))).toEqual([
      { place: 'answer S04 census', before: null, after: answer(1) },
    ]);
  });
});
