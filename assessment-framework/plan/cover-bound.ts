import type { Effort } from './cover-choice.ts';
import type { CoverProblem } from './cover-problem.ts';
import type { CoverState } from './cover-state.ts';

/** What a search maximises: a value for each group, with at least so many critical gaps closed. */
export interface CoverGoal {
  readonly value: Float64Array;
  readonly critical: number;
}

/** Value that no choice within the state can pass at two budgets. */
export interface Bounds {
  readonly wide: number;
  readonly narrow: number;
  /** Value of everything that can still be closed. */
  readonly most: number;
}

/** What is left to be shown: nothing reaches `wide` with the whole budget, nor `narrow` with the smaller one. */
export interface Aim {
  readonly budget: number;
  readonly wide: number;
  /** -1: nothing has to be shown for it. */
  readonly narrowBudget: number;
  readonly narrow: number;
}

/** Room for the error of sums, as a share of the value. */
const ROUNDING = 1e-9;

/**
 * Upper bounds by Lagrangian relaxation. Three kinds of conditions get a price instead of being kept: a group counts only
 * when one of its closers is chosen (`price`), an action only with what it needs (`tie`), and the critical gaps asked for
 * (`critical`). For any prices the rest is a knapsack with fractions, solved by sorting, and its value is a bound: at
 * the best prices, that of the linear relaxation. Prices are improved by subgradient steps and kept between states, as
 * a bound holds for whatever prices there are.
 */
export class CoverBound {
  readonly #problem: CoverProblem;
  readonly #goal: CoverGoal;
  readonly #effort: Effort;
  /** Direct dependencies as pairs: `tieOf[i]` needs `tieTo[i]`. */
  readonly #tieOf: Int32Array;
  readonly #tieTo: Int32Array;
  readonly price: Float64Array;
  readonly tie: Float64Array;
  critical = 0;
  /** Worth of each action at the prices. */
  readonly worth: Float64Array;
  /** Value that is lost when an action is refused, as nothing else closes it any more. */
  readonly sole: Float64Array;
  /** Share of each action in the last knapsack. */
  readonly share: Float64Array;
  /** Value of one unit of money at either budget. */
  rateWide = 0;
  rateNarrow = 0;
  readonly #sorted: Int32Array;
  readonly #density: Float64Array;
  #count = 0;
  readonly #covered: Float64Array;
  readonly #size: number;

  constructor(problem: CoverProblem, goal: CoverGoal, effort: Effort) {
    this.#problem = problem;
    this.#goal = goal;
    this.#effort = effort;
    const ties = problem.needs.flatMap((needs, action) => [...needs].map((needed) => [action, needed] as const));
    this.#tieOf = Int32Array.from(ties, ([action]) => action);
    this.#tieTo = Int32Array.from(ties, ([, needed]) => needed);
    this.price = Float64Array.from(goal.value);
    this.tie = new Float64Array(ties.length);
    const actions = problem.ids.length;
    this.worth = new Float64Array(actions);
    this.sole = new Float64Array(actions);
    this.share = new Float64Array(actions);
    this.#sorted = Int32Array.from(problem.ids, (_, index) => index);
    this.#density = new Float64Array(actions);
    this.#covered = new Float64Array(problem.closersOf.length);
    this.#size = problem.closersOf.reduce((sum, closers) => sum + closers.length, 0) + 3 * actions + ties.length;
    // At first a group's price is shared by its closers.
    problem.closersOf.forEach((closers, group) => {
      this.price[group] = (goal.value[group] as number) / Math.sqrt(closers.length);
    });
  }

  /** Bounds at the prices as they are. */
  evaluate(state: CoverState, aim: Aim): Bounds {
    const { closersOf, critical } = this.#problem;
    const { value } = this.#goal;
    const { fixed, closers, open } = state;
    const { worth, price } = this;
    this.#effort.count += this.#size;
    worth.fill(0);
    this.sole.fill(0);
    let base = 0;
    let most = 0;
    let criticalLeft = this.#goal.critical;
    for (let group = 0; group < closersOf.length; group++) {
      const own = value[group] as number;
      const urgent = critical[group] as number;
      if ((closers[group] as number) > 0) {
        base += own;
        most += own;
        criticalLeft -= urgent;
        continue;
      }
      const left = open[group] as number;
      if (left === 0) continue;
      most += own;
      const worthy = own + this.critical * urgent;
      let each = price[group] as number;
      if (left === 1 || each > worthy) {
        each = worthy;
        price[group] = each;
      }
      base += worthy - each;
      const all = closersOf[group] as Int32Array;
      for (let i = 0; i < all.length; i++) {
        const closer = all[i] as number;
        worth[closer] = (worth[closer] as number) + each;
        if (left === 1) this.sole[closer] = (this.sole[closer] as number) + own;
      }
    }
    base -= this.critical * criticalLeft;
    for (let i = 0; i < this.#tieOf.length; i++) {
      const of = this.#tieOf[i] as number;
      const to = this.#tieTo[i] as number;
      if (fixed[of] !== -1 || fixed[to] !== -1) continue;
      const tie = this.tie[i] as number;
      worth[of] = (worth[of] as number) - tie;
      worth[to] = (worth[to] as number) + tie;
    }
    this.#sort(fixed);
    const wide = this.#knapsack(aim.budget - state.cost, true);
    const narrow = aim.narrowBudget < state.cost ? -Infinity : this.#knapsack(aim.narrowBudget - state.cost, false);
    const slack = ROUNDING * (1 + Math.abs(base) + most);
    return {
      wide: base + wide + slack,
      narrow: base + narrow + slack,
      most,
    };
  }

