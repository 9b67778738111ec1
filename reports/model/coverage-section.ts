import type { TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import { intervalChart } from './interval-chart-model.ts';
import { coverageTone, linesCell, rangeText, textCell, topicBand } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Row } from './report-model.ts';

/** Source columns that fit beside the topic names on a landscape page. */
const MOST_SOURCES_A_TABLE = 18;

/** Chapter 5 in portrait: how well each topic is covered. */
export function coverageSection(context: ReportContext): readonly Block[] {
  const { t, input, topicLabel } = context;
  const { coverage } = input.scores.indices;
  const relevant = input.scores.topics.filter((topic) => topic.priority !== 'not-relevant');
  const left = input.scores.topics.filter((topic) => topic.priority === 'not-relevant');
  return [
    { kind: 'heading', level: 1, text: t('coverage.title') },
    {
      kind: 'paragraph',
      line: {
        text: t('coverage.intro', {
          covered: coverage.coveredTopics,
          total: coverage.relevantTopics,
          threshold: context.format.score(input.framework.settings.coverage.headcountFrom),
        }),
      },
    },
    ...(relevant.length === 0 ? [] : [topicFigure(context, relevant)]),
    { kind: 'heading', level: 2, text: t('coverage.topics') },
    topicTable(context, relevant),
    ...(left.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            style: 'note',
            line: {
              lead: t('coverage.notRelevant'),
              text: context.format.list(left.map(({ id }) => topicLabel(id))),
            },
          } as const,
        ]),
  ];
}

function topicFigure(context: ReportContext, topics: readonly TopicCoverage[]): Block {
  const { t, format, topicLabel, input } = context;
  const valueText = (topic: TopicCoverage) =>
    t('format.scoreBand', { score: format.score(topic.coverage), band: topicBand(context, topic) });
  return {
    kind: 'figure',
    caption: t('coverage.figureCaption'),
    alt: t('coverage.figureAlt', {
      values: topics
        .map((topic) => t('format.labelValue', { label: topicLabel(topic.id), value: valueText(topic) }))
        .join(t('format.listSeparator')),
    }),
    chart: intervalChart(context, {
      rows: topics.map((topic) => ({
        label: topicLabel(topic.id),
        score: topic.coverage,
        lower: topic.lower,
        upper: topic.upper,
        valueText: valueText(topic),
        tone: coverageTone(context, topic.coverage),
      })),
      bands: input.framework.settings.coverage.levels.map(({ id, from }) => ({
        from,
        name: context.coverageName(id),
      })),
    }),
  };
}

function topicTable(context: ReportContext, topics: readonly TopicCoverage[]): Block {
  const { t, format, topicName, sourceShort } = context;
  return {
    kind: 'table',
    caption: t('coverage.topicsCaption'),
    columns: [
      { label: t('coverage.column.topic'), share: 34 },
      { label: t('coverage.column.priority'), share: 13 },
      { label: t('coverage.column.coverage'), share: 13, align: 'center' },
      { label: t('score.column.range'), share: 15, align: 'center' },
      { label: t('coverage.column.level'), share: 13 },
      { label: t('coverage.column.best'), share: 22 },
    ],
    rows: topics.map(
      (topic): Row => ({
        cells: [
          textCell(t('format.criterion', { id: topic.id, label: topicName(topic.id) })),
          linesCell([
            { text: t(`priority.${topic.priority}`) },
            ...(topic.priorityUndecided ? [{ text: t('priority.undecided'), muted: true }] : []),
          ]),
          textCell(format.score(topic.coverage), {
            tone: coverageTone(context, topic.coverage),
            align: 'center',
          }),
          textCell(rangeText(context, topic), { align: 'center' }),
          textCell(topicBand(context, topic)),
          textCell(topic.cells[0] ? sourceShort(topic.cells[0].source) : t('coverage.noSource')),
        ],
      }),
    ),
  };
}

/** Chapter 5 in landscape: the matrix of topics and sources, in as many tables as the sources need. */
export function coverageMatrix(context: ReportContext): readonly Block[] {
  const { t, input, orderedSources } = context;
  const linked = new Set(input.scores.topics.flatMap((topic) => topic.cells.map((cell) => cell.source)));
  const columns = orderedSources.filter((source) => linked.has(source.id));
  const title: Block = { kind: 'heading', level: 2, text: t('coverage.matrix') };
  if (columns.length === 0) return [title, { kind: 'paragraph', line: { text: t('coverage.noLinks') } }];
  const tables = Math.ceil(columns.length / MOST_SOURCES_A_TABLE);
  const size = Math.ceil(columns.length / tables);
  const unlinked = orderedSources.filter((source) => !linked.has(source.id));
  return [
    title,
    { kind: 'paragraph', line: { text: t('coverage.matrixIntro') } },
    ...Array.from({ length: tables }, (_, part) =>
      matrixTable(
        context,
        columns.slice(part * size, (part + 1) * size).map(({ id }) => id),
        { part: part + 1, tables },
      ),
    ),
    ...(unlinked.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            style: 'note',
            line: {
              lead: t('coverage.unlinked'),
              text: context.format.list(unlinked.map(({ name }) => name)),
            },
          } as const,
        ]),
  ];
}

function matrixTable(
  context: ReportContext,
  sources: readonly string[],
  place: { part: number; tables: number },
): Block {
  const { t, input, format, topicLabel, sourceShort } = context;
  const topics = input.scores.topics.filter((topic) => topic.priority !== 'not-relevant');
  const cell = (topic: TopicCoverage, source: string): Cell => {
    const found = topic.cells.find((candidate) => candidate.source === source);
    if (!found) return textCell('');
    return textCell(format.score(found.coverage), {
      tone: coverageTone(context, found.coverage),
      align: 'center',
    });
  };
  return {
    kind: 'table',
    caption: place.tables === 1 ? t('coverage.matrixCaption') : t('coverage.matrixCaptionPart', place),
    columns: [
      { label: t('coverage.column.topic'), share: 26 },
      { label: t('coverage.column.coverage'), share: 6, align: 'center', turned: true },
      ...sources.map((source) => ({
        label: sourceShort(source),
        share: 5,
        align: 'center' as const,
        turned: true,
      })),
    ],
    rows: topics.map((topic) => ({
      cells: [
        textCell(t('format.criterion', { id: topic.id, label: topicLabel(topic.id) })),
        textCell(format.score(topic.coverage), {
          tone: coverageTone(context, topic.coverage),
          align: 'center',
          strong: true,
        }),
        ...sources.map((source) => cell(topic, source)),
      ],
    })),
    rowHeight: 'dense',
    note: t('coverage.matrixNote'),
  };
}
