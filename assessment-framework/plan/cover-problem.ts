import { centsOf } from './action-cost.ts';
import type { StepCandidate, StepGap } from './step-types.ts';

/**
 * The choice of steps in whole numbers. Actions and gaps have positions instead of ids; gaps that the same actions close
 * are one group.
 */
export interface CoverProblem {
  /** Ids of the actions by position, sorted. */
  readonly ids: readonly string[];
  /** Cost of each action in whole units; `unit` is one of them in cents. */
  readonly cost: Float64Array;
  readonly unit: number;
  /** Units that may be spent. */
  readonly budget: number;
  /** Actions that each action needs, and those that need it, directly. */
  readonly needs: readonly Int32Array[];
  readonly neededBy: readonly Int32Array[];
  /** Groups that each action closes, and the actions that close each group. */
  readonly groupsOf: readonly Int32Array[];
  readonly closersOf: readonly Int32Array[];
  /** Number of critical gaps in each group, and its points in whole units; `pointUnit` is one of them in points. */
  readonly critical: Float64Array;
  readonly points: Float64Array;
  readonly pointUnit: number;
}

/** Fractions of a point that are told apart. */
const POINT_PARTS = 1_000_000;

/**
 * Puts candidates that can be chosen into whole numbers. Costs and points are exact to a cent and to a millionth of a
 * point; both are divided by their greatest common divisor, so that "one better" is as large a step as possible.
 * @param candidates sorted by id; every dependency is one of them; costs are known
 */
export function coverProblem(
  candidates: readonly StepCandidate[],
  gaps: readonly StepGap[],
  budget: number | null,
): CoverProblem {
  const position = new Map(candidates.map(({ id }, index) => [id, index]));
  const cents = candidates.map(({ cost }) => centsOf(cost ?? 0));
  const unit = greatestDivisor(cents);
  const parts = gaps.map(({ points }) => Math.max(1, Math.round(points * POINT_PARTS)));
  const part = greatestDivisor(parts);

  const closersOfGap = new Map(gaps.map(({ key }) => [key, [] as number[]]));
  candidates.forEach(({ closes }, index) => {
    for (const key of new Set(closes)) closersOfGap.get(key)?.push(index);
  });
  const groups = new Map<string, { closers: number[]; critical: number; points: number }>();
  gaps.forEach(({ key, severity }, index) => {
    const closers = closersOfGap.get(key) ?? [];
    if (closers.length === 0) return;
    const name = closers.join(' ');
    const group = groups.get(name) ?? { closers, critical: 0, points: 0 };
    group.critical += severity === 'critical' ? 1 : 0;
    group.points += (parts[index] ?? 0) / part;
    groups.set(name, group);
  });
  const list = [...groups.values()];
  const needs = candidates.map(({ dependsOn }) => [
    ...new Set(dependsOn.flatMap((id) => position.get(id) ?? [])),
  ]);
  const cost = Float64Array.from(cents, (each) => each / unit);
  return {
    ids: candidates.map(({ id }) => id),
    cost,
    unit,
    budget: budget === null ? cost.reduce((sum, each) => sum + each, 0) : Math.floor(centsOf(budget) / unit),
    needs: needs.map((each) => Int32Array.from(each)),
    neededBy: inverted(needs, candidates.length),
    groupsOf: inverted(
      list.map(({ closers }) => closers),
      candidates.length,
    ),
    closersOf: list.map(({ closers }) => Int32Array.from(closers)),
    critical: Float64Array.from(list, ({ critical }) => critical),
    points: Float64Array.from(list, ({ points }) => points),
    pointUnit: part / POINT_PARTS,
  };
}

/** Positions of the lists that name each number below `count`. */
function inverted(lists: readonly (readonly number[])[], count: number): Int32Array[] {
  const result: number[][] = Array.from({ length: count }, () => []);
  lists.forEach((list, index) => {
    for (const each of list) result[each]?.push(index);
  });
  return result.map((list) => Int32Array.from(list));
}

/** Greatest whole number that divides all of these; 1 when all are 0. */
function greatestDivisor(values: readonly number[]): number {
  let divisor = 0;
  for (const value of values) {
    let rest = value;
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor === 0 ? 1 : divisor;
}
