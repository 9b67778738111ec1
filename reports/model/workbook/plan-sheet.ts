import { planTotals } from '../../../assessment-framework/plan/plan-totals.ts';
import { gapTitle } from '../gap-groups.ts';
import { numbersOf, type PlanItem, planItems } from '../plan-items.ts';
import { horizonText } from '../plan-results-section.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, SheetValue, TableSheet } from '../report-model.ts';
import { columnLetters, live, quoted } from './formula.ts';
import { type PlanLists, planLists, rateFormula } from './plan-lists-sheet.ts';

/** Places of the columns that formulas speak of, from 1. */
export const PLAN_COLUMNS = {
  lead: 4,
  status: 6,
  start: 7,
  end: 8,
  horizon: 10,
  amount: 11,
  currency: 12,
  rate: 13,
  class: 14,
  basis: 15,
  stated: 16,
  lowest: 17,
  middle: 18,
  highest: 19,
  funding: 20,
  firstYear: 26,
} as const;
type PlanColumn = keyof typeof PLAN_COLUMNS;

/** Years beyond this many share the column of what comes later. */
const MOST_YEARS = 30;

/** The calendar years of the plan that have a column: of all actions, and to the last day of the plan. */
export function planYears({ analysis }: ReportContext): readonly number[] {
  const { steps, from, until } = analysis.schedule();
  const days = [from, ...(until === null ? [] : [until]), ...steps.flatMap(({ start, end }) => [start, end])];
  const years = days.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  const length = Math.min(MOST_YEARS, Math.max(...years) - first + 1);
  return Array.from({ length }, (_, index) => first + index);
}

/** Column of a year: 0 is what lies before the first, one more than there are is what comes after the last. */
export const yearColumn = (years: readonly number[], kind: 'stated' | 'class', index: number): number =>
  PLAN_COLUMNS.firstYear + (kind === 'stated' ? 0 : years.length + 2) + index;

/**
 * Every action, one a row, with live figures: the rate, the cost in the currency of the plan and its parts by year follow
 * from amount, currency, cost class, start and end, as the engine computes them (E.3).
 */
export function planSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const items = planItems(context);
  const years = planYears(context);
  return {
    kind: 'table',
    name: t('sheet.plan'),
    title: t('plan.caption'),
    frozenColumns: 2,
    emptyText: t('plan.none'),
    columns: planColumns(context, years),
    rows: items.map((item, index) => planRow(context, item, { items, years, row: index + 2 })),
  };
}

function planColumns(context: ReportContext, years: readonly number[]): readonly SheetColumn[] {
  const { t, input } = context;
  const currency = input.assessment.head.planCurrency;
  const lists = planLists(context);
  const text = (label: string, width: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
    label,
    type: 'text',
    width,
    ...more,
  });
  const money = (label: string): SheetColumn => ({ label, type: 'money', width: 15 });
  const byYear = (kind: 'stated' | 'class'): readonly SheetColumn[] =>
    [
      t('plan.year.before', { year: String(years[0] ?? '') }),
      ...years.map(String),
      t('plan.year.after', { year: String(years.at(-1) ?? '') }),
    ].map((year) => money(t(`plan.year.${kind}`, { year })));
  return [
    { label: t('plan.column.number'), type: 'integer', width: 6 },
    text(t('plan.column.action'), 44),
    text(t('recommendations.column.recommendation'), 10),
    text(t('plan.by.lead'), 28),
    text(t('plan.column.supporting'), 34),
    text(t('sheet.column.planStatus'), 11, { input: true, choices: lists.range('status') }),
    { label: t('plan.column.start'), type: 'date', width: 12, input: true },
    { label: t('plan.column.end'), type: 'date', width: 12, input: true },
    text(t('plan.column.dates'), 14),
    text(t('plan.by.horizon'), 16),
    { label: t('plan.column.amount'), type: 'money', width: 15, input: true },
    text(t('plan.list.currency'), 10, { input: true, choices: lists.range('currency') }),
    { label: t('plan.list.rate', { currency }), type: 'rate', width: 11 },
    text(t('plan.list.class'), 8, { input: true, choices: lists.range('class') }),
    text(t('plan.column.basis'), 18),
    money(t('plan.column.stated', { currency })),
    money(t('plan.list.lowest', { currency })),
    money(t('plan.list.middle', { currency })),
    money(t('plan.list.highest', { currency })),
    text(t('plan.by.funding'), 12, { input: true, choices: lists.range('funding') }),
    text(t('plan.column.funder'), 34),
    text(t('plan.column.dependsOn'), 12),
    text(t('plan.column.closes'), 80),
    text(t('plan.column.success'), 60),
    text(t('coverage.column.note'), 40),
    ...byYear('stated'),
    ...byYear('class'),
  ];
}

interface RowPlace {
  readonly items: readonly PlanItem[];
  readonly years: readonly number[];
  readonly row: number;
}

