import { type Aim, CoverBound, type CoverGoal } from './cover-bound.ts';
import { type Choice, copyOf, type Effort, emptyChoice, add, improve, isBetter } from './cover-choice.ts';
import type { CoverProblem } from './cover-problem.ts';
import { type CoverState, decide, freeState, undo } from './cover-state.ts';

const ROOT_STEPS = 300;
const NODE_STEPS = 3;

export interface SearchResult {
  readonly best: Choice;
  readonly proved: boolean;
  /** Value that no choice passes. */
  readonly bound: number;
  nodes: number;
}

export interface SearchOptions {
  readonly goal: CoverGoal;
  readonly valueOf: (choice: Choice) => number;
  readonly cheapest: boolean;
  readonly effort: Effort;
  readonly limit: number;
}

export function* coverSearch(
  problem: CoverProblem,
  start: Choice,
  { goal, valueOf, cheapest, effort, limit }: SearchOptions,
): Generator<Choice, SearchResult> {
  let best = start;
  const state = freeState(problem);
  const bound = new CoverBound(problem, goal, effort);
  const n = problem.ids.length;
  let nodes = 0;
  const aim = (): Aim => ({
    budget: problem.budget,
    wide: valueOf(best) + 1,
    narrowBudget: cheapest ? Math.min(problem.budget, best.cost - 1) : -1,
    narrow: valueOf(best),
  });

  /** Bounds a state; null when nothing better can be in it, else its bound. Fixes what the bound decides. */
  const examine = (steps: number): number | null => {
    let relaxation = steps === ROOT_STEPS ? 1.5 : 1;
    let lowest = Infinity;
    let since = 0;
    let wideOf = Infinity;
    for (let i = 0; ; i++) {
      const goalNow = aim();
      const { wide, narrow, most } = bound.evaluate(state, goalNow);
      wideOf = Math.min(wideOf, wide, most);
      const openWide = Math.min(wide, most) >= goalNow.wide;
      const openNarrow = Math.min(narrow, most) >= goalNow.narrow && goalNow.narrowBudget >= state.cost;
      if (!openWide && !openNarrow) return null;
      rate = openWide ? bound.rateWide : bound.rateNarrow;
      const excess = openWide ? wide - goalNow.wide : narrow - goalNow.narrow;
      if (excess < lowest - 1e-3) {
        lowest = excess;
        since = 0;
      } else if (++since >= 5) {
        relaxation /= 2;
        since = 0;
      }
      if (i % 4 === 0 || i >= steps) {
        const fixedSome = fix(goalNow, openWide ? wide : -Infinity, openNarrow ? narrow : -Infinity, most);
        if (fixedSome === null) return null;
        if (fixedSome && i < steps) continue;
      }
      if (i >= steps) return wideOf;
      const money = (openWide ? goalNow.budget : goalNow.narrowBudget) - state.cost;
      bound.step(state, money, openWide, {
        bound: openWide ? wide : narrow,
        target: (openWide ? goalNow.wide : goalNow.narrow) - 0.05,
        relaxation,
      });
    }
  };

  /** Reduced costs: null on contradiction; true when something was fixed. */
  const fix = (goalNow: Aim, wide: number, narrow: number, most: number): boolean | null => {
    let some = false;
    for (let action = 0; action < n; action++) {
      if (state.fixed[action] !== -1) continue;
      const cost = problem.cost[action] as number;
      if (cost > goalNow.budget - state.cost) {
        if (!decide(problem, state, action, false)) return null;
        some = true;
        continue;
      }
      const worth = bound.worth[action] as number;
      const gainWide = Math.max(0, worth) - bound.rateWide * cost;
      const gainNarrow = Math.max(0, worth) - bound.rateNarrow * cost;
      const realWide = worth - bound.rateWide * cost;
      const realNarrow = worth - bound.rateNarrow * cost;
      void gainWide;
      void gainNarrow;
      const narrowClosed = goalNow.narrowBudget < state.cost || narrow < goalNow.narrow;
      // Forcing it in.
      if (
        (realWide < 0 ? wide + realWide < goalNow.wide : wide < goalNow.wide) &&
        (narrowClosed || (realNarrow < 0 && narrow + realNarrow < goalNow.narrow))
      ) {
        if (!decide(problem, state, action, false)) return null;
        some = true;
      } else if (
        (wide < goalNow.wide || most - (bound.sole[action] as number) < goalNow.wide) &&
        (narrowClosed || most - (bound.sole[action] as number) < goalNow.narrow)
      ) {
        if (!decide(problem, state, action, true)) return null;
        if (state.cost > goalNow.budget) return null;
        some = true;
      } else if (
        (realWide > 0 ? wide - realWide < goalNow.wide : wide < goalNow.wide) &&
        (narrowClosed || (realNarrow > 0 && narrow - realNarrow < goalNow.narrow))
      ) {
        if (!decide(problem, state, action, true)) return null;
        if (state.cost > goalNow.budget) return null;
        some = true;
      }
    }
    return some;
  };

  const offer = () => {
    if (state.cost > problem.budget) return;
    let critical = 0;
    let points = 0;
    for (let group = 0; group < state.closers.length; group++) {
      if ((state.closers[group] as number) === 0) continue;
      critical += problem.critical[group] as number;
      points += problem.points[group] as number;
    }
    if (critical < goal.critical) return;
    const found: Choice = {
      chosen: Uint8Array.from(state.fixed, (f) => (f === 1 ? 1 : 0)),
      closers: state.closers.slice(),
      cost: state.cost,
      critical,
      points,
    };
    const better =
      valueOf(found) > valueOf(best) ||
      (cheapest && valueOf(found) === valueOf(best) && found.cost < best.cost);
    if (better) best = found;
  };

  let rate = 0;
  const pick = (): number => {
    let chosen = -1;
    let least = Infinity;
    for (let action = 0; action < n; action++) {
      if (state.fixed[action] !== -1) continue;
      const worth = bound.worth[action] as number;
      const cost = problem.cost[action] as number;
      const score = Math.abs(worth - rate * cost) / (1e-9 + Math.max(worth, 0));
      if (score < least) {
        least = score;
        chosen = action;
      }
    }
    return chosen;
  };

  const stack: { mark: number; action: number; take: boolean; second: boolean; bound: number }[] = [];
  let result = examine(ROOT_STEPS);
  for (;;) {
    nodes += 1;
    if (result !== null) offer();
    const action = result === null ? -1 : pick();
    if (result !== null && action !== -1) {
      const take = (bound.worth[action] as number) > rate * (problem.cost[action] as number);
      stack.push({ mark: state.trail.length, action, take, second: false, bound: result });
    } else {
      while (stack.length > 0 && stack.at(-1)?.second) stack.pop();
      const top = stack.at(-1);
      if (top === undefined) break;
      undo(problem, state, top.mark);
      top.second = true;
      top.take = !top.take;
    }
    const top = stack.at(-1);
    if (top === undefined) break;
    if (effort.count > limit) {
      const open = stack.filter(({ second }, index) => !second || index === stack.length - 1).map((each) => each.bound);
      return { best, proved: false, bound: Math.max(valueOf(best), ...open), nodes };
    }
    if (nodes % 64 === 0) yield best;
    if (decide(problem, state, top.action, top.take) && state.cost <= problem.budget) result = examine(NODE_STEPS);
    else result = null;
  }
  return { best, proved: true, bound: valueOf(best), nodes };
}
