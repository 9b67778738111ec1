import { addMonths, dayOf } from '../../assessment-framework/plan/calendar.ts';
import { blockId } from './block-id.ts';
import { numbersOf, type PlanItem } from './plan-items.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, TimelineModel } from './report-model.ts';

/** Longest span whose quarters are marked, in years. */
const QUARTERS_UP_TO = 6;

/** The actions over the years, as a picture with its words. */
export function planTimeline(context: ReportContext, items: readonly PlanItem[]): Block {
  const { t, format } = context;
  return {
    kind: 'timeline',
    id: blockId('plan', 'timeline'),
    caption: t('plan.timeline'),
    alt: t('plan.timelineAlt', {
      rows: items
        .map(({ number, action, step }) =>
          t('plan.timelineRow', {
            number: format.integer(number),
            title: action.title,
            start: format.shortDate(step.start),
            end: format.shortDate(step.end),
          }),
        )
        .join(t('format.listSeparator')),
    }),
    timeline: timelineModel(context, items),
    note: t('plan.timelineNote'),
  };
}

function timelineModel(context: ReportContext, items: readonly PlanItem[]): TimelineModel {
  const { t, analysis, format, language } = context;
  const { from, until } = analysis.schedule();
  const starts = [from, ...items.map(({ step }) => step.start)];
  const ends = [...(until === null ? [] : [until]), ...items.map(({ step }) => step.end), from];
  const firstYear = Math.min(...starts.map(yearOf));
  const lastYear = Math.max(...ends.map(yearOf));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const firstDay = dayOf(`${firstYear}-01-01`);
  const numbers = numbersOf(items);
  const rowOf = new Map(items.map(({ action }, index) => [action.id, index]));
  return {
    from: firstDay,
    to: dayOf(`${lastYear}-12-31`) + 1,
    rows: items.map(({ number, action, step }) => ({
      label: t('plan.timelineLabel', { number: format.integer(number), title: action.title }),
      from: dayOf(step.start),
      to: Math.max(dayOf(step.start), dayOf(step.end)) + 1,
      state: action.status === 'done' ? 'done' : action.status === 'proposed' ? 'proposed' : 'agreed',
      isAssumed: step.isAssumed,
      after: action.dependsOn.flatMap((id) => (numbers.has(id) ? (rowOf.get(id) ?? []) : [])),
    })),
    years: years.map((year) => ({ from: dayOf(`${year}-01-01`), text: String(year) })),
    quarters:
      years.length > QUARTERS_UP_TO
        ? []
        : years.flatMap((year) => [3, 6, 9].map((months) => dayOf(addMonths(`${year}-01-01`, months)))),
    limits: [dayOf(from), ...(until === null ? [] : [dayOf(until) + 1])],
    legend: {
      limits: t(until === null ? 'plan.timelineFrom' : 'plan.timelineUntil'),
      agreed: t('plan.legend.agreed'),
      proposed: t('plan.legend.proposed'),
      done: t('plan.legend.done'),
      assumed: t('plan.legend.assumed'),
    },
    rightToLeft: language.rightToLeft,
  };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
