import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { blockBand, topicBand } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, SheetValue, TableSheet } from '../report-model.ts';
import { coverageScale, scoreScale } from './scales.ts';

/** Scores of the dimensions, one a row. */
export function dimensionsSheet(context: ReportContext): TableSheet {
  const { t, input, dimensionName } = context;
  return {
    kind: 'table',
    name: t('sheet.dimensions'),
    title: t('system.caption'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 8 },
      { label: t('system.column.dimension'), type: 'text', width: 46 },
      ...scoreColumns(context),
    ],
    rows: input.scores.dimensions.map((block) => [
      block.id,
      dimensionName(block.id),
      ...scoreValues(context, block),
    ]),
  };
}

/** Inventory and scores of the sources, one a row. */
export function sourcesSheet(context: ReportContext): TableSheet {
  const { t, input, orderedSources, institutionName, sourceTypeName } = context;
  const scores = new Map(input.scores.sources.map((score) => [score.id, score]));
  const groups = input.framework.settings.sourceGroups;
  const scale = scoreScale(context);
  return {
    kind: 'table',
    name: t('sheet.sources'),
    title: t('sources.inventoryCaption'),
    frozenColumns: 1,
    emptyText: t('sources.none'),
    columns: [
      { label: t('sources.column.source'), type: 'text', width: 38 },
      { label: t('sources.column.acronym'), type: 'text', width: 14 },
      { label: t('sources.column.type'), type: 'text', width: 34 },
      { label: t('sources.column.custodian'), type: 'text', width: 34 },
      { label: t('sources.column.weight'), type: 'text', width: 15 },
      { label: t('sources.column.status'), type: 'text', width: 14 },
      { label: t('sources.column.frequency'), type: 'text', width: 14 },
      { label: t('sources.column.firstYear'), type: 'integer', width: 11 },
      { label: t('sources.column.latest'), type: 'date', width: 14 },
      { label: t('sources.column.published'), type: 'date', width: 14 },
      { label: t('sources.column.records'), type: 'number', width: 14 },
      ...scoreColumns(context),
      ...groups.map(
        (group): SheetColumn => ({
          label: input.texts.framework.sourceGroups[group]?.name ?? group,
          type: 'score',
          width: 13,
          scale,
        }),
      ),
      { label: t('sources.column.population'), type: 'text', width: 50 },
      { label: t('sources.column.legalBasis'), type: 'text', width: 50 },
    ],
    rows: orderedSources.map((source) => {
      const score = scores.get(source.id);
      return [
        source.name,
        source.acronym,
        sourceTypeName(source.type),
        institutionName(source.custodian),
        t(source.core ? 'sources.core' : 'sources.supplementary'),
        t(`sources.status.${source.status}`),
        t(`frequency.${source.frequency}`),
        source.firstYear,
        source.lastReferenceDate,
        source.lastPublishedDate,
        source.recordCount,
        ...(score ? scoreValues(context, score) : scoreColumns(context).map(() => null)),
        ...groups.map((group) => percentOf(score?.groups[group] ?? null)),
        source.population,
        source.legalBasis,
      ];
    }),
  };
}

function scoreColumns(context: ReportContext): readonly SheetColumn[] {
  const { t } = context;
  return [
    { label: t('sheet.column.state'), type: 'text', width: 15 },
    { label: t('score.column.score'), type: 'score', width: 10, scale: scoreScale(context) },
    { label: t('score.column.lower'), type: 'score', width: 10 },
    { label: t('score.column.upper'), type: 'score', width: 10 },
    { label: t('score.column.band'), type: 'text', width: 34 },
    { label: t('score.column.mean'), type: 'score', width: 12 },
    { label: t('score.column.cap'), type: 'score', width: 10 },
    { label: t('score.column.completeness'), type: 'fraction', width: 15 },
    { label: t('score.column.applicability'), type: 'fraction', width: 15 },
    { label: t('score.column.trust'), type: 'fraction', width: 13 },
    { label: t('score.column.confidence'), type: 'text', width: 12 },
    { label: t('value.answered'), type: 'integer', width: 11 },
    { label: t('value.na'), type: 'integer', width: 14 },
    { label: t('value.nk'), type: 'integer', width: 11 },
    { label: t('value.blank'), type: 'integer', width: 14 },
  ];
}

function scoreValues(context: ReportContext, block: BlockScore): readonly SheetValue[] {
  const { counts } = block;
  return [
    context.t(`state.${block.state}`),
    percentOf(block.score),
    percentOf(block.lower),
    percentOf(block.upper),
    blockBand(context, block),
    percentOf(block.rawMean),
    percentOf(block.cap),
    block.completeness,
    block.applicability,
    block.confidence,
    block.grade,
    counts.known,
    counts.notApplicable,
    counts.notKnown,
    counts.blank,
  ];
}

/** 100·x, unrounded; the number format shows one decimal. */
export function percentOf(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}

/** Coverage of each topic, one a row. */
export function topicsSheet(context: ReportContext): TableSheet {
  const { t, input, topicName, sourceName } = context;
  return {
    kind: 'table',
    name: t('sheet.topics'),
    title: t('coverage.topicsCaption'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 8 },
      { label: t('coverage.column.topic'), type: 'text', width: 46 },
      { label: t('coverage.column.priority'), type: 'text', width: 14 },
      { label: t('coverage.column.weight'), type: 'number', width: 10 },
      { label: t('coverage.column.coverage'), type: 'score', width: 11, scale: coverageScale(context) },
      { label: t('score.column.lower'), type: 'score', width: 10 },
      { label: t('score.column.upper'), type: 'score', width: 10 },
      { label: t('coverage.column.level'), type: 'text', width: 14 },
      { label: t('coverage.column.sources'), type: 'integer', width: 10 },
      { label: t('coverage.column.best'), type: 'text', width: 36 },
      { label: t('coverage.column.second'), type: 'text', width: 36 },
      { label: t('coverage.column.beta'), type: 'number', width: 12 },
    ],
    rows: input.scores.topics.map((topic) => {
      const relevant = topic.priority !== 'not-relevant';
      const [best, second] = topic.cells;
      return [
        topic.id,
        topicName(topic.id),
        t(`priority.${topic.priority}`),
        topic.weight,
        relevant ? topic.coverage * 100 : null,
        relevant ? topic.lower * 100 : null,
        relevant ? topic.upper * 100 : null,
        topicBand(context, topic),
        topic.cells.length,
        best ? sourceName(best.source) : '',
        second ? sourceName(second.source) : '',
        topic.beta?.value ?? null,
      ];
    }),
  };
}
