import { type Bounds, type Budgets, CoverBound, type CoverGoal } from './cover-bound.ts';
import type { Choice, Effort } from './cover-choice.ts';
import type { CoverProblem } from './cover-problem.ts';
import { type CoverState, decide, freeState, undo } from './cover-state.ts';

/** What is searched for, and how long. */
export interface SearchGoal extends CoverGoal {
  /** Whether to look for the cheapest of the best choices; otherwise any of them. */
  readonly cheapest: boolean;
  readonly effort: Effort;
  /** Effort at which the search stops. */
  readonly limit: number;
}

/** The best choice found, and the value that no choice passes; proved: no better one exists. */
export interface SearchResult {
  readonly best: Choice;
  readonly proved: boolean;
  readonly bound: number;
}

/** Steps of the prices at the first state and at each other one. */
const FIRST_STEPS = 300;
const STEPS = 16;
/** Steps without progress after which they become half as long. */
const PATIENCE = 5;
/** How far below the value to be excluded the steps aim. */
const AIM_BELOW = 0.05;
/** States between two reports. */
const REPORT_AFTER = 64;

/** A decision that can still be turned round. */
interface Turn {
  /** Length of the trail before it. */
  readonly mark: number;
  readonly action: number;
  take: boolean;
  turned: boolean;
  /** Value that nothing under it passes. */
  readonly bound: number;
}

/** What has to be excluded in a state: `wide` at the whole budget, `narrow` at less than the best choice costs. */
interface Excluded {
  readonly wide: number;
  readonly narrow: number;
}

/**
 * Branch and bound, depth first: decides on one action after the other, and leaves a state as soon as its bounds show
 * that nothing in it is better than the best choice so far. Better is a greater value, at whole steps; with `cheapest`
 * also the same value for less. Memory grows with the number of actions only.
 * @param start a choice within the budget that closes the critical gaps asked for
 * @yields the best choice so far, every few states
 */
export function* coverSearch(
  problem: CoverProblem,
  start: Choice,
  goal: SearchGoal,
): Generator<Choice, SearchResult> {
  const search = new Search(problem, start, goal);
  const turns: Turn[] = [];
  let bound = search.examine(FIRST_STEPS);
  for (let states = 1; ; states++) {
    if (bound !== null) search.offer();
    const branch = bound === null ? null : search.branch();
    if (bound !== null && branch !== null) {
      turns.push({ ...branch, mark: search.state.trail.length, turned: false, bound });
    } else {
      while (turns.at(-1)?.turned) turns.pop();
      const last = turns.at(-1);
      if (last === undefined) break;
      undo(problem, search.state, last.mark);
      last.turned = true;
      last.take = !last.take;
    }
    const turn = turns.at(-1);
    if (turn === undefined) break;
    if (goal.effort.count > goal.limit) {
      const open = turns.filter((each) => !each.turned || each === turn).map((each) => each.bound);
      return { best: search.best, proved: false, bound: Math.max(search.value, ...open) };
    }
    if (states % REPORT_AFTER === 0) yield search.best;
    bound = search.decide(turn.action, turn.take) ? search.examine(STEPS) : null;
  }
  return { best: search.best, proved: true, bound: search.value };
}

class Search {
  readonly state: CoverState;
  best: Choice;
  /** Value of the best choice. */
  value: number;

  readonly #problem: CoverProblem;
  readonly #goal: SearchGoal;
  readonly #bound: CoverBound;
  #rate = 0;

  constructor(problem: CoverProblem, start: Choice, goal: SearchGoal) {
    this.#problem = problem;
    this.#goal = goal;
    this.#bound = new CoverBound(problem, goal, goal.effort);
    this.state = freeState(problem);
    this.best = start;
    this.value = this.#valueOf(start.closers);
  }

