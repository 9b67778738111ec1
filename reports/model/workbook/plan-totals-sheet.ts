import { FUNDING_STATUSES, HORIZONS } from '../../../assessment-framework/model/constants.ts';
import type { CostSum } from '../../../assessment-framework/plan/plan-totals.ts';
import { planItems } from '../plan-items.ts';
import { horizonText } from '../plan-results-section.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetValue, TableSheet } from '../report-model.ts';
import { columnLetters, live, quoted, rangeOf } from './formula.ts';
import { planLists } from './plan-lists-sheet.ts';
import { leadLabel, PLAN_COLUMNS, planYears, yearColumn } from './plan-sheet.ts';

const NAME = 2;
const FIGURES = { actions: 3, stated: 4, lowest: 5, middle: 6, highest: 7, total: 8 } as const;

/** Sums of the plan that follow the sheet of actions: in all, by year, institution, funding and horizon. */
export function planTotalsSheet(context: ReportContext): TableSheet {
  const { t, input } = context;
  const currency = input.assessment.head.planCurrency;
  const money = (label: string) => ({ label, type: 'money' as const, width: 18 });
  return {
    kind: 'table',
    name: t('sheet.planTotals'),
    title: t('plan.costs'),
    frozenColumns: 2,
    emptyText: t('plan.none'),
    columns: [
      { label: t('plan.sum.by'), type: 'text', width: 26 },
      { label: t('plan.sum.item'), type: 'text', width: 44 },
      { label: t('plan.sum.actions'), type: 'integer', width: 10 },
      money(t('plan.column.stated', { currency })),
      money(t('plan.list.lowest', { currency })),
      money(t('plan.list.middle', { currency })),
      money(t('plan.list.highest', { currency })),
      money(t('plan.sum.totalMiddle', { currency })),
    ],
    rows: input.assessment.actions.length === 0 ? [] : totalRows(context),
  };
}

type MakeRow = (row: number) => readonly SheetValue[];

function totalRows(context: ReportContext): readonly (readonly SheetValue[])[] {
  const { t, analysis, input } = context;
  const totals = analysis.totals();
  const { planBudget } = input.assessment.head;
  const figures = planFigures(context);
  const years = planYears(context);
  const leads = [...new Set([...input.assessment.actions.map(({ lead }) => lead)])].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  const rows: readonly MakeRow[] = [
    () => [t('plan.sum.all'), t('plan.sum.all'), ...figures.all(totals.total)],
    ...yearRows(context, years),
    ...leads.map(
      (lead): MakeRow =>
        (row) => [
          t('plan.by.lead'),
          lead === null ? t('plan.nobody') : leadLabel(context, lead),
          ...figures.ofText(
            'lead',
            row,
            totals.byLead.find((sum) => sum.lead === lead),
          ),
        ],
    ),
    ...FUNDING_STATUSES.map(
      (status): MakeRow =>
        (row) => [
          t('plan.by.funding'),
          t(`plan.funding.${status}`),
          ...figures.ofWord(
            'funding',
            row,
            totals.byFundingStatus.find((sum) => sum.fundingStatus === status),
          ),
        ],
    ),
    ...HORIZONS.map(
      (horizon): MakeRow =>
        (row) => [
          t('plan.by.horizon'),
          horizonText(context, horizon),
          ...figures.ofWord(
            'horizon',
            row,
            totals.byHorizon.find((sum) => sum.horizon === horizon),
          ),
        ],
    ),
    ...(planBudget === null
      ? []
      : [
          (): readonly SheetValue[] => [
            t('plan.list.budget'),
            t('plan.sum.left'),
            null,
            null,
            null,
            null,
            null,
            live(
              `${planLists(context).cell('budget')}-$${columnLetters(FIGURES.total)}$2`,
              planBudget - totals.total.total.reckoned,
            ),
          ],
        ]),
  ];
  return rows.map((make, index) => make(index + 2));
}

const NOTHING: CostSum = {
  actions: 0,
  amounts: 0,
  classes: { from: 0, to: 0, reckoned: 0 },
  total: { from: 0, to: 0, reckoned: 0 },
};

