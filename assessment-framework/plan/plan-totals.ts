import type { AssessmentHead } from '../model/assessment.ts';
import { FUNDING_STATUSES, type FundingStatus, HORIZONS, type Horizon } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';
import { groupBy } from '../scoring/group-by.ts';
import { byId } from '../scoring/tolerance.ts';
import { type ActionCost, centsOf, costOf } from './action-cost.ts';
import { daysByYear } from './calendar.ts';
import { type ScheduledAction, scheduleOf } from './plan-schedule.ts';

/** Sum of costs in the currency of the plan, exact to the cent. Stated amounts and orders of magnitude stand apart. */
export interface CostSum {
  /** Number of actions with a figure in this sum. */
  readonly actions: number;
  /** Stated amounts only. */
  readonly amounts: number;
  /** Costs known by class only (E.3): lowest, highest (null: no upper bound) and the figures reckoned with. */
  readonly classes: { readonly from: number; readonly to: number | null; readonly reckoned: number };
  /** Both together. */
  readonly total: { readonly from: number; readonly to: number | null; readonly reckoned: number };
}

/** What the plan costs. Dropped actions are left out; those that are done are in. */
export interface PlanTotals {
  readonly currency: string;
  readonly total: CostSum;
  /** Costs spread evenly over the days from start to end; by year. Their sum is the total. */
  readonly byYear: readonly (CostSum & { readonly year: number })[];
  /** By id of the responsible institution; null, nobody named yet, comes last. */
  readonly byLead: readonly (CostSum & { readonly lead: string | null })[];
  readonly byHorizon: readonly (CostSum & { readonly horizon: Horizon })[];
  readonly byFundingStatus: readonly (CostSum & { readonly fundingStatus: FundingStatus })[];
  /** Amounts in a currency without a stated rate: in no sum. */
  readonly apart: readonly { readonly action: string; readonly amount: number; readonly currency: string }[];
  /** Actions without amount and class: in no sum. */
  readonly withoutFigure: readonly string[];
}

type PlanHead = Pick<
  AssessmentHead,
  'planCurrency' | 'exchangeRates' | 'planFrom' | 'planUntil' | 'referenceDate'
>;

/** Cents of one action, or of its part in one year. */
interface Cents {
  readonly action: string;
  readonly isClass: boolean;
  readonly from: number;
  readonly to: number | null;
  readonly reckoned: number;
}

/**
 * Adds up the costs of a plan (E.3). An action whose class or amount cannot be converted, or that has neither, is listed
 * and not added. Every year gets the share of its days, rounded so that the years add up to the action to the cent.
 */
export function planTotals(
  framework: Pick<Framework, 'settings' | 'recommendations'>,
  head: PlanHead,
  actions: readonly Action[],
): PlanTotals {
  const { steps } = scheduleOf(framework, head, actions);
  const planned = new Map(steps.map((step) => [step.action, step]));
  const costs = actions
    .filter(({ status }) => status !== 'dropped')
    .map((action) => ({ action, cost: costOf(action, framework, head), step: planned.get(action.id) }));
  const figures = costs.flatMap(({ action, cost, step }) => {
    const cents = inCents(action.id, cost);
    return cents === null || step === undefined ? [] : [{ action, step, cents }];
  });
  const sumsBy = <K>(keyOf: (figure: (typeof figures)[number]) => K) =>
    [...groupBy(figures, keyOf)].map(([key, group]) => ({
      key,
      sum: sumOf(group.map(({ cents }) => cents)),
    }));
  const byLead = sumsBy(({ action }) => action.lead);
  const byHorizon = sumsBy(({ step }) => step.horizon);
  const byStatus = sumsBy(({ action }) => action.fundingStatus);
  const years = groupBy(
    figures.flatMap(({ step, cents }) => spread(cents, step)),
    ({ year }) => year,
  );
  return {
    currency: head.planCurrency,
    total: sumOf(figures.map(({ cents }) => cents)),
    byYear: [...years]
      .map(([year, parts]) => ({ year, ...sumOf(parts.map(({ cents }) => cents)) }))
      .sort((a, b) => a.year - b.year),
    byLead: byLead
      .map(({ key, sum }) => ({ lead: key, ...sum }))
      .sort((a, b) => Number(a.lead === null) - Number(b.lead === null) || byId(a.lead ?? '', b.lead ?? '')),
    byHorizon: HORIZONS.flatMap((horizon) =>
      byHorizon.filter(({ key }) => key === horizon).map(({ sum }) => ({ horizon, ...sum })),
    ),
    byFundingStatus: FUNDING_STATUSES.flatMap((fundingStatus) =>
      byStatus.filter(({ key }) => key === fundingStatus).map(({ sum }) => ({ fundingStatus, ...sum })),
    ),
    apart: costs.flatMap(({ action, cost }) => (cost.basis === 'no-rate' ? [apart(action, framework)] : [])),
    withoutFigure: costs.flatMap(({ action, cost }) => (cost.basis === 'none' ? [action.id] : [])),
  };
}

/** What could not be converted: the amount, or the figure of the class in the currency of the framework. */
function apart(
  action: Action,
  { settings: { plan } }: Pick<Framework, 'settings'>,
): PlanTotals['apart'][number] {
  if (action.cost !== null) return { action: action.id, amount: action.cost, currency: action.currency };
  const reckoned = plan.costClasses.find(({ id }) => id === action.costClass)?.reckoned ?? 0;
  return { action: action.id, amount: reckoned, currency: plan.currency };
}

function inCents(action: string, { basis, from, to, reckoned }: ActionCost): Cents | null {
  if (from === null || reckoned === null) return null;
  return {
    action,
    isClass: basis === 'class',
    from: centsOf(from),
    to: to === null ? null : centsOf(to),
    reckoned: centsOf(reckoned),
  };
}

/** Parts of a figure by year. Each year gets what is due by its last day less what was due before, so nothing is lost. */
function spread(cents: Cents, { start, end }: ScheduledAction): { year: number; cents: Cents }[] {
  const years = daysByYear(start, end);
  const all = years.reduce((sum, { days }) => sum + days, 0);
  let before = 0;
  return years.map(({ year, days }) => {
    const after = before + days;
    const part = (amount: number) => dueBy(amount, after / all) - dueBy(amount, before / all);
    const share = {
      ...cents,
      from: part(cents.from),
      to: cents.to === null ? null : part(cents.to),
      reckoned: part(cents.reckoned),
    };
    before = after;
    return { year, cents: share };
  });
}

const dueBy = (cents: number, share: number): number => Math.round(cents * share);

function sumOf(figures: readonly Cents[]): CostSum {
  const stated = figures.filter(({ isClass }) => !isClass);
  const classes = figures.filter(({ isClass }) => isClass);
  return {
    actions: new Set(figures.map(({ action }) => action)).size,
    amounts: bounds(stated).reckoned,
    classes: bounds(classes),
    total: bounds(figures),
  };
}

function bounds(figures: readonly Cents[]): CostSum['total'] {
  const sum = (part: (figure: Cents) => number) =>
    figures.reduce((total, figure) => total + part(figure), 0) / 100;
  return {
    from: sum(({ from }) => from),
    to: figures.some(({ to }) => to === null) ? null : sum(({ to }) => to ?? 0),
    reckoned: sum(({ reckoned }) => reckoned),
  };
}
