import { describe, expect, it } from 'vitest';
import { computeScores } from '../../../assessment-framework/scoring/compute-scores.ts';
import { fullFramework } from '../../../tests/builders/a-full-assessment.ts';
import { anAnswer, anAssessment } from '../../../tests/builders/an-assessment.ts';
import { finalGoal, goalsFor } from './goals-index.ts';
import { readYear, withGoal } from './save-goals.ts';
import { goalYears, targetScores } from './target-scores.ts';

const framework = fullFramework();
const goals = [
  { year: 2030, level: 4 },
  { year: 2027, level: 2 },
];
const assessment = anAssessment({
  answers: [anAnswer('a1', 1, { source: null })],
  targets: [{ criterion: 'a1', source: null, goals }],
});

describe('goals of an answer', () => {
  it('stand by year, and are the same list until a target changes', () => {
    const own = goalsFor(assessment.targets, 'a1', null);
    expect(own.map(({ year }) => year)).toEqual([2027, 2030]);
    expect(goalsFor(assessment.targets, 'a1', null)).toBe(own);
    expect(finalGoal(assessment.targets, 'a1', null)?.level).toBe(4);
    expect(goalsFor(assessment.targets, 'a1', 'S1')).toEqual([]);
  });
  it('have one level a year', () => {
    expect(withGoal(goals, { year: 2027, level: 3 })).toEqual([
      { year: 2027, level: 3 },
      { year: 2030, level: 4 },
    ]);
  });
  it.each([
    ['2027', 2027],
    [' 2030 ', 2030],
    ['27', null],
    ['2027.5', null],
    ['soon', null],
  ])('the year %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });
});

describe('scores at the goals', () => {
  it('are those of the assessment with the levels of the year entered', () => {
    const at = (value: 2 | 4) =>
      computeScores(framework, { ...assessment, answers: assessment.answers.map((a) => ({ ...a, value })) });
    expect(goalYears(assessment)).toEqual([2027, 2030]);
    expect(targetScores(framework, assessment, 2027)).toEqual(at(2));
    expect(targetScores(framework, assessment, null)).toEqual(at(4));
    expect(targetScores(framework, assessment, 2026)).toEqual(computeScores(framework, assessment));
  });
  it('are computed once, and not at all without targets', () => {
    expect(targetScores(framework, assessment, 2027)).toBe(targetScores(framework, assessment, 2027));
    expect(targetScores(framework, { ...assessment, targets: [] }, null)).toBeNull();
  });
});
