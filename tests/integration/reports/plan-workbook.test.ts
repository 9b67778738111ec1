import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { Action } from '../../../assessment-framework/model/plan-records.ts';
import { addMonths } from '../../../assessment-framework/plan/calendar.ts';
import { type CostSum, planTotals } from '../../../assessment-framework/plan/plan-totals.ts';
import { mulberry32 } from '../../../assessment-framework/sensitivity/mulberry32.ts';
import { buildPlanModel } from '../../../reports/build-report-model.ts';
import { renderExcel } from '../../../reports/excel-report.ts';
import { planItems } from '../../../reports/model/plan-items.ts';
import { createContext, type ReportInput } from '../../../reports/model/report-context.ts';
import { PLAN_COLUMNS } from '../../../reports/model/workbook/plan-sheet.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { type CellChange, HOSTILE, recalculated, type SheetValues, withoutOffice } from './office-tools.ts';

const assets = reportAssets();
const LEADS = ['nso', 'moi', 'dpa'];
const institutions = LEADS.map((id, index) => ({ id, name: HOSTILE[index]! }));

/** Number of an action in the sheet of the plan: its row without the head. */
type Rows = ReadonlyMap<string, number>;

const valuesOf = (bytes: Uint8Array) => ({ bytes, changes: [] as CellChange[] });

/** A plan drawn from a seed: amounts in two currencies, cost classes, nothing; dates stated, missing, turned round. */
function randomPlan(seed: number): Assessment {
  const random = mulberry32(seed);
  const below = (most: number) => Math.floor(random() * most);
  const one = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const day = () => addMonths(`2027-01-${String(1 + below(28)).padStart(2, '0')}`, below(48));
  const actions = Array.from({ length: 4 + below(10) }, (_, index) =>
    Action.parse({
      id: `a${index}`,
      title: HOSTILE[index % HOSTILE.length],
      lead: one([...LEADS, null]),
      start: random() < 0.8 ? day() : null,
      end: random() < 0.8 ? day() : null,
      cost: random() < 0.7 ? below(50_000_000) / 100 : null,
      costClass: one(['a', 'b', 'c', 'd', null]),
      currency: one(['USD', 'EUR', 'CHF']),
      fundingStatus: one(['open', 'sought', 'pledged', 'secured']),
      status: one(['proposed', 'agreed', 'running', 'done', 'dropped']),
      order: index,
    }),
  );
  return toyAssessment({
    head: {
      planCurrency: 'USD',
      planFrom: '2027-01-01',
      planUntil: random() < 0.5 ? '2030-12-31' : null,
      planBudget: 1_000_000,
      exchangeRates: [{ currency: 'EUR', rate: 1 + below(400) / 1000 }],
    },
    institutions,
    actions,
  });
}

/** What a user changes: amounts, dates and the rate; and the same changes made to the assessment. */
function changed(assessment: Assessment, rows: Rows, seed: number) {
  const random = mulberry32(seed + 1000);
  const cells: CellChange[] = [];
  const actions = assessment.actions.map((action) => {
    const row = rows.get(action.id)! + 1;
    const cost = random() < 0.5 ? Math.floor(random() * 9e7) / 100 : action.cost;
    if (cost !== action.cost) cells.push(['Action plan', row, PLAN_COLUMNS.amount, cost]);
    const move = random() < 0.6 && action.start !== null && action.end !== null;
    const start = move ? addMonths(action.start ?? '', Math.floor(random() * 9) - 4) : action.start;
    const end = move ? addMonths(action.end ?? '', Math.floor(random() * 14) - 3) : action.end;
    if (move) {
      cells.push(['Action plan', row, PLAN_COLUMNS.start, { date: start! }]);
      cells.push(['Action plan', row, PLAN_COLUMNS.end, { date: end! }]);
    }
    return { ...action, cost, start, end };
  });
  const rate = 1 + Math.floor(random() * 500) / 1000;
  // The second currency of the lists is the euro.
  cells.push(['Plan lists', 3, 2, rate]);
  const head = { ...assessment.head, exchangeRates: [{ currency: 'EUR', rate }] };
  return { assessment: { ...assessment, head, actions }, cells };
}

const cents = (value: number) => Math.round(value * 100);

