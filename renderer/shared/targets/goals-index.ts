import type { Target } from '../../../assessment-framework/model/plan-records.ts';
import { type Goal, goalsOf } from '../../../assessment-framework/plan/targets.ts';

const NO_GOALS: readonly Goal[] = [];
const indices = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Goal[]>>();
const keyOf = (criterion: string, source: string | null) => `${criterion} ${source ?? ''}`;

/** Goals of an answer by year; the very same list for as long as the targets stay the same. */
export function goalsFor(
  targets: readonly Target[],
  criterion: string,
  source: string | null,
): readonly Goal[] {
  let index = indices.get(targets);
  if (!index) {
    index = new Map(targets.map((target) => [keyOf(target.criterion, target.source), goalsOf(target)]));
    indices.set(targets, index);
  }
  return index.get(keyOf(criterion, source)) ?? NO_GOALS;
}

/** The level that is to be reached in the end; null without a goal. */
export const finalGoal = (
  targets: readonly Target[],
  criterion: string,
  source: string | null,
): Goal | null => goalsFor(targets, criterion, source).at(-1) ?? null;
