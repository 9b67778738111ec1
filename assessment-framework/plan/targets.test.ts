import { describe, expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { Target } from '../model/plan-records.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { distanceOf, goalsOf, nextGoal, projectTargets, targetOf, targetProgress } from './targets.ts';

const goals = [
  { year: 2030, level: 4 },
  { year: 2027, level: 2 },
];
const target = (criterion: string, own: Target['goals'] = goals, source: string | null = null) =>
  Target.parse({ criterion, source, goals: own });
const a2 = { criterion: 'a2', source: null };

describe('goals', () => {
  it('hold from their year on', () => {
    const of = (year: number | null) => targetOf([target('a2')], a2, year)?.level ?? null;
    expect([of(2026), of(2027), of(2029), of(2030), of(2099), of(null)]).toEqual([null, 2, 2, 4, 4, 4]);
    expect(nextGoal([target('a2')], a2, 2026)).toEqual({ year: 2027, level: 2 });
    expect(nextGoal([target('a2')], a2, 2027)).toEqual({ year: 2030, level: 4 });
    expect(nextGoal([target('a2')], a2, 2030)).toBeNull();
    expect(targetOf([target('a2', goals, 'S1')], a2, null)).toBeNull();
  });

  it('stand by year, the last of a year', () => {
    expect(goalsOf({ goals: [...goals, { year: 2027, level: 3 }] })).toEqual([
      { year: 2027, level: 3 },
      { year: 2030, level: 4 },
    ]);
  });
});

it.each([
  [2, 4, 'below', 2],
  [4, 4, 'reached', 0],
  [4, 1, 'reached', 0],
  [null, 1, 'open', null],
  ['NK', 0, 'open', null],
  ['NA', 0, 'does-not-apply', null],
] as const)('from %s to %i: %s, %s levels', (value, level, state, levels) => {
  expect(distanceOf(value, level)).toEqual({ state, levels });
});

describe('projectTargets', () => {
  it('gives the score at target of the worked example F.8: A from 0.5 to 0.7, then 0.8', () => {
    const targets = [
      target('a5', [{ year: 2027, level: 3 }]),
      target('a1', [{ year: 2027, level: 1 }]),
      target('a2', [{ year: 2030, level: 4 }]),
    ];
    const score = (year: number | null) =>
      computeScores(toyFramework(), projectTargets(toyAssessment(), targets, year)).dimensions[0]?.score;
    expect([score(2026), score(2027), score(null)]).toEqual([0.5, 0.7, 0.8]);
  });
});

describe('targetProgress', () => {
  const actions = [
    anAction('x', { start: '2027-01-01', end: '2027-12-31', effects: [{ criterion: 'a5', toLevel: 3 }] }),
    anAction('y', { start: '2028-01-01', end: '2028-01-01', effects: [{ criterion: 'a2', toLevel: 3 }] }),
  ];
  const of = (...targets: Target[]) =>
    targetProgress(toyFramework(), { ...toyAssessment(), actions }, targets).map(
      ({ criterion, year, today, planned, outcome }) => [criterion, year, today, planned, outcome],
    );

  it('counts actions that end by the end of the year', () => {
    const by = (...years: number[]) => years.map((year) => ({ year, level: 3 }));
    expect(of(target('a2', by(2027, 2028)), target('a5', by(2026, 2027)))).toEqual([
      ['a5', 2026, 1, 1, 'not-by-plan'],
      ['a2', 2027, 2, 2, 'not-by-plan'],
      ['a5', 2027, 1, 3, 'by-plan'],
      ['a2', 2028, 2, 3, 'by-plan'],
    ]);
  });

  it('tells what is reached, does not apply, or is not known', () => {
    const at = [{ year: 2030, level: 3 }];
    expect(
      of(target('a1', at), target('a4', at), target('a3', at), target('a2', [{ year: 2030, level: 4 }])),
    ).toEqual([
      ['a1', 2030, 3, 3, 'reached'],
      ['a4', 2030, 'NA', 'NA', 'does-not-apply'],
      ['a3', 2030, 'NK', 'NK', 'not-by-plan'],
      ['a2', 2030, 2, 3, 'not-by-plan'],
    ]);
  });
});
