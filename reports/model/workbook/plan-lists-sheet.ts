import {
  ACTION_STATUSES,
  FUNDING_STATUSES,
  HORIZONS,
} from '../../../assessment-framework/model/constants.ts';
import { horizonText } from '../plan-results-section.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, SheetValue, TableSheet } from '../report-model.ts';
import { cellOf, live, rangeOf } from './formula.ts';

const COLUMNS = {
  currency: 1,
  rate: 2,
  class: 3,
  className: 4,
  lowest: 5,
  middle: 6,
  highest: 7,
  horizon: 8,
  months: 9,
  status: 10,
  funding: 11,
  from: 12,
  until: 13,
  budget: 14,
  planCurrency: 15,
  classCurrency: 16,
  classRate: 17,
} as const;
type ListColumn = keyof typeof COLUMNS;

/** Where other sheets find the lists: ranges of whole lists and single cells, as formulas write them. */
export interface PlanLists {
  readonly range: (column: ListColumn) => string;
  /** Cell of an entry, from 0. */
  readonly cell: (column: ListColumn, entry?: number) => string;
}

/** Currencies of the plan: its own with rate 1, those with a rate, and those that an action uses. */
function currenciesOf({ input }: ReportContext): readonly { currency: string; rate: number | null }[] {
  const { head, actions } = input.assessment;
  const rates = new Map<string, number | null>([[head.planCurrency, 1]]);
  for (const { currency, rate } of head.exchangeRates) {
    if (currency !== head.planCurrency) rates.set(currency, rate);
  }
  for (const currency of [
    ...actions.map((action) => action.currency),
    input.framework.settings.plan.currency,
  ]) {
    if (!rates.has(currency)) rates.set(currency, null);
  }
  return [...rates].map(([currency, rate]) => ({ currency, rate }));
}

/** The places of the lists in the sheet. */
export function planLists(context: ReportContext): PlanLists {
  const sheet = context.t('sheet.planLists');
  const { costClasses } = context.input.framework.settings.plan;
  const lengths: Partial<Record<ListColumn, number>> = {
    currency: currenciesOf(context).length,
    rate: currenciesOf(context).length,
    class: costClasses.length,
    lowest: costClasses.length,
    middle: costClasses.length,
    highest: costClasses.length,
    status: ACTION_STATUSES.length,
    funding: FUNDING_STATUSES.length,
  };
  return {
    range: (column) => rangeOf(sheet, COLUMNS[column], { from: 2, to: 1 + (lengths[column] ?? 1) }),
    cell: (column, entry = 0) => cellOf(sheet, COLUMNS[column], 2 + entry),
  };
}

/** How a rate is looked up; empty where none is stated. */
export const rateFormula = (lists: PlanLists, currency: string): string => {
  const found = `INDEX(${lists.range('rate')},MATCH(${currency},${lists.range('currency')},0))`;
  return `IFERROR(IF(${found}>0,${found},""),"")`;
};

/** Rates, cost classes, terms and days behind the plan; what is changed here moves the plan and its totals. */
export function planListsSheet(context: ReportContext): TableSheet {
  const { t, input } = context;
  const { head } = input.assessment;
  const { plan } = input.framework.settings;
  const currencies = currenciesOf(context);
  const classRate = currencies.find(({ currency }) => currency === plan.currency)?.rate ?? null;
  const lists = planLists(context);
  const row = (index: number): SheetValue[] => {
    const money = currencies[index];
    const costs = plan.costClasses[index];
    const horizon = HORIZONS[index];
    const status = ACTION_STATUSES[index];
    const funding = FUNDING_STATUSES[index];
    const once = index === 0;
    return [
      money?.currency ?? null,
      money?.rate ?? null,
      costs ? costs.id.toUpperCase() : null,
      costs ? (input.texts.framework.costs[costs.id]?.name ?? costs.id) : null,
      costs?.from ?? null,
      costs?.reckoned ?? null,
      costs ? (costs.to ?? t('plan.noUpperBound')) : null,
      horizon ? horizonText(context, horizon) : null,
      horizon ? plan.horizonMonths[horizon] : null,
      status ? t(`plan.status.${status}`) : null,
      funding ? t(`plan.funding.${funding}`) : null,
      once ? context.analysis.schedule().from : null,
      once ? head.planUntil : null,
      once ? head.planBudget : null,
      once ? head.planCurrency : null,
      once ? plan.currency : null,
      once ? live(rateFormula(lists, lists.cell('classCurrency')), classRate ?? '') : null,
    ];
  };
  const length = Math.max(
    currencies.length,
    plan.costClasses.length,
    HORIZONS.length,
    ACTION_STATUSES.length,
    FUNDING_STATUSES.length,
  );
  const columns: readonly SheetColumn[] = [
    { label: t('plan.list.currency'), type: 'text', width: 10 },
    { label: t('plan.list.rate', { currency: head.planCurrency }), type: 'rate', width: 14, input: true },
    { label: t('plan.list.class'), type: 'text', width: 8 },
    { label: t('plan.list.className'), type: 'text', width: 30 },
    { label: t('plan.list.lowest', { currency: plan.currency }), type: 'money', width: 15, input: true },
    { label: t('plan.list.middle', { currency: plan.currency }), type: 'money', width: 15, input: true },
    { label: t('plan.list.highest', { currency: plan.currency }), type: 'money', width: 15, input: true },
    { label: t('plan.by.horizon'), type: 'text', width: 18 },
    { label: t('plan.list.months'), type: 'number', width: 10, input: true },
    { label: t('sheet.column.planStatus'), type: 'text', width: 12 },
    { label: t('plan.by.funding'), type: 'text', width: 12 },
    { label: t('plan.list.from'), type: 'date', width: 12, input: true },
    { label: t('plan.list.until'), type: 'date', width: 12, input: true },
    { label: t('plan.list.budget'), type: 'money', width: 16, input: true },
    { label: t('plan.list.planCurrency'), type: 'text', width: 12 },
    { label: t('plan.list.classCurrency'), type: 'text', width: 14 },
    { label: t('plan.list.classRate'), type: 'rate', width: 14 },
  ];
  return {
    kind: 'table',
    name: t('sheet.planLists'),
    title: t('sheet.planLists'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns,
    rows: Array.from({ length }, (_, index) => row(index)),
  };
}
