import { composer, see } from './compose.ts';
import { gapTitle } from './gap-groups.ts';
import { linesCell, shortList, textCell } from './phrases.ts';
import { activeItems, costText, numbersOf, type PlanItem, planItems, sumText } from './plan-items.ts';
import { planTimeline } from './plan-timeline.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Row } from './report-model.ts';

const make = composer('plan');

const MOST_GAPS = 2;

/** Whether there is a plan to print; without one its chapter is one sentence. */
export const hasPlan = ({ input }: ReportContext): boolean =>
  input.assessment.actions.some(({ status }) => status !== 'dropped');

/** The chapter of an assessment without a plan. */
export function noPlanSection({ t }: ReportContext): readonly Block[] {
  return [make.title(t('plan.title')), make.paragraph('none', t('plan.none'))];
}

/** Chapter, for pages lying on their side: every action with who, when, cost and purpose, and the timeline. */
export function planSection(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const items = planItems(context);
  const active = activeItems(items);
  const dropped = items.filter(({ action }) => action.status === 'dropped');
  return [
    make.title(t('plan.title')),
    make.paragraph('intro', see(introSentence(context, active), 'plan:actions', 'plan:timeline')),
    {
      kind: 'table',
      id: make.id('actions'),
      caption: t('plan.caption'),
      rowHeight: 'tall',
      columns: [
        { label: t('plan.column.number'), share: 5, align: 'end' },
        { label: t('plan.column.action'), share: 23 },
        { label: t('plan.column.responsible'), share: 22 },
        { label: t('plan.column.period'), share: 13 },
        { label: t('plan.column.cost'), share: 14 },
        { label: t('plan.column.funding'), share: 16 },
        { label: t('plan.column.success'), share: 25 },
        { label: t('plan.column.closes'), share: 22 },
      ],
      rows: active.map((item): Row => actionRow(context, item, numbersOf(items))),
      note: t('plan.tableNote', { currency: input.assessment.head.planCurrency }),
    },
    ...(dropped.length === 0
      ? []
      : [
          make.paragraph('dropped', {
            lead: t('plan.dropped'),
            text: dropped.map(({ action }) => action.title).join(t('format.listSeparator')),
          }),
        ]),
    planTimeline(context, active),
  ];
}

function introSentence(context: ReportContext, active: readonly PlanItem[]): string {
  const { t, analysis, format, input } = context;
  const { planBudget, planCurrency } = input.assessment.head;
  const { from, until } = analysis.schedule();
  const last =
    active
      .map(({ step }) => step.end)
      .toSorted()
      .at(-1) ?? from;
  return [
    t('plan.intro', {
      count: active.length,
      start: format.date(from),
      end: format.date(until ?? last),
      cost: sumText(context, analysis.totals().total),
    }),
    ...(planBudget === null ? [] : [t('plan.budget', { budget: format.money(planBudget, planCurrency) })]),
  ].join(t('format.space'));
}

function actionRow(context: ReportContext, item: PlanItem, numbers: ReadonlyMap<string, number>): Row {
  const { t, format, institutionName } = context;
  const { action } = item;
  const after = action.dependsOn.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  return {
    cells: [
      textCell(format.integer(item.number), { align: 'end' }),
      linesCell([
        { text: action.title, strong: true },
        { text: t(`plan.status.${action.status}`), muted: true },
        ...(after.length === 0
          ? []
          : [{ lead: t('plan.after'), text: after.map(format.integer).join(t('format.separator')) }]),
      ]),
      linesCell([
        action.lead === null
          ? { text: t('plan.nobody'), muted: true }
          : { text: institutionName(action.lead), strong: true },
        ...(action.partners.length === 0
          ? []
          : [
              {
                lead: t('plan.with'),
                text: action.partners
                  .map((id) => context.institutions.get(id)?.acronym || institutionName(id))
                  .join(t('format.listSeparator')),
              },
            ]),
      ]),
      periodCell(context, item),
      linesCell([
        { text: costText(context, item) },
        ...(item.cost.basis === 'class' ? [{ text: t('plan.cost.isClass'), muted: true }] : []),
        ...(item.cost.basis === 'amount' && action.currency !== context.input.assessment.head.planCurrency
          ? [
              {
                text: t('plan.cost.stated', { amount: format.money(action.cost ?? 0, action.currency) }),
                muted: true,
              },
            ]
          : []),
      ]),
      linesCell([
        { text: t(`plan.funding.${action.fundingStatus}`), strong: true },
        { text: action.funding },
      ]),
      textCell(action.success),
      linesCell(
        action.gaps.length === 0
          ? []
          : [
              {
                text: shortList(
                  context,
                  action.gaps.map((key) => gapTitle(context, key)),
                  MOST_GAPS,
                ),
              },
            ],
      ),
    ],
  };
}

function periodCell({ t, format }: ReportContext, { step }: PlanItem): Cell {
  return linesCell([
    { text: t('plan.period', { start: format.shortDate(step.start), end: format.shortDate(step.end) }) },
    ...(step.isAssumed ? [{ text: t('plan.assumed'), muted: true }] : []),
    ...step.problems.map(({ kind }) => ({ text: t(`plan.problem.${kind}`), muted: true })),
  ]);
}
