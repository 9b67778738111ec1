import type { Effort } from './cover-choice.ts';
import type { CoverProblem } from './cover-problem.ts';
import type { CoverState } from './cover-state.ts';

/** What a search maximises: a value for each group, with at least so many critical gaps closed. */
export interface CoverGoal {
  readonly value: Float64Array;
  readonly critical: number;
}

/** Two budgets to bound the value at. The narrow one may be less than what is spent already: then nothing fits it. */
export interface Budgets {
  readonly wide: number;
  readonly narrow: number;
}

/** Values that no choice within a state can pass. */
export interface Bounds {
  /** At either budget. */
  readonly wide: number;
  readonly narrow: number;
  /** At any cost. */
  readonly most: number;
}

/** One step of the prices: from a bound towards a target, at one of the budgets. */
export interface PriceStep {
  readonly budget: number;
  readonly bound: number;
  readonly target: number;
  /** Length of the step, as a share of the distance. */
  readonly relaxation: number;
}

/** A knapsack with fractions: its value, and what a unit of money more would be worth. */
interface Knapsack {
  readonly value: number;
  readonly rate: number;
  /** Actions taken whole, from the front of the sorted ones, and the share of the next one. */
  readonly taken: number;
  readonly rest: number;
}

/** Room for the error of sums, as a share of the values, and of the prices that may be far above them. */
const ROUNDING = 1e-9;
const ROUNDING_OF_PRICES = 1e-12;
/** A slope below this is itself an error of sums: a step divided by it would carry the prices out of all bounds. */
const NOISE = 1e-9;
/** Highest price of a critical gap, in values of everything: where too few can be closed, it would rise for ever. */
const HIGHEST_CRITICAL = 1e4;
/** How much of the mean share stays from step to step. */
const MEMORY = 0.8;

/**
 * Upper bounds by Lagrangian relaxation. Three kinds of conditions get a price instead of being kept: a group counts only
 * when one of its closers is chosen, an action only with what it needs, and so many critical gaps must be closed. At any
 * prices the rest is a knapsack with fractions, solved by sorting, whose value is a bound; at the best prices it is that
 * of the linear relaxation. Subgradient steps improve the prices. They are kept from state to state: a bound holds at
 * whatever prices there are.
 */
export class CoverBound {
  /** Worth of each action at the prices. */
  readonly worth: Float64Array;
  /** Value that is lost when an action is refused, as nothing else is left that closes it. */
  readonly sole: Float64Array;
  /** Share of each action in the knapsacks of the last steps. */
  readonly mean: Float64Array;
  /** What a unit of money more is worth at either budget. */
  readonly rates = { wide: 0, narrow: 0 };

  readonly #problem: CoverProblem;
  readonly #goal: CoverGoal;
  readonly #effort: Effort;
  readonly #size: number;
  /** Value of all groups, and the number of critical gaps in them. */
  readonly #allValue: number;
  readonly #allCritical: number;
  readonly #price: Float64Array;
  #criticalPrice = 0;
  /** Direct dependencies as pairs, and the price of each. */
  readonly #tieOf: Int32Array;
  readonly #tieTo: Int32Array;
  readonly #tiePrice: Float64Array;
  /** Actions by worth per unit of money; of some worth are the first `#count`. */
  readonly #sorted: Int32Array;
  readonly #density: Float64Array;
  #count = 0;
  readonly #share: Float64Array;
  readonly #slope: Float64Array;