function planRow(
  context: ReportContext,
  item: PlanItem,
  { items, years, row }: RowPlace,
): readonly SheetValue[] {
  const { t, input, format, institutionName } = context;
  const { action, step, cost } = item;
  const { framework, assessment } = input;
  const lists = planLists(context);
  const numbers = numbersOf(items);
  const at = (column: PlanColumn) => `$${columnLetters(PLAN_COLUMNS[column])}${row}`;
  const dropped = action.status === 'dropped';
  const isClass = cost.basis === 'class' && !dropped;
  const basis = t(dropped ? 'plan.status.dropped' : `plan.basis.${cost.basis}`);
  const rate =
    action.currency === assessment.head.planCurrency
      ? 1
      : (assessment.head.exchangeRates.findLast((one) => one.currency === action.currency)?.rate ?? '');
  const own = planTotals(framework, assessment.head, [
    { ...action, start: step.start, end: step.end, dependsOn: [] },
  ]);
  const ofYear = (year: number, kind: 'stated' | 'class'): number => {
    const sum = own.byYear.find((part) => part.year === year);
    return (kind === 'stated' ? sum?.amounts : sum?.classes.reckoned) ?? 0;
  };
  const outside = (kind: 'stated' | 'class'): number =>
    own.byYear
      .filter(({ year }) => !years.includes(year))
      .reduce((all, { year }) => all + ofYear(year, kind), 0);
  return [
    item.number,
    action.title,
    action.recommendation ?? '',
    action.lead === null ? t('plan.nobody') : leadLabel(context, action.lead),
    action.partners.map(institutionName).join(t('format.listSeparator')),
    t(`plan.status.${action.status}`),
    step.start,
    step.end,
    t(step.isAssumed ? 'plan.dates.assumed' : 'plan.dates.stated'),
    live(horizonFormula(lists, at('end')), horizonText(context, step.horizon)),
    action.cost,
    action.currency,
    live(rateFormula(lists, at('currency')), rate),
    action.costClass?.toUpperCase() ?? null,
    live(basisFormula(context, lists, at), basis),
    live(
      `IF(${at('basis')}=${quoted(t('plan.basis.amount'))},ROUND(${at('amount')}*${at('rate')},2),0)`,
      dropped ? 0 : (cost.amount ?? 0),
    ),
    live(classFormula(context, lists, { at, column: 'lowest' }), isClass ? (cost.from ?? 0) : 0),
    live(classFormula(context, lists, { at, column: 'middle' }), isClass ? (cost.reckoned ?? 0) : 0),
    live(
      classFormula(context, lists, { at, column: 'highest' }),
      isClass ? (cost.to ?? t('plan.noUpperBound')) : 0,
    ),
    t(`plan.funding.${action.fundingStatus}`),
    action.funding,
    action.dependsOn
      .flatMap((id) => numbers.get(id) ?? [])
      .toSorted((a, b) => a - b)
      .map(format.integer)
      .join(t('format.separator')),
    action.gaps.map((key) => gapTitle(context, key)).join(t('format.listSeparator')),
    action.success,
    action.note,
    ...(['stated', 'class'] as const).flatMap((kind) => [
      live(dueFormula(at, kind, { after: null, until: (years[0] ?? 0) - 1 }), 0),
      ...years.map((year) =>
        live(dueFormula(at, kind, { after: year - 1, until: year }), ofYear(year, kind)),
      ),
      live(dueFormula(at, kind, { after: years.at(-1) ?? 0, until: null }), outside(kind)),
    ]),
  ];
}

/** Name of a responsible institution that no other bears, so that sums by name are sums by institution. */
export function leadLabel({ t, input, institutionName }: ReportContext, id: string): string {
  const name = institutionName(id);
  const alike = input.assessment.institutions.filter(
    (one) => one.name.trim().toLowerCase() === name.trim().toLowerCase(),
  );
  return alike.length > 1 || name === t('plan.nobody')
    ? t('format.criterionOfSource', { criterion: name, source: id })
    : name;
}

type At = (column: PlanColumn) => string;

function horizonFormula(lists: PlanLists, end: string): string {
  const bound = (entry: number) => {
    const months = lists.cell('months', entry);
    return `EDATE(${lists.cell('from')},INT(${months}))+ROUND((${months}-INT(${months}))*30,0)`;
  };
  const name = (entry: number) => lists.cell('horizon', entry);
  return `IF(${end}<${bound(0)},${name(0)},IF(${end}<${bound(1)},${name(1)},${name(2)}))`;
}

function basisFormula({ t }: ReportContext, lists: PlanLists, at: At): string {
  const said = (basis: 'amount' | 'class' | 'none' | 'no-rate') => quoted(t(`plan.basis.${basis}`));
  const dropped = quoted(t('plan.status.dropped'));
  const stated = `IF(${at('rate')}="",${said('no-rate')},${said('amount')})`;
  const ofClass = `IF(${at('class')}="",${said('none')},IF(${lists.cell('classRate')}="",${said('no-rate')},${said('class')}))`;
  return `IF(${at('status')}=${dropped},${dropped},IF(${at('amount')}<>"",${stated},${ofClass}))`;
}

function classFormula(
  { t }: ReportContext,
  lists: PlanLists,
  { at, column }: { readonly at: At; readonly column: 'lowest' | 'middle' | 'highest' },
): string {
  const figure = `INDEX(${lists.range(column)},MATCH(${at('class')},${lists.range('class')},0))`;
  const converted = `ROUND(${figure}*${lists.cell('classRate')},2)`;
  const open = quoted(t('plan.noUpperBound'));
  const value = column === 'highest' ? `IF(ISNUMBER(${figure}),${converted},${open})` : converted;
  return `IF(${at('basis')}=${quoted(t('plan.basis.class'))},${value},0)`;
}

/**
 * What is due after the end of one year and until the end of another, by days. Each part is what is due by its last day
 * less what was due before, so that the parts add up to the cost to the cent.
 */
function dueFormula(
  at: At,
  kind: 'stated' | 'class',
  { after, until }: { readonly after: number | null; readonly until: number | null },
): string {
  const cost = at(kind === 'stated' ? 'stated' : 'middle');
  const last = `MAX(${at('start')},${at('end')})`;
  const by = (year: number) =>
    `ROUND(${cost}*(MAX(0,MIN(${last},DATE(${year},12,31))-${at('start')}+1)/(${last}-${at('start')}+1)),2)`;
  const due = until === null ? cost : by(until);
  return after === null ? due : `ROUND(${due}-${by(after)},2)`;
}
