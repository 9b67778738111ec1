import type { GoalProgress } from '../../assessment-framework/plan/targets.ts';
import { citeAnswer, linesCell, textCell, valueChip } from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

/** The goals of one criterion, by year. */
export interface TargetRow {
  readonly criterion: string;
  readonly source: string | null;
  readonly goals: readonly GoalProgress[];
}

/** Goals by criterion: system first, in the order of the framework, then by source. */
export function targetRows({ analysis, input, orderedSources }: ReportContext): readonly TargetRow[] {
  const rows = new Map<string, TargetRow & { goals: GoalProgress[] }>();
  for (const goal of analysis.progress()) {
    const key = `${goal.source ?? ''}|${goal.criterion}`;
    const row = rows.get(key) ?? { criterion: goal.criterion, source: goal.source, goals: [] };
    row.goals.push(goal);
    rows.set(key, row);
  }
  const { systemCriteria, sourceCriteria } = input.framework;
  const place = new Map([...systemCriteria, ...sourceCriteria].map(({ id }, index) => [id, index]));
  const sourcePlace = new Map(orderedSources.map(({ id }, index) => [id, index + 1]));
  const rank = ({ criterion, source }: TargetRow) =>
    [source === null ? 0 : (sourcePlace.get(source) ?? 0), place.get(criterion) ?? 0] as const;
  return [...rows.values()].toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1];
  });
}

/** Chapter: levels to be reached by year, how far today is from them, and whether the plan gets there (J, monitoring). */
export function targetsSection(context: ReportContext): readonly Block[] {
  const { t, format } = context;
  const rows = targetRows(context);
  const goals = rows.flatMap((row) => row.goals);
  const count = (outcome: GoalProgress['outcome']) =>
    format.integer(goals.filter((goal) => goal.outcome === outcome).length);
  if (goals.length === 0) {
    return [
      { kind: 'heading', level: 1, text: t('targets.title') },
      { kind: 'paragraph', line: { text: t('targets.none') } },
    ];
  }
  return [
    { kind: 'heading', level: 1, text: t('targets.title') },
    {
      kind: 'paragraph',
      line: {
        text: t('targets.intro', {
          count: goals.length,
          reached: count('reached'),
          byPlan: count('by-plan'),
          notByPlan: count('not-by-plan'),
        }),
      },
    },
    {
      kind: 'table',
      caption: t('targets.caption'),
      rowHeight: 'tall',
      columns: [
        { label: t('answers.column.criterion'), share: 40 },
        { label: t('targets.column.today'), share: 10, align: 'center' },
        { label: t('targets.column.goals'), share: 18 },
        { label: t('targets.column.distance'), share: 22 },
        { label: t('targets.column.plan'), share: 26 },
      ],
      rows: rows.map((row): Row => {
        const today = row.goals[0]?.today ?? null;
        return {
          cells: [
            linesCell([
              { text: citeAnswer(context, row), strong: true },
              { text: noteOf(context, row), muted: true },
            ]),
            textCell(valueChip(context, today), { tone: answerTone(today), align: 'center' }),
            linesCell(row.goals.map((goal) => ({ text: goalText(context, goal) }))),
            linesCell(row.goals.map((goal) => ({ text: distanceText(context, goal) }))),
            linesCell(row.goals.map((goal) => ({ text: outcomeText(context, goal) }))),
          ],
        };
      }),
      note: t('targets.note'),
    },
  ];
}

/** Note of a target. */
export const noteOf = ({ input }: ReportContext, { criterion, source }: TargetRow): string =>
  input.assessment.targets.findLast((item) => item.criterion === criterion && item.source === source)?.note ??
  '';

const goalText = ({ t, format }: ReportContext, { year, level }: GoalProgress): string =>
  t('targets.goal', { year: String(year), level: format.integer(level) });

/** How far today's answer is from a goal. */
export function distanceText({ t }: ReportContext, { distance }: GoalProgress): string {
  return distance.state === 'below'
    ? t('targets.distance', { count: distance.levels ?? 0 })
    : t(`targets.distance.${distance.state}`);
}

/** Whether the plan reaches a goal in time. */
export function outcomeText(context: ReportContext, { outcome, planned }: GoalProgress): string {
  return outcome === 'not-by-plan'
    ? context.t('targets.outcome.not-by-plan', { level: valueChip(context, planned) })
    : context.t(`targets.outcome.${outcome}`);
}