  constructor(problem: CoverProblem, goal: CoverGoal, effort: Effort) {
    const actions = problem.ids.length;
    const ties = problem.needs.flatMap((needs, action) => [...needs].map((to) => ({ action, to })));
    this.#problem = problem;
    this.#goal = goal;
    this.#effort = effort;
    this.#allValue = goal.value.reduce((sum, value) => sum + value, 0);
    this.#allCritical = problem.critical.reduce((sum, critical) => sum + critical, 0);
    this.#tieOf = Int32Array.from(ties, ({ action }) => action);
    this.#tieTo = Int32Array.from(ties, ({ to }) => to);
    this.#tiePrice = new Float64Array(ties.length);
    // A beginning only: the more actions close a group, the less each of them is worth for it.
    this.#price = goal.value.map((value, group) => value / Math.sqrt(problem.closersOf[group]?.length ?? 1));
    this.#sorted = Int32Array.from(problem.ids, (_, action) => action);
    this.#density = new Float64Array(actions);
    this.#share = new Float64Array(actions);
    this.#slope = new Float64Array(problem.closersOf.length);
    this.worth = new Float64Array(actions);
    this.sole = new Float64Array(actions);
    this.mean = new Float64Array(actions).fill(0.5);
    const closers = problem.closersOf.reduce((sum, each) => sum + each.length, 0);
    this.#size = closers + problem.closersOf.length + 3 * actions + ties.length;
  }

  /** Bounds of a state at the prices as they are. */
  evaluate(state: CoverState, budgets: Budgets): Bounds {
    this.#effort.count += this.#size;
    const { base, most } = this.#groups(state);
    this.#ties(state.fixed);
    this.#sort(state.fixed);
    const slack = ROUNDING * (1 + Math.abs(base) + most) + ROUNDING_OF_PRICES * this.#highestWorth();
    const valueAt = (budget: number, key: 'wide' | 'narrow') => {
      if (budget < state.cost) return -Infinity;
      const { value, rate } = this.#knapsack(budget - state.cost);
      this.rates[key] = rate;
      return base + value + slack;
    };
    return { wide: valueAt(budgets.wide, 'wide'), narrow: valueAt(budgets.narrow, 'narrow'), most };
  }

  /** Sets what each action is worth; gives the value that does not depend on free actions, and that of everything. */
  #groups({ closers, open }: CoverState): { base: number; most: number } {
    const { closersOf, critical } = this.#problem;
    const { value } = this.#goal;
    const { worth, sole } = this;
    const price = this.#price;
    worth.fill(0);
    sole.fill(0);
    let base = 0;
    let most = 0;
    let missing = this.#goal.critical;
    for (let group = 0; group < closersOf.length; group++) {
      const own = value[group] as number;
      const urgent = critical[group] as number;
      const left = open[group] as number;
      if ((closers[group] as number) > 0) {
        base += own;
        most += own;
        missing -= urgent;
      } else if (left > 0) {
        most += own;
        const top = own + this.#criticalPrice * urgent;
        // With one closer left, the group may as well be part of it.
        const each = left === 1 ? top : Math.min(price[group] as number, top);
        price[group] = each;
        base += top - each;
        const all = closersOf[group] as Int32Array;
        for (let i = 0; i < all.length; i++) {
          const closer = all[i] as number;
          worth[closer] = (worth[closer] as number) + each;
          if (left === 1) sole[closer] = (sole[closer] as number) + own;
        }
      }
    }
    return { base: base - this.#criticalPrice * missing, most };
  }

