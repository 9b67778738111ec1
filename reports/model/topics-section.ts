import {
  coverageWorld,
  type Improvement,
  improvementsOf,
} from '../../assessment-framework/coverage/improvements.ts';
import type { TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { figureState } from './figure-states.ts';
import type { ReportedGap } from './gap-groups.ts';
import {
  citedBy,
  coverageTone,
  joined,
  linesCell,
  proseList,
  rangeText,
  textCell,
  topicBand,
} from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line, Row } from './report-model.ts';

const make = composer('topics');

/** Steps named as what would help a topic most. */
const MOST_STEPS = 3;
/** A gain of coverage, 0-1, below which a step is no advice. */
const WORTH_NAMING = 0.01;

/**
 * Chapter: the topics one by one: definition, coverage, sources, what is missing, gaps and what would help (J 5). Topics of
 * high priority always have their part; others only where a source measures them.
 */
export function topicsSection(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, input, topicLabel } = context;
  const relevant = input.scores.topics.filter(({ priority }) => priority !== 'not-relevant');
  const isShown = ({ priority, cells }: TopicCoverage) =>
    priority === 'high' || (priority === 'normal' && cells.some(({ share }) => share > 0));
  const shown = relevant.filter(isShown);
  const others = relevant.filter((topic) => !isShown(topic));
  if (relevant.length === 0)
    return [make.title(t('topics.title')), make.paragraph('none', t('coverage.noTopics'))];
  // Said once, and not of each topic.
  if (input.assessment.topicLinks.length === 0)
    return [make.title(t('topics.title')), make.paragraph('no-links', t('coverage.noLinks'))];
  const helpOf = improvementsBy(context);
  return [
    make.title(t('topics.title')),
    make.paragraph('intro', see(t('topics.intro'), 'coverage:topics', 'coverage:figure')),
    ...(others.length === 0
      ? []
      : [
          make.paragraph('others', {
            lead: t('topics.others'),
            text: others.map(({ id }) => topicLabel(id)).join(t('format.listSeparator')),
          }),
        ]),
    ...shown.flatMap((topic) => topicBlocks(context, topic, { gaps, help: helpOf(topic) })),
  ];
}

/** What would help each topic most, by the engine of coverage; steps that change nothing for the topic are left out. */
function improvementsBy({ input }: ReportContext): (topic: TopicCoverage) => readonly Improvement[] {
  const world = coverageWorld(input.framework, input.assessment, input.scores);
  return (topic) =>
    topic.cells
      .slice(0, 2)
      .flatMap(({ source }) => improvementsOf(world, topic, source))
      .filter(({ coverage, before }) => coverage > before + WORTH_NAMING)
      .toSorted((a, b) => b.coverage - a.coverage)
      // Linking two sources is the same step seen from either side.
      .filter(
        (step, index, all) => step.kind !== 'link' || all.findIndex(({ kind }) => kind === 'link') === index,
      )
      .slice(0, MOST_STEPS);
}

interface AboutTopic {
  readonly gaps: readonly ReportedGap[];
  readonly help: readonly Improvement[];
}

function topicBlocks(
  context: ReportContext,
  topic: TopicCoverage,
  { gaps, help }: AboutTopic,
): readonly Block[] {
  const { t, input, topicName } = context;
  const text = input.texts.topics[topic.id];
  const references = input.framework.topics.find(({ id }) => id === topic.id)?.references ?? [];
  const cells = topic.cells.filter(({ share }) => share > 0);
  const lines = [...missingLines(context, topic), ...gapLines(context, topic, gaps)];
  return [
    make.heading(2, t('format.criterion', { id: topic.id, label: topicName(topic.id) })),
    make.paragraph(
      'definition',
      {
        lead: t('topics.definition'),
        text: joined(context, [text?.definition ?? topic.id, citedBy(context, references)]),
      },
      topic.id,
    ),
    make.paragraph('verdict', verdictLine(context, topic), topic.id),
    ...(cells.length === 0 ? [] : [sourceTable(context, topic)]),
    ...(lines.length === 0 ? [] : [make.list('missing', lines, topic.id)]),
    ...(help.length === 0
      ? []
      : [
          make.paragraph('help', t('topics.help'), topic.id),
          make.list(
            'steps',
            help.map((step) => stepLine(context, step)),
            topic.id,
          ),
        ]),
  ];
}

