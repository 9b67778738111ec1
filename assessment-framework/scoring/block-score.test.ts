import { describe, expect, it } from 'vitest';
import { answersFor } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import { answersOf, indexAnswers } from './answer-index.ts';
import { scoreBlock } from './block-score.ts';

const { settings } = toyFramework();

/** A block of normal criteria n1.. and critical ones c1.., scored with high confidence; names left out stay blank. */
function scored(criteria: readonly string[], values: Record<string, Answer['value']>) {
  const block = {
    id: 'X',
    criteria: criteria.map((id) => ({
      id,
      version: 1,
      critical: id.startsWith('c'),
      references: [],
      proposal: true,
      dimension: 'X',
      areas: [],
    })),
  };
  return scoreBlock(block, answersOf(indexAnswers(answersFor(null, values)), null), settings);
}

describe('edge cases of a block score', () => {
  it('is not applicable when all criteria are NA', () => {
    const block = scored(['c1', 'n1'], { c1: 'NA', n1: 'NA' });
    expect(block).toMatchObject({
      state: 'not-applicable',
      score: null,
      rawMean: null,
      applicability: 0,
      grade: 'C',
    });
    expect(block.withheldBecause).toEqual([]);
  });

  it('has no point score and the interval [0,1] when all criteria are NK', () => {
    const block = scored(['c1', 'n1'], { c1: 'NK', n1: 'NK' });
    expect(block).toMatchObject({
      state: 'withheld',
      score: null,
      lower: 0,
      upper: 1,
      rawMean: null,
      confidence: 0,
    });
    expect(block.withheldBecause).toEqual(['completeness']);
  });

  it('is empty when every criterion is blank, withheld once something was entered', () => {
    expect(scored(['n1', 'n2'], {})).toMatchObject({
      state: 'empty',
      score: null,
      lower: 0,
      upper: 1,
      withheldBecause: [],
    });
    expect(scored(['n1', 'n2'], { n1: 'NA' })).toMatchObject({
      state: 'withheld',
      score: null,
      lower: 0,
      upper: 1,
    });
  });

  it('is not applicable without any criterion', () => {
    expect(scored([], {}).state).toBe('not-applicable');
  });

  it('is capped at 0.50 by one critical 0 with all others 4, and at 0.75 by a critical 1', () => {
    const names = ['c1', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'];
    const others = { n1: 4, n2: 4, n3: 4, n4: 4, n5: 4, n6: 4 } as const;
    // (0 + 6)/8 = 0.75 before the cap
    expect(scored(names, { c1: 0, ...others })).toMatchObject({
      rawMean: 0.75,
      cap: 0.5,
      score: 0.5,
      cappedBy: ['c1'],
    });
    // (2·.25 + 6)/8 = 0.8125 before the cap
    expect(scored(names, { c1: 1, ...others })).toMatchObject({
      rawMean: 0.8125,
      cap: 0.75,
      score: 0.75,
      cappedBy: ['c1'],
    });
    expect(scored(names, { c1: 2, ...others })).toMatchObject({ cap: 1, cappedBy: [] });
  });

  it('names all critical criteria that share the biting cap, and only those', () => {
    const block = scored(['c1', 'c2', 'c3', 'n1'], { c1: 0, c2: 0, c3: 4, n1: 4 });
    // (0 + 0 + 2 + 1)/7 = 0.428571: the cap of 0.5 does not bite
    expect(block).toMatchObject({ cap: 0.5, cappedBy: [] });
    const capped = scored(['c1', 'c2', 'c3', 'c4', 'c5'], { c1: 0, c2: 1, c3: 4, c4: 4, c5: 4 });
    // (0 + .25 + 3)/5 = 0.65
    expect(capped).toMatchObject({ rawMean: 0.65, cap: 0.5, cappedBy: ['c1'] });
  });

  it('counts a critical NK as 0 in the lower and 4 in the upper bound only', () => {
    const block = scored(['c1', 'c2', 'n1', 'n2'], { c1: 'NK', c2: 4, n1: 4, n2: 4 });
    // known 4 of 6; lower (2 + 1 + 1)/6 = 0.666667 capped at 0.5; upper 1
    expect(block).toMatchObject({ state: 'scored', score: 1, cap: 1, lower: 0.5, upper: 1 });
  });

  it('does not withhold at a completeness of exactly 0.60, even when 0.6 is a rounded sum', () => {
    expect(scored(['n1', 'n2', 'n3', 'n4', 'n5'], { n1: 2, n2: 2, n3: 2 })).toMatchObject({
      state: 'scored',
      score: 0.5,
      completeness: 0.6,
    });
    // Weights 0.1 x 6 of 0.1 x 10: the sum of six tenths is 0.6 only up to rounding.
    const names = Array.from({ length: 10 }, (_, position) => `n${position}`);
    const tenth = { ...settings, weights: { critical: 0.2, normal: 0.1 } };
    const criteria = names.map((id) => ({
      id,
      version: 1,
      critical: false,
      references: [],
      proposal: true,
      dimension: 'X',
      areas: [],
    }));
    const values = Object.fromEntries(names.slice(0, 6).map((id) => [id, 2 as const]));
    const block = scoreBlock(
      { id: 'X', criteria },
      answersOf(indexAnswers(answersFor(null, values)), null),
      tenth,
    );
    expect(block.state).toBe('scored');
    const one = names.slice(0, 5).map((id) => [id, 2 as const]);
    const five = scoreBlock(
      { id: 'X', criteria },
      answersOf(indexAnswers(answersFor(null, Object.fromEntries(one))), null),
      tenth,
    );
    expect(five).toMatchObject({ state: 'withheld', withheldBecause: ['completeness'] });
  });

  it('withholds below an applicability of 0.50 and not at it', () => {
    expect(scored(['n1', 'n2', 'n3', 'n4'], { n1: 'NA', n2: 'NA', n3: 3, n4: 3 })).toMatchObject({
      state: 'scored',
      applicability: 0.5,
    });
    const block = scored(['n1', 'n2', 'n3', 'n4', 'n5'], { n1: 'NA', n2: 'NA', n3: 'NA', n4: 3, n5: 3 });
    expect(block).toMatchObject({ state: 'withheld', score: null, rawMean: 0.75, lower: 0.75, upper: 0.75 });
    expect(block.withheldBecause).toEqual(['applicability']);
  });

  it('takes the own weight of a criterion before that of its class', () => {
    const criteria = [
      {
        id: 'n1',
        version: 1,
        critical: false,
        weight: 3,
        references: [],
        proposal: true,
        dimension: 'X',
        areas: [],
      },
      { id: 'n2', version: 1, critical: false, references: [], proposal: true, dimension: 'X', areas: [] },
    ];
    const answers = answersOf(indexAnswers(answersFor(null, { n1: 4, n2: 0 })), null);
    expect(scoreBlock({ id: 'X', criteria }, answers, settings).score).toBe(0.75);
  });
});
