import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { randomAssessment, randomFramework } from '../../tests/builders/random-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer, AnswerValue } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { computeScores, type ScoredParts } from '../scoring/compute-scores.ts';
import type { Indices } from '../scoring/result.ts';
import { type AnswerInfluence, answerInfluence, type IndexChanges } from './answer-influence.ts';
import { INFLUENCED_INDICES } from './indices-after.ts';
import { mulberry32 } from './mulberry32.ts';

const framework = toyFramework();
const influenceOf = (criterion: string, source: string | null, parts: ScoredParts = toyAssessment()) =>
  answerInfluence(framework, parts).find((each) => each.criterion === criterion && each.source === source)!;

/** The change computed the long way: everything again, with the answer replaced or taken away. */
function recomputed(
  of: Framework,
  parts: ScoredParts,
  influence: AnswerInfluence,
  value: AnswerValue | null,
) {
  const isIt = ({ criterion, source }: Answer) =>
    criterion === influence.criterion && source === influence.source;
  const answers = parts.answers.flatMap((answer) => {
    if (!isIt(answer)) return [answer];
    return value === null ? [] : [{ ...answer, value }];
  });
  return computeScores(of, { ...parts, answers }).indices;
}

const bandsLost = (before: Indices, after: readonly Indices[]) =>
  INFLUENCED_INDICES.filter((index) => after.some((each) => each[index].band !== before[index].band));

function expectChanges(found: IndexChanges | null, before: Indices, after: Indices): void {
  for (const index of INFLUENCED_INDICES) {
    const [was, is] = [before[index].score, after[index].score];
    expect(found?.[index]).toBe(was === null || is === null ? null : is - was);
  }
}

function expectExact(of: Framework, parts: ScoredParts): number {
  const before = computeScores(of, parts).indices;
  const all = answerInfluence(of, parts);
  for (const influence of all) {
    const without = recomputed(of, parts, influence, null);
    const tried = [without];
    expectChanges(influence.without, before, without);
    for (const [name, by] of [
      ['up', 1],
      ['down', -1],
    ] as const) {
      const value = typeof influence.value === 'number' ? influence.value + by : Number.NaN;
      if (!(value >= 0 && value <= 4)) {
        expect(influence[name]).toBeNull();
        continue;
      }
      const after = recomputed(of, parts, influence, value as AnswerValue);
      tried.push(after);
      expectChanges(influence[name], before, after);
    }
    expect(influence.bandChanges).toEqual(bandsLost(before, tried));
  }
  return all.length;
}

describe('what single answers do to the indices', () => {
  it('equals full recomputation on 300 random assessments', () => {
    let answers = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = mulberry32(seed);
      const some = randomFramework(random);
      answers += expectExact(some, randomAssessment(random, some));
    }
    expect(answers).toBeGreaterThan(2_500);
  });

  it('has an entry for every answer of the worked example, in their order', () => {
    expect(answerInfluence(framework, toyAssessment()).map(({ criterion }) => criterion)).toEqual(
      toyAssessment().answers.map(({ criterion }) => criterion),
    );
  });

  it('follows F.8: c1 one level up lifts the cap of C from 0.50 to 0.75', () => {
    // C becomes (2·0.25 + 1 + 1 + 1) / 5 = 0.7, under the cap of 0.75.
    const { up, down, without } = influenceOf('c1', null);
    expect(up?.system).toBeCloseTo(Math.cbrt(0.5 * 0.65 * 0.7) - Math.cbrt(0.1625), 12);
    expect(up).toMatchObject({ sources: 0, coverage: 0 });
    expect(down).toBeNull();
    // Without c1 three of five weights are known, 0.6, and no critical answer caps the mean of 1.
    expect(without.system).toBeCloseTo(Math.cbrt(0.5 * 0.65 * 1) - Math.cbrt(0.1625), 12);
  });

  it('has no steps for what is no level', () => {
    expect(influenceOf('a3', null)).toMatchObject({ value: 'NK', up: null, down: null });
    expect(influenceOf('a4', null)).toMatchObject({ value: 'NA', up: null, down: null });
    expect(influenceOf('b1', null)).toMatchObject({ value: 4, up: null });
  });

  it('moves source and coverage index by answers of a source', () => {
    const { up, largest } = influenceOf('S20', 'S1');
    expect(up?.system).toBe(0);
    expect(up?.sources).toBeCloseTo((2 * 0.25) / 7 / 3, 12);
    expect(up?.coverage).toBeGreaterThan(0);
    expect(largest).toBeGreaterThan(0);
  });

  it('leaves out planned sources and what nothing knows', () => {
    const parts = toyAssessment({
      sources: [aSource('S1', { status: 'planned' })],
      answers: [
        ...answersFor('S1', { S01: 3 }),
        ...answersFor('gone', { S01: 3 }),
        ...answersFor(null, { x1: 2 }),
      ],
    });
    expect(answerInfluence(framework, parts)).toEqual([]);
  });

  it('says when a band would change, a lost one included', () => {
    const lost = toyAssessment({ answers: answersFor(null, { b1: 3, b2: 3, b3: 3 }) });
    expect(influenceOf('b1', null, lost)).toMatchObject({
      without: { system: null },
      bandChanges: ['system'],
    });
  });

  it('is exact on the practice country', () => {
    const { framework: mdsa } = readFrameworkFolder(join(import.meta.dirname, '../content/mdsa-1.0'));
    const { assessment } = buildPractice();
    const all = answerInfluence(mdsa, assessment);
    expect(all.length).toBeGreaterThan(450);
    const before = computeScores(mdsa, assessment).indices;
    for (const influence of all.filter((_, i) => i % 25 === 0)) {
      expectChanges(influence.without, before, recomputed(mdsa, assessment, influence, null));
    }
  });
});
