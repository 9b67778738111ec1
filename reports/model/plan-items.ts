import type { Action } from '../../assessment-framework/model/plan-records.ts';
import { type ActionCost, costOf } from '../../assessment-framework/plan/action-cost.ts';
import type { ScheduledAction } from '../../assessment-framework/plan/plan-schedule.ts';
import type { CostSum } from '../../assessment-framework/plan/plan-totals.ts';
import type { ReportContext } from './report-context.ts';

/** An action with its dates, cost and the number under which reports cite it. */
export interface PlanItem {
  /** From 1, in the order of the schedule; the same in table, timeline and workbook. */
  readonly number: number;
  readonly action: Action;
  readonly step: ScheduledAction;
  readonly cost: ActionCost;
}

const kept = new WeakMap<ReportContext, readonly PlanItem[]>();

/** All actions, in an order in which nothing stands before what it depends on; dropped ones last. */
export function planItems(context: ReportContext): readonly PlanItem[] {
  const items = kept.get(context) ?? orderedItems(context);
  kept.set(context, items);
  return items;
}

function orderedItems({ analysis, input }: ReportContext): readonly PlanItem[] {
  const { framework, assessment } = input;
  const byId = new Map(assessment.actions.map((action) => [action.id, action]));
  const items = analysis.schedule().steps.flatMap((step) => {
    const action = byId.get(step.action);
    return action ? [{ action, step, cost: costOf(action, framework, assessment.head) }] : [];
  });
  const isDropped = ({ action }: (typeof items)[number]) => action.status === 'dropped';
  return [...items.filter((item) => !isDropped(item)), ...items.filter(isDropped)].map((item, index) => ({
    ...item,
    number: index + 1,
  }));
}

/** Actions that are carried out or to be. */
export const activeItems = (items: readonly PlanItem[]): readonly PlanItem[] =>
  items.filter(({ action }) => action.status !== 'dropped');

/** Numbers of actions by id; those that are not in the plan have none. */
export const numbersOf = (items: readonly PlanItem[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ action, number }) => [action.id, number]));

/** What an action costs, in words: an amount, a range of its class, or why there is no figure. */
export function costText(
  context: ReportContext,
  { action, cost }: Pick<PlanItem, 'action' | 'cost'>,
): string {
  const { t, format, input } = context;
  const currency = input.assessment.head.planCurrency;
  switch (cost.basis) {
    case 'amount':
      return format.money(cost.amount ?? 0, currency);
    case 'class':
      return rangeOfCosts(context, { from: cost.from ?? 0, to: cost.to });
    case 'no-rate':
      return action.cost === null
        ? t('plan.cost.noRateOfClass')
        : t('plan.cost.noRate', { amount: format.money(action.cost, action.currency) });
    case 'none':
      return t('plan.cost.none');
  }
}

/** Lowest to highest cost; open at the top where a class has no upper bound. */
export function rangeOfCosts(
  { t, format, input }: ReportContext,
  { from, to }: { readonly from: number; readonly to: number | null },
): string {
  const currency = input.assessment.head.planCurrency;
  if (to === null) return t('plan.cost.fromUp', { from: format.money(from, currency) });
  return t('plan.cost.range', { from: format.money(from, currency), to: format.money(to, currency) });
}

/** A sum with what of it is an order of magnitude only. */
export function sumText(context: ReportContext, { amounts, classes, total }: CostSum): string {
  const { t, format, input } = context;
  const currency = input.assessment.head.planCurrency;
  return classes.reckoned === 0
    ? format.money(amounts, currency)
    : t('plan.cost.sum', {
        total: format.money(total.reckoned, currency),
        range: rangeOfCosts(context, total),
      });
}
