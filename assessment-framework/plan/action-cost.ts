import type { AssessmentHead } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';

/** What an action costs, in the currency of the plan, to the cent. */
export interface ActionCost {
  /**
   * `amount`: stated; `class`: an order of magnitude (E.3); `none`: nothing is said; `no-rate`: stated in another
   * currency for which the assessors gave no rate.
   */
  readonly basis: 'amount' | 'class' | 'none' | 'no-rate';
  /** The stated amount; null unless the basis is `amount`. */
  readonly amount: number | null;
  /** Lowest and highest cost: the amount itself, or the bounds of the class; `to` null: no upper bound, or no figure. */
  readonly from: number | null;
  readonly to: number | null;
  /** The figure that a sum reckons with: the amount, or the figure of the class; null without either. */
  readonly reckoned: number | null;
}

type CostHead = Pick<AssessmentHead, 'planCurrency' | 'exchangeRates'>;

const NOTHING = { amount: null, from: null, to: null, reckoned: null } as const;
/** Beyond this a number no longer holds every cent; larger amounts count as this much. */
const MOST_CENTS = Number.MAX_SAFE_INTEGER;

/**
 * Whole cents of an amount of 0 or more, halves up. Fifteen digits come first, so that a half that binary fractions miss
 * by a hair rounds as it reads, and as spreadsheets round it.
 */
export const centsOf = (amount: number): number =>
  Math.min(Math.round(Number((amount * 100).toPrecision(15))), MOST_CENTS);

/**
 * Cost of an action in the currency of the plan (E.3). An amount counts before a class. Both are converted with the
 * rates that the assessors stated, the last one of a currency, and rounded to the cent; the figures of classes stand in
 * the currency of the framework.
 */
export function costOf(
  action: Pick<Action, 'cost' | 'currency' | 'costClass'>,
  { settings: { plan } }: Pick<Framework, 'settings'>,
  head: CostHead,
): ActionCost {
  if (action.cost !== null) {
    const rate = rateOf(action.currency, head);
    if (rate === null) return { basis: 'no-rate', ...NOTHING };
    const amount = converted(action.cost, rate);
    return { basis: 'amount', amount, from: amount, to: amount, reckoned: amount };
  }
  const figures = plan.costClasses.find(({ id }) => id === action.costClass);
  if (figures === undefined) return { basis: 'none', ...NOTHING };
  const rate = rateOf(plan.currency, head);
  if (rate === null) return { basis: 'no-rate', ...NOTHING };
  return {
    basis: 'class',
    amount: null,
    from: converted(figures.from, rate),
    to: figures.to === null ? null : converted(figures.to, rate),
    reckoned: converted(figures.reckoned, rate),
  };
}

function rateOf(currency: string, { planCurrency, exchangeRates }: CostHead): number | null {
  if (currency === planCurrency) return 1;
  return exchangeRates.findLast((rate) => rate.currency === currency)?.rate ?? null;
}

const converted = (amount: number, rate: number): number => centsOf(amount * rate) / 100;
