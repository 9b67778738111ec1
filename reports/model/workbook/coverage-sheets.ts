import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, TableSheet } from '../report-model.ts';
import { coverageScale } from './scales.ts';
import { percentOf } from './score-sheets.ts';

/** The matrix of topics and sources; an empty cell: the source does not measure the topic. */
export function coverageSheet(context: ReportContext): TableSheet {
  const { t, input, orderedSources, topicLabel, sourceShort } = context;
  const scale = coverageScale(context);
  return {
    kind: 'table',
    name: t('sheet.coverage'),
    title: t('coverage.matrixCaption'),
    frozenColumns: 3,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 8 },
      { label: t('coverage.column.topic'), type: 'text', width: 34 },
      { label: t('coverage.column.coverage'), type: 'score', width: 11, scale },
      ...orderedSources.map(
        (source): SheetColumn => ({
          label: sourceShort(source.id),
          type: 'score',
          width: 7,
          turned: true,
          scale,
        }),
      ),
    ],
    rows: input.scores.topics
      .filter((topic) => topic.priority !== 'not-relevant')
      .map((topic) => [
        topic.id,
        topicLabel(topic.id),
        topic.coverage * 100,
        ...orderedSources.map((source) =>
          percentOf(topic.cells.find((cell) => cell.source === source.id)?.coverage ?? null),
        ),
      ]),
  };
}

/** Every link of a topic and a source with its arithmetic: share, variables, quality, coverage. */
export function linksSheet(context: ReportContext): TableSheet {
  const { t, input, topicName, sourceName } = context;
  const variableNames = (ids: readonly string[]) =>
    ids.map((id) => input.texts.variables[id]?.name ?? id).join(t('format.listSeparator'));
  return {
    kind: 'table',
    name: t('sheet.links'),
    title: t('coverage.linksCaption'),
    frozenColumns: 2,
    emptyText: t('coverage.noLinks'),
    columns: [
      { label: t('coverage.column.topic'), type: 'text', width: 42 },
      { label: t('sources.column.source'), type: 'text', width: 38 },
      { label: t('coverage.column.share'), type: 'fraction', width: 11 },
      { label: t('coverage.column.variables'), type: 'fraction', width: 11 },
      { label: t('coverage.column.quality'), type: 'score', width: 11 },
      { label: t('coverage.column.midpoint'), type: 'text', width: 16 },
      { label: t('coverage.column.coverage'), type: 'score', width: 11, scale: coverageScale(context) },
      { label: t('score.column.lower'), type: 'score', width: 10 },
      { label: t('score.column.upper'), type: 'score', width: 10 },
      { label: t('coverage.column.missing'), type: 'text', width: 50 },
      { label: t('coverage.column.note'), type: 'text', width: 50 },
    ],
    rows: input.scores.topics.flatMap((topic) =>
      topic.cells.map((cell) => [
        topicName(topic.id),
        sourceName(cell.source),
        cell.share,
        cell.variables,
        cell.quality * 100,
        t(cell.qualityIsMidpoint ? 'coverage.midpoint' : 'coverage.point'),
        cell.coverage * 100,
        cell.lower * 100,
        cell.upper * 100,
        variableNames(cell.missingVariables),
        input.assessment.topicLinks.find((link) => link.topic === topic.id && link.source === cell.source)
          ?.note ?? '',
      ]),
    ),
  };
}
