import type { LeftOut, Step, StepReason } from '../../assessment-framework/plan/step-types.ts';
import { composer } from './compose.ts';
import { gapKinds } from './gap-groups.ts';
import { linesCell, shortList, textCell } from './phrases.ts';
import { numbersOf, planItems } from './plan-items.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('plan');

const MOST_NAMES = 4;

/** The best next steps under the stated budget and day, with reasons, proof, and what was left out. */
export function nextStepsBlocks(context: ReportContext): readonly Block[] {
  const { t, analysis } = context;
  const { steps, leftOut } = analysis.bestSteps();
  return [
    make.paragraph('steps-limits', limitsSentence(context)),
    ...(steps.length === 0
      ? [make.paragraph('steps-none', t('steps.none'))]
      : [
          stepTable(context, steps),
          make.paragraph('steps-totals', totalsSentence(context)),
          make.paragraph('steps-proof', { lead: t('steps.proof.lead'), text: proofSentence(context) }),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          make.paragraph('steps-left-out', t('steps.leftOut')),
          make.list(
            'left-out',
            leftOut.map((item) => ({
              lead: t('format.leadOf', { text: actionTitle(context, item.action) }),
              text: leftOutText(context, item),
            })),
          ),
        ]),
  ];
}

function limitsSentence({ t, format, input }: ReportContext): string {
  const { planBudget, planCurrency, planUntil } = input.assessment.head;
  const budget = planBudget === null ? '' : format.money(planBudget, planCurrency);
  const until = planUntil === null ? '' : format.date(planUntil);
  if (planBudget !== null && planUntil !== null) return t('steps.limits.both', { budget, until });
  if (planBudget !== null) return t('steps.limits.budget', { budget });
  return planUntil === null ? t('steps.limits.none') : t('steps.limits.until', { until });
}

function stepTable(context: ReportContext, steps: readonly Step[]): Block {
  const { t, format, institutionName, input } = context;
  const items = planItems(context);
  const itemOf = new Map(items.map((item) => [item.action.id, item]));
  return {
    kind: 'table',
    id: make.id('steps'),
    caption: t('steps.caption'),
    rowHeight: 'tall',
    columns: [
      { label: t('steps.column.place'), share: 7, align: 'end' },
      { label: t('plan.column.action'), share: 40 },
      { label: t('steps.column.finish'), share: 16 },
      { label: t('plan.column.cost'), share: 17, align: 'end' },
      { label: t('steps.column.reasons'), share: 40 },
    ],
    rows: steps.map((step, index): Row => {
      const item = itemOf.get(step.action);
      return {
        cells: [
          textCell(format.integer(index + 1), { align: 'end' }),
          linesCell([
            {
              text: t('steps.action', {
                title: actionTitle(context, step.action),
                number: format.integer(item?.number ?? 0),
              }),
              strong: true,
            },
            { text: item?.action.lead ? institutionName(item.action.lead) : '', muted: true },
          ]),
          textCell(step.finish === null ? t('plan.open') : format.shortDate(step.finish)),
          linesCell([
            { text: format.money(step.cost, input.assessment.head.planCurrency) },
            ...(step.costIsClass ? [{ text: t('plan.cost.isClass'), muted: true }] : []),
          ]),
          linesCell(step.reasons.map((reason) => ({ text: reasonText(context, reason) }))),
        ],
      };
    }),
    note: t('steps.note', { ...input.framework.settings.plan.gapPoints }),
  };
}

/** What the chosen steps close and cost together. */
export function totalsSentence({ t, format, analysis, input }: ReportContext): string {
  const { totals, left } = analysis.bestSteps();
  const { planBudget, planCurrency } = input.assessment.head;
  const cost = format.money(totals.cost, planCurrency);
  const parts = [
    t('steps.totals', { count: totals.gaps, critical: format.integer(totals.critical), cost }),
    ...(planBudget === null
      ? []
      : [t('steps.moneyLeft', { left: format.money(planBudget - totals.cost, planCurrency) })]),
    t('steps.left', {
      count: left.length,
      orphans: format.integer(left.filter(({ why }) => why === 'no-action').length),
    }),
  ];
  return parts.join(t('format.space'));
}

/** How sure it is that no better choice exists, in words. */
export function proofSentence({ t, analysis, format }: ReportContext): string {
  const { proof } = analysis.bestSteps();
  if (proof.kind === 'optimal') return t('steps.proof.optimal');
  if (proof.moreCritical > 0) return t('steps.proof.critical', { count: proof.moreCritical });
  return proof.morePoints > 0
    ? t('steps.proof.points', { points: format.integer(proof.morePoints) })
    : t('steps.proof.cheaper');
}

function actionTitle({ input }: ReportContext, id: string): string {
  return input.assessment.actions.find((action) => action.id === id)?.title ?? id;
}

type Params = Readonly<Record<string, number | string | readonly string[]>>;
const numberIn = (params: Params, key: string): number => Number(params[key] ?? 0);
const listIn = (params: Params, key: string): readonly string[] => {
  const value = params[key];
  return Array.isArray(value) ? value : [];
};

/** Kinds of gaps with how many of each: `No source (2); No legal basis`. */
function kindsText(context: ReportContext, keys: readonly string[]): string {
  const { t } = context;
  const kinds = gapKinds(context, keys).map(({ name, subjects }) =>
    subjects.length > 1 ? t('steps.kind', { name, count: subjects.length }) : name,
  );
  return shortList(context, kinds, MOST_NAMES);
}

function reasonText(context: ReportContext, { key, params }: StepReason): string {
  const { t, format, input } = context;
  const gaps = kindsText(context, listIn(params, 'gaps'));
  switch (key) {
    case 'closes-critical':
      return t('steps.reason.closes-critical', { count: numberIn(params, 'count'), gaps });
    case 'closes':
      return t('steps.reason.closes', {
        count: numberIn(params, 'count'),
        gaps,
        points: format.integer(numberIn(params, 'points')),
      });
    case 'unlocks':
      return t('steps.reason.unlocks', { actions: actionNumbers(context, params) });
    case 'needed-for':
      return t('steps.reason.needed-for', { actions: actionNumbers(context, params) });
    case 'points-per-cost':
      return t('steps.reason.points-per-cost', {
        points: format.integer(numberIn(params, 'points')),
        cost: format.money(numberIn(params, 'cost'), input.assessment.head.planCurrency),
      });
    case 'costs-nothing':
      return t('steps.reason.costs-nothing');
  }
}

/** Numbers of the actions that a reason names, as the table of actions counts them. */
function actionNumbers(context: ReportContext, params: Params): string {
  const numbers = numbersOf(planItems(context));
  return context.format.list(
    listIn(params, 'actions')
      .flatMap((id) => numbers.get(id) ?? [])
      .toSorted((a, b) => a - b)
      .map(context.format.integer),
  );
}

function leftOutText(context: ReportContext, { why, params }: LeftOut): string {
  const { t, format, input } = context;
  const money = (key: string) => format.money(numberIn(params, key), input.assessment.head.planCurrency);
  switch (why) {
    case 'too-late':
      return t('steps.why.too-late', { finish: format.date(String(params.finish)) });
    case 'dependency-left-out':
      return t('steps.why.dependency-left-out', { actions: actionNumbers(context, params) });
    case 'over-budget':
      return t('steps.why.over-budget', { cost: money('cost') });
    case 'no-money-left':
      return t('steps.why.no-money-left', {
        cost: money('cost'),
        left: money('left'),
        count: listIn(params, 'gaps').length,
      });
    default:
      return t(`steps.why.${why}`);
  }
}