/** Formulas over the columns of the plan. What people typed is compared as it stands, without wildcards. */
function planFigures(context: ReportContext) {
  const { t } = context;
  const sheet = t('sheet.plan');
  const rows = { from: 2, to: 1 + planItems(context).length };
  const of = (column: keyof typeof PLAN_COLUMNS) => rangeOf(sheet, PLAN_COLUMNS[column], rows);
  const counted = (['amount', 'class'] as const).map((basis) => quoted(t(`plan.basis.${basis}`)));
  const open = quoted(t('plan.noUpperBound'));
  const cells = (
    sum: CostSum | undefined,
    formulas: Readonly<Record<'actions' | 'stated' | 'lowest' | 'middle' | 'highest' | 'total', string>>,
  ): readonly SheetValue[] => {
    const { actions, amounts, classes, total } = sum ?? NOTHING;
    return [
      live(formulas.actions, actions),
      live(formulas.stated, amounts),
      live(formulas.lowest, classes.from),
      live(formulas.middle, classes.reckoned),
      live(formulas.highest, classes.to ?? t('plan.noUpperBound')),
      live(formulas.total, total.reckoned),
    ];
  };
  const sumOf = (
    sum: CostSum | undefined,
    parts: {
      readonly add: (range: string) => string;
      readonly count: (basis: string) => string;
      readonly hasOpen: string;
    },
  ) =>
    cells(sum, {
      actions: counted.map(parts.count).join('+'),
      stated: parts.add(of('stated')),
      lowest: parts.add(of('lowest')),
      middle: parts.add(of('middle')),
      highest: `IF(${parts.hasOpen}>0,${open},${parts.add(of('highest'))})`,
      total: `ROUND(${parts.add(of('stated'))}+${parts.add(of('middle'))},2)`,
    });
  return {
    all: (sum: CostSum) =>
      sumOf(sum, {
        add: (range) => `ROUND(SUM(${range}),2)`,
        count: (basis) => `COUNTIFS(${of('basis')},${basis})`,
        hasOpen: `COUNTIFS(${of('highest')},${open})`,
      }),
    /** Words that the application writes. */
    ofWord: (column: 'funding' | 'horizon', row: number, sum: CostSum | undefined) => {
      const own = `$${columnLetters(NAME)}${row}`;
      return sumOf(sum, {
        add: (range) => `ROUND(SUMIFS(${range},${of(column)},${own}),2)`,
        count: (basis) => `COUNTIFS(${of(column)},${own},${of('basis')},${basis})`,
        hasOpen: `COUNTIFS(${of(column)},${own},${of('highest')},${open})`,
      });
    },
    /** Names that people typed. */
    ofText: (column: 'lead', row: number, sum: CostSum | undefined) => {
      const same = `--EXACT(${of(column)},$${columnLetters(NAME)}${row})`;
      return sumOf(sum, {
        add: (range) => `ROUND(SUMPRODUCT(${same},${range}),2)`,
        count: (basis) => `SUMPRODUCT(${same},--(${of('basis')}=${basis}))`,
        hasOpen: `SUMPRODUCT(${same},--(${of('highest')}=${open}))`,
      });
    },
  };
}

/** By year: what the columns of the years hold. Bounds of the orders of magnitude are not spread over years. */
function yearRows(context: ReportContext, years: readonly number[]): readonly MakeRow[] {
  const { t, analysis } = context;
  const { byYear } = analysis.totals();
  const rows = { from: 2, to: 1 + planItems(context).length };
  const sum = (kind: 'stated' | 'class', index: number) =>
    `ROUND(SUM(${rangeOf(t('sheet.plan'), yearColumn(years, kind, index), rows)}),2)`;
  const later = byYear.filter(({ year }) => year > (years.at(-1) ?? 0));
  const part = (pick: (one: CostSum) => number) => later.reduce((all, one) => all + pick(one), 0);
  const row =
    (label: string, index: number, { stated, middle }: { stated: number; middle: number }): MakeRow =>
    () => [
      t('plan.by.year'),
      label,
      null,
      live(sum('stated', index), stated),
      null,
      live(sum('class', index), middle),
      null,
      live(`ROUND(${sum('stated', index)}+${sum('class', index)},2)`, stated + middle),
    ];
  return [
    row(t('plan.year.before', { year: String(years[0] ?? '') }), 0, { stated: 0, middle: 0 }),
    ...years.map((year, index) => {
      const found = byYear.find((one) => one.year === year);
      return row(String(year), index + 1, {
        stated: found?.amounts ?? 0,
        middle: found?.classes.reckoned ?? 0,
      });
    }),
    row(t('plan.year.after', { year: String(years.at(-1) ?? '') }), years.length + 1, {
      stated: part(({ amounts }) => amounts),
      middle: part(({ classes }) => classes.reckoned),
    }),
  ];
}
