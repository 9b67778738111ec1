import { describe, expect, it } from 'vitest';
import { answersFor } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { SecondScore } from '../model/assessment.ts';
import { agreementOf } from './agreement.ts';

const framework = toyFramework();

const second = (
  criterion: string,
  value: SecondScore['value'],
  { source = null as string | null, person = 'p2', at = '2026-03-02T09:00:00.000Z', id = '' } = {},
) =>
  SecondScore.parse({
    id: id || `${person}-${source ?? ''}-${criterion}`,
    criterion,
    source,
    person,
    value,
    at,
  });

const agreement = (...secondScores: SecondScore[]) => agreementOf(toyAssessment({ secondScores }), framework);

describe('agreement between two assessors', () => {
  it('has no kappa without second scores', () => {
    expect(agreement()).toMatchObject({ overall: { n: 0, kappa: null, small: true }, parts: [], pairs: [] });
  });

  it('compares levels overall, by dimension and for the sources together', () => {
    const { overall, parts, pairs } = agreement(
      second('a1', 3),
      second('a2', 2),
      second('b1', 4),
      second('b4', 1),
      second('S01', 3, { source: 'S1' }),
      second('S01', 1, { source: 'S2' }),
    );
    expect(overall.n).toBe(6);
    expect(overall.kappa).toBeGreaterThan(0.7);
    expect(overall.needsDiscussion).toBe(false);
    expect(parts.map(({ id, n }) => [id, n])).toEqual([
      ['A', 2],
      ['B', 2],
      ['sources', 2],
    ]);
    expect(pairs).toHaveLength(6);
  });

  it('calls for discussion under the threshold of the framework', () => {
    const { overall } = agreement(second('a1', 0), second('a2', 4), second('b1', 1), second('c1', 4));
    expect(overall.kappa).toBeLessThan(0.6);
    expect(overall).toMatchObject({ needsDiscussion: true, small: true });
  });

  it('says when there are fewer than ten pairs', () => {
    const answers = answersFor(
      null,
      Object.fromEntries(framework.systemCriteria.map(({ id }, i) => [id, (i % 5) as 0])),
    );
    const pairs = answers.map(({ criterion, value }) => second(criterion, value));
    const of = (count: number) =>
      agreementOf(toyAssessment({ answers, secondScores: pairs.slice(0, count) }), framework).overall;
    expect(of(9).small).toBe(true);
    expect(of(10)).toMatchObject({ small: false, kappa: 1, n: 10 });
  });

  it('lists what to discuss: largest distance first, then a level against no level', () => {
    const { toDiscuss, apart, overall } = agreement(
      second('a1', 1), // 3: two apart
      second('a2', 1), // 2: one apart, nothing to discuss
      second('a3', 'NA'), // NK: both no levels
      second('a4', 2), // NA against a level
      second('b1', 0), // 4: four apart
      second('b2', 'NK'), // 3 against no level
      second('S15', 4, { source: 'S2' }), // 1: three apart
    );
    expect(toDiscuss.map(({ criterion, distance }) => [criterion, distance])).toEqual([
      ['b1', 4],
      ['S15', 3],
      ['a1', 2],
      ['a4', null],
      ['b2', null],
    ]);
    expect(apart.map(({ criterion }) => criterion)).toEqual(['a3', 'a4', 'b2']);
    expect(overall.n).toBe(4);
  });

  it('counts the latest score of a person, and each person apart', () => {
    const { pairs } = agreement(
      second('a1', 0, { id: 'late', at: '2026-03-03T09:00:00.000Z' }),
      second('a1', 4, { id: 'early', at: '2026-03-01T09:00:00.000Z' }),
      second('a1', 3, { person: 'p3' }),
    );
    expect(pairs.map(({ id, person, second: value }) => [id, person, value])).toEqual([
      ['late', 'p2', 0],
      ['p3--a1', 'p3', 3],
    ]);
  });

  it('leaves out scores with no answer beside them and scores of something unknown', () => {
    const { pairs } = agreement(
      second('x9', 1),
      second('S01', 1, { source: 'gone' }),
      second('a1', 1, { source: 'S1' }),
      second('S20', 3, { source: 'S2' }),
    );
    expect(pairs.map(({ criterion }) => criterion)).toEqual(['S20']);
    const unanswered = toyAssessment({ answers: [], secondScores: [second('a1', 1)] });
    expect(agreementOf(unanswered, framework).pairs).toEqual([]);
  });
});