  #valueOf(closers: Int32Array): number {
    return closers.reduce(
      (sum, count, group) => sum + (count > 0 ? (this.#goal.value[group] as number) : 0),
      0,
    );
  }

  decide(action: number, take: boolean): boolean {
    return decide(this.#problem, this.state, action, take) && this.state.cost <= this.#problem.budget;
  }

  /** Value that nothing in the state passes; null when nothing in it is better. Decides what the bounds decide. */
  examine(steps: number): number | null {
    const bound = this.#bound;
    const excluded = { wide: this.value + 1, narrow: this.value };
    const budgets: Budgets = {
      wide: this.#problem.budget,
      narrow: this.#goal.cheapest ? Math.min(this.#problem.budget, this.best.cost - 1) : -1,
    };
    let passed = Infinity;
    let relaxation = 1;
    let nearest = Infinity;
    let since = 0;
    for (let step = 0; ; step++) {
      const bounds = bound.evaluate(this.state, budgets);
      const wideOpen = Math.min(bounds.wide, bounds.most) >= excluded.wide;
      const narrowOpen = Math.min(bounds.narrow, bounds.most) >= excluded.narrow;
      if (!wideOpen && !narrowOpen) return null;
      passed = Math.min(passed, bounds.wide, bounds.most);
      const key = wideOpen ? 'wide' : 'narrow';
      this.#rate = bound.rates[key];
      const distance = bounds[key] - excluded[key];
      if (distance < nearest - 1e-3) {
        nearest = distance;
        since = 0;
      } else if (++since >= PATIENCE) {
        relaxation /= 2;
        since = 0;
      }
      const open = { wide: wideOpen, narrow: narrowOpen };
      const decided = this.state.trail.length;
      if ((step % 4 === 0 || step >= steps) && !this.#settle(bounds, excluded, open)) return null;
      if (step >= steps) return passed;
      // Of another state than the one evaluated the prices would learn nothing, or nonsense where the money is spent.
      if (this.state.trail.length > decided) continue;
      const target = excluded[key] - AIM_BELOW;
      bound.improve(this.state, { budget: budgets[key], bound: bounds[key], target, relaxation });
    }
  }

  /**
   * Decides on actions for which one of the two decisions is excluded: the bound with it forced (its reduced cost away),
   * or what is lost without it, leaves nothing better. False: nothing better is left at all.
   */
  #settle(
    bounds: Bounds,
    excluded: Excluded,
    open: { readonly wide: boolean; readonly narrow: boolean },
  ): boolean {
    const { cost } = this.#problem;
    const { worth, sole, rates } = this.#bound;
    const fails = (key: 'wide' | 'narrow', loss: number) => !open[key] || bounds[key] - loss < excluded[key];
    const lacks = (key: 'wide' | 'narrow', loss: number) => !open[key] || bounds.most - loss < excluded[key];
    for (let action = 0; action < cost.length; action++) {
      if (this.state.fixed[action] !== -1) continue;
      const price = cost[action] as number;
      const own = worth[action] as number;
      const gain = { wide: own - rates.wide * price, narrow: own - rates.narrow * price };
      const lost = sole[action] as number;
      if (
        price > this.#problem.budget - this.state.cost ||
        (fails('wide', Math.max(0, -gain.wide)) && fails('narrow', Math.max(0, -gain.narrow)))
      ) {
        if (!this.decide(action, false)) return false;
      } else if (
        (lacks('wide', lost) && lacks('narrow', lost)) ||
        (fails('wide', Math.max(0, gain.wide)) && fails('narrow', Math.max(0, gain.narrow)))
      ) {
        if (!this.decide(action, true)) return false;
      }
    }
    return true;
  }

  /** Takes what is chosen in the state as the best choice, if it is. */
  offer(): void {
    const { fixed, closers, cost } = this.state;
    const value = this.#valueOf(closers);
    if (cost > this.#problem.budget || value < this.value) return;
    if (value === this.value && !(this.#goal.cheapest && cost < this.best.cost)) return;
    const sum = (parts: Float64Array) =>
      closers.reduce((total, count, group) => total + (count > 0 ? (parts[group] as number) : 0), 0);
    const critical = sum(this.#problem.critical);
    if (critical < this.#goal.critical) return;
    const chosen = Uint8Array.from(fixed, (decision) => (decision === 1 ? 1 : 0));
    this.best = { chosen, closers: closers.slice(), cost, critical, points: sum(this.#problem.points) };
    this.value = value;
  }

  /** The free action whose decision tells most: of great worth, and mostly chosen without being sure; null: none is free. */
  branch(): Pick<Turn, 'action' | 'take'> | null {
    const { worth, mean } = this.#bound;
    let action = -1;
    let most = -1;
    for (let each = 0; each < worth.length; each++) {
      if (this.state.fixed[each] !== -1) continue;
      const share = mean[each] as number;
      const weight = Math.max(0, worth[each] as number) * share * (1.1 - share);
      if (weight <= most) continue;
      most = weight;
      action = each;
    }
    if (action === -1) return null;
    return { action, take: (worth[action] as number) > this.#rate * (this.#problem.cost[action] as number) };
  }
}
