import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import { projectTargets } from '../../../assessment-framework/plan/targets.ts';
import { computeScores } from '../../../assessment-framework/scoring/compute-scores.ts';
import type { Scores } from '../../../assessment-framework/scoring/result.ts';

const known = new WeakMap<Assessment, Map<number | null, Scores>>();

/**
 * Scores when every answer has reached its goal of the end of a year (null: its last goal); null while there are no
 * targets. Computed once for each state of the assessment. Answers above their goal stay where they are.
 */
export function targetScores(
  framework: Framework,
  assessment: Assessment,
  year: number | null,
): Scores | null {
  if (assessment.targets.length === 0) return null;
  let years = known.get(assessment);
  if (!years) {
    years = new Map();
    known.set(assessment, years);
  }
  let scores = years.get(year);
  if (!scores) {
    scores = computeScores(framework, projectTargets(assessment, assessment.targets, year));
    years.set(year, scores);
  }
  return scores;
}

/** The years for which goals are set, in order. */
export const goalYears = ({ targets }: Pick<Assessment, 'targets'>): readonly number[] =>
  [...new Set(targets.flatMap(({ goals }) => goals.map(({ year }) => year)))].sort((a, b) => a - b);
