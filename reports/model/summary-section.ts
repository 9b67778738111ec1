import { bandOf } from '../../assessment-framework/scoring/bands.ts';
import type { Index } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { groupGaps, noGapText, type ReportedGap, rankedRecommendations } from './gap-groups.ts';
import { leadName } from './gaps-section.ts';
import { intervalChart } from './interval-chart-model.ts';
import { bandText, type blockBand, blockTone, linesCell, rangeText, shortList, textCell } from './phrases.ts';
import { type ReportContext, scaleTone } from './report-context.ts';
import type { Block, IndexPanelItem, Row } from './report-model.ts';
import { writtenBlocks } from './report-texts.ts';
import { summaryParagraphs } from './summary-text.ts';

const make = composer('summary');

const MOST_GAPS = 5;
const MOST_RECOMMENDATIONS = 10;

/** Chapter: the findings in prose, the three indices, the profile of dimensions, priority gaps and recommendations (J). */
export function summarySection(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  return [
    make.title(t('summary.title')),
    ...emptyNotice(context),
    ...summaryProse(context, gaps),
    make.heading(2, t('summary.indices')),
    ...indexPanel(context),
    make.heading(2, t('summary.profile')),
    profileFigure(context),
    make.heading(2, t('summary.priorityGaps')),
    ...priorityGaps(context, gaps),
    make.heading(2, t('summary.recommendations')),
    ...firstRecommendations(context, gaps),
  ];
}

/** What the team wrote as its summary; else the draft that is composed from the findings. */
export function summaryProse(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const written = writtenBlocks(context, 'summary');
  if (written.length > 0) return written;
  return summaryParagraphs(context, gaps).map((line, index) =>
    make.paragraph('prose', line, String(index + 1)),
  );
}

/** Says why a report is nearly empty; nothing when something was answered. */
function emptyNotice({ t, input }: ReportContext): readonly Block[] {
  const started = input.assessment.answers.length > 0 || input.assessment.sources.length > 0;
  return started
    ? []
    : [{ kind: 'notice', id: make.id('empty'), title: t('empty.title'), text: t('empty.text') }];
}

/** The three indices side by side, with how to read them. */
export const indexPanel = (context: ReportContext): readonly Block[] => [
  { kind: 'index-panel', id: make.id('indices'), items: indexItems(context) },
  make.note('reading', context.t('summary.reading')),
];

/** The three indices in the order in which they are always shown. */
function indexItems(context: ReportContext): readonly IndexPanelItem[] {
  const { t, input, format } = context;
  const { system, sources, coverage } = input.scores.indices;
  const item = (name: string, index: Index, note: string): IndexPanelItem => ({
    name,
    value: index.score === null ? t('index.withheldValue') : format.score(index.score),
    range: t('index.range', { range: rangeText(context, index) }),
    band: bandText(context, index),
    tone: scaleTone(input.framework.settings.bands, index.band),
    note,
  });
  return [
    item(
      t('index.system.name'),
      system,
      system.score === null || system.leftOut.length > 0
        ? t('index.system.leftOut', { count: system.leftOut.length, total: input.scores.dimensions.length })
        : t('index.system.note', { total: input.scores.dimensions.length }),
    ),
    item(
      t('index.sources.name'),
      sources,
      t('index.sources.note', { count: input.scores.sources.length, leftOut: sources.leftOut.length }),
    ),
    item(
      t('index.coverage.name'),
      coverage,
      t('index.coverage.note', { covered: coverage.coveredTopics, total: coverage.relevantTopics }),
    ),
  ];
}

/** Scores of the dimensions as a chart. */
export function profileFigure(context: ReportContext): Block {
  const { t, input, dimensionName } = context;
  return {
    kind: 'figure',
    id: make.id('profile'),
    caption: t('summary.profileCaption'),
    alt: t('summary.profileAlt', {
      values: input.scores.dimensions
        .map((block) =>
          t('format.labelValue', { label: dimensionName(block.id), value: profileValue(context, block) }),
        )
        .join(t('format.listSeparator')),
    }),
    note: t('summary.profileNote'),
    chart: intervalChart(context, {
      rows: input.scores.dimensions.map((block) => ({
        label: input.texts.framework.dimensions[block.id]?.short ?? block.id,
        score: block.score,
        lower: block.lower,
        upper: block.upper,
        valueText: profileValue(context, block),
        tone: blockTone(context, block.score),
      })),
      bands: input.framework.settings.bands.map(({ id, from }) => ({ from, name: context.bandName(id) })),
    }),
  };
}

function profileValue(context: ReportContext, block: Parameters<typeof blockBand>[1]): string {
  const { t, format } = context;
  return block.score === null
    ? t(`state.${block.state}`)
    : t('format.scoreBand', { score: format.score(block.score), band: bandOfPoint(context, block.score) });
}

function bandOfPoint({ input, bandName }: ReportContext, score: number): string {
  return bandName(bandOf(input.framework.settings.bands, score));
}

/** The gravest kinds of gaps in a table. */
export function priorityGaps(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, subjectName, severityName } = context;
  const groups = groupGaps(gaps.filter((gap) => gap.status === 'found')).slice(0, MOST_GAPS);
  if (groups.length === 0) return [make.paragraph('gaps-none', noGapText(context))];
  const rows = groups.map((group): Row => {
    const gravest = group.gaps.filter((gap) => gap.severity === group.severity);
    const subjects = gravest.map((gap) => subjectName(gap.subjectKind, gap.subject));
    return {
      cells: [
        textCell(t(`severityChip.${group.severity}`), {
          tone: `severity-${group.severity}`,
          align: 'center',
        }),
        linesCell([
          { text: group.name, strong: true },
          { text: group.consequence, muted: true },
        ]),
        linesCell([
          { text: shortList(context, subjects, 5) },
          ...(group.gaps.length > gravest.length
            ? [
                {
                  text: t('gaps.moreMilder', {
                    count: group.gaps.length - gravest.length,
                    severity: severityName(group.severity),
                  }),
                  muted: true,
                },
              ]
            : []),
        ]),
      ],
    };
  });
  return [
    {
      kind: 'table',
      id: make.id('gaps'),
      caption: t('summary.priorityGapsCaption'),
      columns: [
        { label: t('gaps.column.severity'), share: 14, align: 'center' },
        { label: t('gaps.column.gap'), share: 48 },
        { label: t('gaps.column.where'), share: 38 },
      ],
      rowHeight: 'tall',
      rows,
      note: t('summary.priorityGapsNote'),
    },
  ];
}

/** The recommendations that come first, by their names. */
export function firstRecommendations(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, input } = context;
  const ranked = rankedRecommendations(
    context,
    gaps.filter((gap) => gap.status === 'found'),
  ).slice(0, MOST_RECOMMENDATIONS);
  if (ranked.length === 0) return [make.paragraph('recommendations-none', t('recommendations.none'))];
  const leadOf = (id: string) => input.framework.recommendations.find((item) => item.id === id)?.leads[0];
  return [
    make.paragraph(
      'recommendations-intro',
      see(t('summary.recommendationsIntro', { count: ranked.length }), 'recommendations:title'),
    ),
    make.steps(
      'recommendations',
      ranked.map(({ id }) => {
        const label = input.texts.recommendations[id]?.label ?? id;
        const role = leadOf(id);
        return {
          lead: t('format.sentence', { text: label }),
          text:
            role === undefined ? '' : t('summary.recommendationLead', { lead: leadName(context, role), id }),
        };
      }),
    ),
  ];
}