  #ties(fixed: Int8Array): void {
    const { worth } = this;
    for (let tie = 0; tie < this.#tieOf.length; tie++) {
      const of = this.#tieOf[tie] as number;
      const to = this.#tieTo[tie] as number;
      if (fixed[of] !== -1 || fixed[to] !== -1) continue;
      const price = this.#tiePrice[tie] as number;
      worth[of] = (worth[of] as number) - price;
      worth[to] = (worth[to] as number) + price;
    }
  }

  /** By insertion, as the order is nearly that of the last time. */
  #sort(fixed: Int8Array): void {
    const { cost } = this.#problem;
    const sorted = this.#sorted;
    const density = this.#density;
    for (let action = 0; action < fixed.length; action++) {
      const worth = this.worth[action] as number;
      density[action] = fixed[action] !== -1 || worth <= 0 ? -1 : worth / (cost[action] as number);
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

  #knapsack(money: number): Knapsack {
    const { cost } = this.#problem;
    let left = money;
    let value = 0;
    for (let i = 0; i < this.#count; i++) {
      const action = this.#sorted[i] as number;
      const price = cost[action] as number;
      if (price > left) {
        const rate = this.#density[action] as number;
        return { value: value + rate * left, rate, taken: i, rest: left / price };
      }
      left -= price;
      value += this.worth[action] as number;
    }
    return { value, rate: 0, taken: this.#count, rest: 0 };
  }

  /** Moves the prices so that the bound just evaluated falls. */
  improve(state: CoverState, { budget, bound, target, relaxation }: PriceStep): void {
    this.#takeShares(state, this.#knapsack(budget - state.cost));
    const criticalSlope = withoutNoise(this.#groupSlopes(state));
    const moves = criticalSlope < 0 || this.#criticalPrice > 0;
    let norm = moves ? criticalSlope * criticalSlope : 0;
    for (const slope of this.#slope) norm += slope * slope;
    for (let tie = 0; tie < this.#tieOf.length; tie++) norm += this.#tieSlope(state, tie) ** 2;
    if (norm === 0) return;
    const length = (relaxation * (bound - target)) / norm;
    if (moves) {
      const highest = HIGHEST_CRITICAL * (1 + this.#allValue);
      this.#criticalPrice = between(0, this.#criticalPrice - length * criticalSlope, highest);
    }
    const highestTie = this.#highestWorth();
    // `#groups` holds prices at their upper end.
    this.#slope.forEach((slope, group) => {
      if (slope !== 0) this.#price[group] = Math.max(0, (this.#price[group] as number) + length * slope);
    });
    for (let tie = 0; tie < this.#tieOf.length; tie++) {
      const slope = this.#tieSlope(state, tie);
      if (slope !== 0)
        this.#tiePrice[tie] = between(0, (this.#tiePrice[tie] as number) + length * slope, highestTie);
    }
  }

  /** No action is worth more, so that no dependency need cost more. */
  #highestWorth(): number {
    return this.#allValue + this.#criticalPrice * this.#allCritical;
  }

  #takeShares({ fixed }: CoverState, { taken, rest }: Knapsack): void {
    const share = this.#share;
    for (let action = 0; action < fixed.length; action++) share[action] = fixed[action] === 1 ? 1 : 0;
    for (let i = 0; i < taken; i++) share[this.#sorted[i] as number] = 1;
    if (taken < this.#count) share[this.#sorted[taken] as number] = rest;
    for (let action = 0; action < fixed.length; action++) {
      this.mean[action] = MEMORY * (this.mean[action] as number) + (1 - MEMORY) * (share[action] as number);
    }
  }

  /** How far each group is from being closed by the shares; gives the critical gaps that they close beyond the goal. */
  #groupSlopes({ closers, open }: CoverState): number {
    const { closersOf, critical } = this.#problem;
    let closedCritical = -this.#goal.critical;
    for (let group = 0; group < closersOf.length; group++) {
      const urgent = critical[group] as number;
      this.#slope[group] = 0;
      if ((closers[group] as number) > 0) {
        closedCritical += urgent;
        continue;
      }
      if ((open[group] as number) === 0) continue;
      const all = closersOf[group] as Int32Array;
      let sum = 0;
      for (let i = 0; i < all.length; i++) sum += this.#share[all[i] as number] as number;
      const top = (this.#goal.value[group] as number) + this.#criticalPrice * urgent;
      // At its upper end a price cannot rise: then the group counts as far as it is closed.
      const closed = (this.#price[group] as number) >= top ? Math.min(1, sum) : 1;
      closedCritical += closed * urgent;
      if ((open[group] as number) > 1) this.#slope[group] = withoutNoise(closed - sum);
    }
    return closedCritical;
  }

  #tieSlope({ fixed }: CoverState, tie: number): number {
    const of = this.#tieOf[tie] as number;
    const to = this.#tieTo[tie] as number;
    if (fixed[of] !== -1 || fixed[to] !== -1) return 0;
    const slope = withoutNoise((this.#share[of] as number) - (this.#share[to] as number));
    return slope > 0 || (this.#tiePrice[tie] as number) > 0 ? slope : 0;
  }
}

const withoutNoise = (slope: number): number => (Math.abs(slope) < NOISE ? 0 : slope);
const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));
