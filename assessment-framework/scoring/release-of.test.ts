import { describe, expect, it } from 'vitest';
import { anAnswer } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import { scoreBlock } from './block-score.ts';
import { releaseOf } from './release-of.ts';

const { settings, systemCriteria } = toyFramework();
const criteria = systemCriteria.filter(({ dimension }) => dimension === 'A');
type Values = Readonly<Record<string, Answer['value']>>;
const blockOf = (values: Values) =>
  scoreBlock(
    { id: 'A', criteria },
    new Map(Object.entries(values).map(([id, value]) => [id, anAnswer(id, value)])),
    settings,
  );

// Weights of A: a1 2, a2 1, a3 1, a4 1, a5 2; 60 % of 7 is 4.2.
describe('releaseOf', () => {
  it('asks nothing of a block with a score', () => {
    expect(releaseOf(settings, blockOf({ a1: 3, a2: 3, a3: 3, a4: 3 }))).toBeNull();
  });

  it('names the answers most weight first, and how many are enough', () => {
    expect(releaseOf(settings, blockOf({ a2: 3 }))).toEqual({
      needs: 'answers',
      share: 1 / 7,
      needed: 0.6,
      criteria: ['a1', 'a5', 'a3', 'a4'],
      enough: 2,
    });
    expect(releaseOf(settings, blockOf({}))).toMatchObject({
      criteria: ['a1', 'a5', 'a2', 'a3', 'a4'],
      enough: 3,
    });
  });

  it('is enough: with those answers the score stands, with one less it does not', () => {
    for (const values of [{}, { a2: 1 }, { a1: 'NK', a2: 2 }, { a3: 'NA', a4: 'NK' }] as Values[]) {
      const release = releaseOf(settings, blockOf(values));
      const answered = (count: number) =>
        Object.fromEntries((release?.criteria ?? []).slice(0, count).map((id) => [id, 2 as const]));
      const enough = release?.enough ?? 0;
      expect(blockOf({ ...values, ...answered(enough) }).state).toBe('scored');
      expect(blockOf({ ...values, ...answered(enough - 1) }).state).not.toBe('scored');
    }
  });

  it('counts not known as missing and leaves out what does not apply', () => {
    expect(releaseOf(settings, blockOf({ a1: 'NK', a5: 'NA', a2: 1 }))).toMatchObject({
      needs: 'answers',
      criteria: ['a1', 'a3', 'a4'],
      enough: 1,
    });
  });

  it('points to what is said not to apply where too little applies', () => {
    const release = releaseOf(settings, blockOf({ a1: 'NA', a5: 'NA', a2: 3, a3: 3, a4: 3 }));
    expect(release).toMatchObject({ needs: 'applies', needed: 0.5, criteria: ['a1', 'a5'], enough: 1 });
    const none = releaseOf(settings, blockOf({ a1: 'NA', a2: 'NA', a3: 'NA', a4: 'NA', a5: 'NA' }));
    expect(none).toMatchObject({ needs: 'applies', share: 0, enough: 2 });
  });
});