/** The sums of the sheet in cents: stated amounts, lowest, middle and highest of the classes, total, by group and name. */
function sheetSums(values: SheetValues): Map<string, readonly (number | string)[]> {
  return new Map(
    values['Plan totals']!.slice(1).map((row) => [
      `${row[0]}|${row[1]}`,
      row.slice(3, 8).map((value) => (typeof value === 'number' ? cents(value) : (value ?? ''))),
    ]),
  );
}

function engineSums(sum: CostSum): readonly (number | string)[] {
  const { from, to, reckoned } = sum.classes;
  return [
    cents(sum.amounts),
    cents(from),
    cents(reckoned),
    to === null ? 'no upper bound' : cents(to),
    cents(sum.total.reckoned),
  ];
}

function expectSame(values: SheetValues, assessment: Assessment, of: ReportInput['framework']): void {
  const found = sheetSums(values);
  const totals = planTotals(of, assessment.head, assessment.actions);
  const nameOf = new Map(assessment.institutions.map(({ id, name }) => [id, name.replace(/\r/g, '\n')]));
  const horizons = { short: 0, medium: 1, long: 2 };
  const horizonName = (id: keyof typeof horizons) => String(values['Plan lists']![1 + horizons[id]]![7]);
  expect(found.get('All|All')).toEqual(engineSums(totals.total));
  for (const sum of totals.byLead) {
    const name = sum.lead === null ? 'Nobody named yet' : nameOf.get(sum.lead)!;
    expect(found.get(`Responsible institution|${name}`), name).toEqual(engineSums(sum));
  }
  for (const sum of totals.byFundingStatus) {
    const name = sum.fundingStatus.charAt(0).toUpperCase() + sum.fundingStatus.slice(1);
    expect(found.get(`Funding|${name}`)).toEqual(engineSums(sum));
  }
  for (const sum of totals.byHorizon)
    expect(found.get(`Horizon|${horizonName(sum.horizon)}`), sum.horizon).toEqual(engineSums(sum));
  // What moved out of the years that have a column stands before or after them: nothing is lost.
  const years = [...found].filter(([key]) => key.startsWith('Year|'));
  const total = (at: number) => years.reduce((all, [, row]) => all + Number(row[at]), 0);
  expect(total(0)).toBe(cents(totals.total.amounts));
  expect(total(4)).toBe(cents(totals.total.total.reckoned));
  for (const { year, amounts, classes } of totals.byYear) {
    const row = found.get(`Year|${year}`);
    if (row) expect([row[0], row[2]], String(year)).toEqual([cents(amounts), cents(classes.reckoned)]);
  }
}

const rowsOf = (input: ReportInput): Rows =>
  new Map(planItems(createContext(input)).map(({ action, number }) => [action.id, number]));

describe.skipIf(withoutOffice)('the sums of the plan in Excel', () => {
  it('follow amounts, dates and rates to the cent, as the engine adds them up', async () => {
    const plans = Array.from({ length: 20 }, (_, index) => randomPlan(index + 1));
    const inputs = [...plans.map((assessment) => reportInput(assessment)), practiceReportInput()];
    const jobs = await Promise.all(
      inputs.map(async (input, index) => {
        const bytes = await renderExcel(buildPlanModel(input), assets);
        const { framework, assessment: before } = input;
        const rows = rowsOf(input);
        return { bytes, framework, rows, before, ...changed(before, rows, index + 1) };
      }),
    );

    const after = recalculated(jobs.map(({ bytes, cells }) => ({ bytes, changes: cells })));
    const untouched = recalculated(jobs.map(({ bytes }) => valuesOf(bytes)));

    for (const [index, job] of jobs.entries()) {
      expectSame(untouched[index]!, datesAsShown(job.before, job.rows, untouched[index]!), job.framework);
      expectSame(after[index]!, datesAsShown(job.assessment, job.rows, untouched[index]!), job.framework);
    }
  }, 600_000);
});

/** Dates that the sheet shows for actions without any are stated there: they do not move with those of others. */
function datesAsShown(assessment: Assessment, rows: Rows, values: SheetValues): Assessment {
  const shown = values['Action plan']!;
  return {
    ...assessment,
    actions: assessment.actions.map((action) => {
      const row = shown[rows.get(action.id)!]!;
      return {
        ...action,
        start: action.start ?? String(row[PLAN_COLUMNS.start - 1]),
        end: action.end ?? String(row[PLAN_COLUMNS.end - 1]),
      };
    }),
  };
}
