import type { GoalProgress } from '../../assessment-framework/plan/targets.ts';
import { composer, see } from './compose.ts';
import { bandText, blockTone, citeAnswer, linesCell, rangeText, textCell, valueChip } from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('targets');

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

/** Chapter: the baseline, the levels to be reached by year, and when to assess again (J 11). */
export function targetsSection(context: ReportContext): readonly Block[] {
  const { t, format, analysis } = context;
  const { until } = analysis.schedule();
  return [
    make.title(t('targets.title')),
    make.heading(2, t('targets.baseline')),
    make.paragraph(
      'baseline-intro',
      see(t('targets.baselineIntro'), 'targets:baseline', 'system:scores', 'sources:scores'),
    ),
    baselineTable(context),
    make.heading(2, t('targets.goals')),
    ...goalBlocks(context),
    make.heading(2, t('targets.again')),
    make.paragraph(
      'again',
      until === null ? t('targets.againOpen') : t('targets.againPlan', { date: format.date(until) }),
    ),
  ];
}

/** The three indices of today, against which a later assessment is read. */
function baselineTable(context: ReportContext): Block {
  const { t, input, format } = context;
  return {
    kind: 'table',
    id: make.id('baseline'),
    caption: t('targets.baselineCaption', { date: format.date(input.assessment.head.referenceDate) }),
    rowHeight: 'dense',
    columns: [
      { label: t('sheet.column.index'), share: 40 },
      { label: t('score.column.score'), share: 14, align: 'center' },
      { label: t('score.column.range'), share: 18, align: 'center' },
      { label: t('score.column.band'), share: 40 },
    ],
    rows: (['system', 'sources', 'coverage'] as const).map((id): Row => {
      const index = input.scores.indices[id];
      return {
        cells: [
          textCell(t(`index.${id}.name`), { strong: true }),
          textCell(index.score === null ? t('value.blankChip') : format.score(index.score), {
            tone: blockTone(context, index.score),
            align: 'center',
          }),
          textCell(rangeText(context, index), { align: 'center' }),
          textCell(bandText(context, index)),
        ],
      };
    }),
  };
}

function goalBlocks(context: ReportContext): readonly Block[] {
  const { t, format } = context;
  const rows = targetRows(context);
  const goals = rows.flatMap((row) => row.goals);
  const count = (outcome: GoalProgress['outcome']) =>
    format.integer(goals.filter((goal) => goal.outcome === outcome).length);
  if (goals.length === 0) return [make.paragraph('none', t('targets.none'))];
  return [
    make.paragraph(
      'intro',
      see(
        t('targets.intro', {
          count: goals.length,
          reached: count('reached'),
          byPlan: count('by-plan'),
          notByPlan: count('not-by-plan'),
        }),
        'targets:goals',
      ),
    ),
    {
      kind: 'table',
      id: make.id('goals'),
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
