import type { TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { FIGURE_STATES, figureState } from './figure-states.ts';
import { intervalChart } from './interval-chart-model.ts';
import { coverageTone, linesCell, rangeText, textCell, topicBand } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, FigureBlock, Row } from './report-model.ts';

const make = composer('coverage');

/** Source columns that fit beside the topic names on a landscape page. */
const MOST_SOURCES_A_TABLE = 22;

/** Chapter, upright: how well each topic is covered, and what has become of its figures (J 5). */
export function coverageSection(context: ReportContext): readonly Block[] {
  const { t, input, topicLabel } = context;
  const { coverage } = input.scores.indices;
  const relevant = relevantTopics(context);
  const left = input.scores.topics.filter((topic) => topic.priority === 'not-relevant');
  return [
    make.title(t('coverage.title')),
    make.paragraph(
      'intro',
      see(
        t('coverage.intro', {
          covered: coverage.coveredTopics,
          total: coverage.relevantTopics,
          threshold: context.format.score(input.framework.settings.coverage.headcountFrom),
        }),
        'coverage:topics',
        'coverage:matrix',
      ),
    ),
    ...(relevant.length === 0 ? [] : [coverageFigure(context)]),
    make.heading(2, t('coverage.topics')),
    ...(relevant.length === 0
      ? [make.paragraph('no-topics', t('coverage.noTopics'))]
      : [topicTable(context)]),
    ...(left.length === 0
      ? []
      : [
          make.note('not-relevant', {
            lead: t('coverage.notRelevant'),
            text: context.format.list(left.map(({ id }) => topicLabel(id))),
          }),
        ]),
    make.heading(2, t('coverage.states')),
    make.paragraph('states-intro', t('coverage.statesIntro')),
    statesTable(context),
  ];
}

const relevantTopics = ({ input }: ReportContext): readonly TopicCoverage[] =>
  input.scores.topics.filter((topic) => topic.priority !== 'not-relevant');

/** Topics by what has become of their figures; a state that no topic is in has no row. */
function statesTable(context: ReportContext): Block {
  const { t, input, topicLabel, format } = context;
  const rows = FIGURE_STATES.flatMap((state): readonly Row[] => {
    const topics = input.scores.topics.filter((topic) => figureState(context, topic) === state);
    return topics.length === 0
      ? []
      : [
          {
            cells: [
              textCell(t(`figures.${state}`), { strong: true }),
              textCell(format.integer(topics.length), { align: 'end' }),
              textCell(topics.map(({ id }) => topicLabel(id)).join(t('format.listSeparator'))),
            ],
          },
        ];
  });
  return {
    kind: 'table',
    id: make.id('states'),
    caption: t('coverage.statesCaption'),
    columns: [
      { label: t('coverage.column.state'), share: 30 },
      { label: t('coverage.column.number'), share: 10, align: 'end' },
      { label: t('coverage.topics'), share: 60 },
    ],
    rows,
    note: t('coverage.statesNote'),
  };
}

/** Coverage of the relevant topics with ranges. */
export function coverageFigure(context: ReportContext): FigureBlock {
  const { t, format, topicLabel, input } = context;
  const topics = relevantTopics(context);
  const valueText = (topic: TopicCoverage) =>
    t('format.scoreBand', { score: format.score(topic.coverage), band: topicBand(context, topic) });
  return {
    kind: 'figure',
    id: make.id('figure'),
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

function topicTable(context: ReportContext): Block {
  const { t, format, topicName, sourceShort } = context;
  return {
    kind: 'table',
    id: make.id('topics'),
    caption: t('coverage.topicsCaption'),
    rowHeight: 'dense',
    columns: [
      { label: t('coverage.column.topic'), share: 34 },
      { label: t('coverage.column.priority'), share: 13 },
      { label: t('coverage.column.coverage'), share: 13, align: 'center' },
      { label: t('score.column.range'), share: 15, align: 'center' },
      { label: t('coverage.column.level'), share: 13 },
      { label: t('coverage.column.best'), share: 22 },
    ],
    rows: relevantTopics(context).map(
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

/** Chapter, lying: the matrix of topics and sources, in as many tables as the sources need. */
export function coverageMatrix(context: ReportContext): readonly Block[] {
  const { t, input, orderedSources } = context;
  const linked = new Set(input.scores.topics.flatMap((topic) => topic.cells.map((cell) => cell.source)));
  const columns = orderedSources.filter((source) => linked.has(source.id));
  const title = make.heading(2, t('coverage.matrix'));
  if (columns.length === 0) return [title, make.paragraph('no-links', t('coverage.noLinks'))];
  const tables = Math.ceil(columns.length / MOST_SOURCES_A_TABLE);
  const size = Math.ceil(columns.length / tables);
  const unlinked = orderedSources.filter((source) => !linked.has(source.id));
  return [
    title,
    ...Array.from({ length: tables }, (_, part) =>
      matrixTable(
        context,
        columns.slice(part * size, (part + 1) * size).map(({ id }) => id),
        { part: part + 1, tables, unlinked: part + 1 === tables ? unlinkedText(context, unlinked) : '' },
      ),
    ),
  ];
}

/** Said below the matrix: an extra paragraph would cost the page a row. */
function unlinkedText({ t, format }: ReportContext, sources: ReportContext['orderedSources']): string {
  if (sources.length === 0) return '';
  const text = format.list(sources.map(({ name }) => name));
  return t('format.sentence', { text: t('format.leadText', { lead: t('coverage.unlinked'), text }) });
}

interface MatrixPlace {
  readonly part: number;
  readonly tables: number;
  /** Said of the sources that are not in the matrix. */
  readonly unlinked: string;
}

function matrixTable(context: ReportContext, sources: readonly string[], place: MatrixPlace): Block {
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
    id: place.part === 1 ? make.id('matrix') : make.id('matrix', String(place.part)),
    caption:
      place.tables === 1
        ? t('coverage.matrixCaption')
        : t('coverage.matrixCaptionPart', { part: place.part, tables: place.tables }),
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
    small: true,
    note: [t('coverage.matrixIntro'), t('coverage.matrixNote'), place.unlinked]
      .join(t('format.space'))
      .trim(),
  };
}
