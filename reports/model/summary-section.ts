import { bandOf } from '../../assessment-framework/scoring/bands.ts';
import type { Index } from '../../assessment-framework/scoring/result.ts';
import { composeFindings } from './findings.ts';
import { emptyNotice } from './front-matter.ts';
import { groupGaps, noGapText, type ReportedGap, rankedRecommendations } from './gap-groups.ts';
import { intervalChart } from './interval-chart-model.ts';
import { bandText, type blockBand, blockTone, linesCell, rangeText, shortList, textCell } from './phrases.ts';
import { type ReportContext, scaleTone } from './report-context.ts';
import type { Block, IndexPanelItem, Row } from './report-model.ts';

const MOST_GAPS = 5;
const MOST_RECOMMENDATIONS = 10;

/** Chapter 1: the three indices, the findings, the profile of dimensions, priority gaps and recommendations (J). */
export function summarySection(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  const findings = composeFindings(context, gaps);
  return [
    { kind: 'heading', level: 1, text: t('summary.title') },
    ...emptyNotice(context),
    { kind: 'index-panel', items: indexItems(context) },
    { kind: 'paragraph', style: 'note', line: { text: t('summary.reading') } },
    { kind: 'heading', level: 2, text: t('summary.findings') },
    { kind: 'list', numbered: true, lines: findings },
    { kind: 'heading', level: 2, text: t('summary.profile') },
    dimensionFigure(context),
    { kind: 'heading', level: 2, text: t('summary.priorityGaps') },
    ...priorityGaps(context, gaps),
    { kind: 'heading', level: 2, text: t('summary.recommendations') },
    ...recommendations(context, gaps),
  ];
}

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

function dimensionFigure(context: ReportContext): Block {
  const { t, input, dimensionName } = context;
  return {
    kind: 'figure',
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

function priorityGaps(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, subjectName, severityName } = context;
  const groups = groupGaps(gaps.filter((gap) => gap.status === 'found')).slice(0, MOST_GAPS);
  if (groups.length === 0) return [{ kind: 'paragraph', line: { text: noGapText(context) } }];
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

function recommendations(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, input } = context;
  const ranked = rankedRecommendations(
    context,
    gaps.filter((gap) => gap.status === 'found'),
  ).slice(0, MOST_RECOMMENDATIONS);
  if (ranked.length === 0) return [{ kind: 'paragraph', line: { text: t('recommendations.none') } }];
  return [
    { kind: 'paragraph', line: { text: t('summary.recommendationsIntro', { count: ranked.length }) } },
    {
      kind: 'list',
      numbered: true,
      lines: ranked.map(({ id }) => {
        const text = input.texts.recommendations[id];
        return { lead: text?.label ?? id, text: t('format.inBrackets', { text: id }) };
      }),
    },
  ];
}