function verdictLine(context: ReportContext, topic: TopicCoverage): Line {
  const { t, format } = context;
  const state = figureState(context, topic);
  const stated = state === 'not-judged' || state === 'not-applicable' ? '' : t(`topics.state.${state}`);
  const verdict = topic.cells.some(({ share }) => share > 0)
    ? t('topics.verdict', {
        coverage: format.score(topic.coverage),
        range: rangeText(context, topic),
        level: topicBand(context, topic),
      })
    : t('topics.verdictNone');
  return { text: joined(context, [verdict, stated]) };
}

/** The sources of the topic with whom they reach, what they hold and how good they are. */
function sourceTable(context: ReportContext, topic: TopicCoverage): Block {
  const { t, format, sources, institutions, institutionName, topicLabel } = context;
  const demanded = (cell: TopicCoverage['cells'][number]) =>
    cell.presentVariables.length + cell.missingVariables.length;
  const holder = (id: string) => {
    const custodian = sources.get(id)?.custodian ?? null;
    return custodian === null ? '' : institutions.get(custodian)?.acronym || institutionName(custodian);
  };
  return {
    kind: 'table',
    id: make.id('sources', topic.id),
    caption: t('topics.sourcesCaption', { topic: topicLabel(topic.id) }),
    unnumbered: true,
    rowHeight: 'dense',
    columns: [
      { label: t('sources.column.source'), share: 34 },
      { label: t('topics.column.population'), share: 34 },
      { label: t('coverage.column.share'), share: 10, align: 'end' },
      { label: t('coverage.column.variables'), share: 12, align: 'end' },
      { label: t('coverage.column.quality'), share: 10, align: 'center' },
      { label: t('coverage.column.coverage'), share: 12, align: 'center' },
    ],
    rows: topic.cells
      .filter(({ share }) => share > 0)
      .map(
        (cell): Row => ({
          cells: [
            linesCell([
              { text: context.sourceName(cell.source), strong: true },
              { text: holder(cell.source), muted: true },
            ]),
            textCell(sources.get(cell.source)?.population || t('facts.notEntered')),
            textCell(format.percent(cell.share), { align: 'end' }),
            textCell(
              t('topics.variablesOf', {
                present: format.integer(cell.presentVariables.length),
                demanded: format.integer(demanded(cell)),
              }),
              { align: 'end' },
            ),
            textCell(
              cell.qualityIsMidpoint
                ? t('topics.midpoint', { quality: format.score(cell.quality) })
                : format.score(cell.quality),
              { align: 'center' },
            ),
            textCell(format.score(cell.coverage), {
              tone: coverageTone(context, cell.coverage),
              align: 'center',
            }),
          ],
        }),
      ),
    ...(topic.cells.some(({ qualityIsMidpoint, share }) => qualityIsMidpoint && share > 0)
      ? { note: t('topics.midpointNote') }
      : {}),
  };
}

/** Elements that the topic demands and its best source lacks. */
function missingLines(context: ReportContext, topic: TopicCoverage): readonly Line[] {
  const { t, input } = context;
  const [best] = topic.cells;
  if (!best || best.share === 0 || best.missingVariables.length === 0) return [];
  return [
    {
      lead: t('topics.missing', { source: context.sourceShort(best.source) }),
      text: t('format.sentence', {
        text: proseList(
          context,
          best.missingVariables.map((id) => input.texts.variables[id]?.name ?? id),
          8,
        ),
      }),
    },
  ];
}

function gapLines({ t, severityName }: ReportContext, topic: TopicCoverage, gaps: readonly ReportedGap[]) {
  const own = gaps.filter(
    ({ status, subjectKind, subject }) =>
      status === 'found' && subjectKind === 'topic' && subject === topic.id,
  );
  return own.length === 0
    ? []
    : [
        {
          lead: t('topics.gaps'),
          text: t('format.sentence', {
            text: own
              .map(({ name, severity }) => t('topics.gap', { name, severity: severityName(severity) }))
              .join(t('format.listSeparator')),
          }),
        },
      ];
}

function stepLine(context: ReportContext, step: Improvement): Line {
  const { t, format, sourceName, input } = context;
  const to = {
    source: sourceName(step.source),
    partner: step.partner === null ? '' : sourceName(step.partner),
    share: format.percent(step.reached),
    quality: format.score(step.reached),
    variables: proseList(
      context,
      step.missing.map((id) => input.texts.variables[id]?.name ?? id),
      6,
    ),
    before: format.score(step.before),
    after: format.score(step.coverage),
  };
  return { text: t(`topics.step.${step.kind}`, to) };
}