  /** Free actions of some worth, by worth per unit of money; mostly sorted already from the last time. */
  #sort(fixed: Int8Array): void {
    const { cost } = this.#problem;
    const sorted = this.#sorted;
    const density = this.#density;
    for (let action = 0; action < fixed.length; action++) {
      const worth = this.worth[action] as number;
      density[action] =
        fixed[action] !== -1 || worth <= 0 ? -1 : cost[action] === 0 ? Infinity : worth / (cost[action] as number);
    }
    for (let i = 1; i < sorted.length; i++) {
      const action = sorted[i] as number;
      const own = density[action] as number;
      let at = i - 1;
      while (at >= 0 && (density[sorted[at] as number] as number) < own) {
        sorted[at + 1] = sorted[at] as number;
        at -= 1;
      }
      sorted[at + 1] = action;
    }
    let count = 0;
    while (count < sorted.length && (density[sorted[count] as number] as number) >= 0) count += 1;
    this.#count = count;
  }

  #knapsack(money: number, isWide: boolean): number {
    const { cost } = this.#problem;
    let left = money;
    let total = 0;
    let rate = 0;
    let i = 0;
    for (; i < this.#count; i++) {
      const action = this.#sorted[i] as number;
      const price = cost[action] as number;
      if (price > left) {
        rate = this.#density[action] as number;
        total += rate * left;
        break;
      }
      left -= price;
      total += this.worth[action] as number;
    }
    if (isWide) this.rateWide = rate;
    else this.rateNarrow = rate;
    this.#taken = i;
    this.#rest = i < this.#count ? left / (cost[this.#sorted[i] as number] as number) : 0;
    return total;
  }
  #taken = 0;
  #rest = 0;

  /** One subgradient step towards `target` from the bound just evaluated at that budget. */
  step(state: CoverState, money: number, isWide: boolean, { bound, target, relaxation }: { readonly bound: number; readonly target: number; readonly relaxation: number }): void {
    const { closersOf, critical } = this.#problem;
    const { value } = this.#goal;
    const { fixed, closers, open } = state;
    this.#knapsack(money, isWide);
    const share = this.share;
    for (let action = 0; action < fixed.length; action++) share[action] = fixed[action] === 1 ? 1 : 0;
    for (let i = 0; i < this.#taken; i++) share[this.#sorted[i] as number] = 1;
    if (this.#taken < this.#count) share[this.#sorted[this.#taken] as number] = this.#rest;
    let norm = 0;
    let criticalClosed = 0;
    const covered = this.#covered;
    for (let group = 0; group < closersOf.length; group++) {
      covered[group] = 0;
      if ((closers[group] as number) > 0) {
        criticalClosed += critical[group] as number;
        continue;
      }
      if ((open[group] as number) === 0) continue;
      let sum = 0;
      for (const closer of closersOf[group] as Int32Array) sum += share[closer] as number;
      const top = (value[group] as number) + this.critical * (critical[group] as number);
      const atTop = (this.price[group] as number) >= top;
      const closed = atTop ? Math.min(1, sum) : 1;
      criticalClosed += closed * (critical[group] as number);
      if ((open[group] as number) === 1) continue;
      const slope = closed - sum;
      covered[group] = slope;
      norm += slope * slope;
    }
    const criticalSlope = criticalClosed - this.#goal.critical;
    const useCritical = this.#goal.critical > 0 && (criticalSlope < 0 || this.critical > 0);
    if (useCritical) norm += criticalSlope * criticalSlope;
    for (let i = 0; i < this.#tieOf.length; i++) {
      const of = this.#tieOf[i] as number;
      const to = this.#tieTo[i] as number;
      if (fixed[of] !== -1 || fixed[to] !== -1) continue;
      const slope = (share[of] as number) - (share[to] as number);
      if (slope > 0 || (this.tie[i] as number) > 0) norm += slope * slope;
    }
    if (norm === 0) return;
    const length = (relaxation * (bound - target)) / norm;
    if (useCritical) this.critical = Math.max(0, this.critical - length * criticalSlope);
    for (let group = 0; group < closersOf.length; group++) {
      const slope = covered[group] as number;
      if (slope === 0) continue;
      const top = (value[group] as number) + this.critical * (critical[group] as number);
      this.price[group] = Math.min(top, Math.max(0, (this.price[group] as number) + length * slope));
    }
    for (let i = 0; i < this.#tieOf.length; i++) {
      const of = this.#tieOf[i] as number;
      const to = this.#tieTo[i] as number;
      if (fixed[of] !== -1 || fixed[to] !== -1) continue;
      const slope = (share[of] as number) - (share[to] as number);
      this.tie[i] = Math.max(0, (this.tie[i] as number) + length * slope);
    }
  }
}
