import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../../assessment-framework/scoring/result.ts';
import { byId } from '../../../assessment-framework/scoring/tolerance.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { sourceCode } from './answers-sheet.ts';
import { percentOf } from './band-formula.ts';
import { type BlockRow, ofBlock, scoreColumns, scoreSteps } from './block-columns.ts';
import { live } from './formula.ts';
import { type At, type LiveColumn, liveTable, step } from './live-table.ts';
import { scoreScale } from './scales.ts';

interface SourceRow extends BlockRow {
  readonly source: DataSource;
  readonly score: SourceScore;
  /** Place among the sources by id, by which ties of coverage are settled (F.5). */
  readonly tie: number;
}

/** Inventory and scores of the sources, one a row, the scores from the sheet of answers. */
export function sourcesSheet(context: ReportContext): TableSheet {
  const { t, input, orderedSources } = context;
  const scores = new Map(input.scores.sources.map((score) => [score.id, score]));
  const ids = orderedSources.map(({ id }) => id).toSorted(byId);
  const rows = orderedSources.flatMap((source, index): readonly SourceRow[] => {
    const score = scores.get(source.id);
    return score ? [{ code: sourceCode(context, index), source, score, tie: ids.indexOf(source.id) }] : [];
  });
  const columns: readonly LiveColumn<SourceRow>[] = [
    ...inventoryColumns(context),
    ...scoreColumns<SourceRow>(context, 'sources'),
    ...groupColumns(context),
    ...wordColumns(context),
    ...scoreSteps<SourceRow>(context, 'sources'),
    ...indexSteps(context),
  ];
  return {
    kind: 'table',
    name: t('sheet.sources'),
    title: t('sources.inventoryCaption'),
    frozenColumns: 2,
    emptyText: t('sources.none'),
    ...liveTable(columns, rows),
  };
}

function inventoryColumns({
  t,
  institutionName,
  sourceTypeName,
}: ReportContext): readonly LiveColumn<SourceRow>[] {
  return [
    {
      ...{ key: 'code', name: 'sources_code', label: t('sheet.column.code'), type: 'text', width: 8 },
      cell: ({ code }) => code,
    },
    {
      ...{ key: 'name', name: 'sources_name', label: t('sources.column.source'), type: 'text', width: 38 },
      cell: ({ source }) => source.name,
    },
    {
      ...{ key: 'acronym', label: t('sources.column.acronym'), type: 'text', width: 14 },
      cell: ({ source }) => source.acronym,
    },
    {
      ...{ key: 'type', label: t('sources.column.type'), type: 'text', width: 30 },
      cell: ({ source }) => sourceTypeName(source.type),
    },
    {
      ...{ key: 'custodian', label: t('sources.column.custodian'), type: 'text', width: 30 },
      cell: ({ source }) => institutionName(source.custodian),
    },
    {
      ...{ key: 'kind', label: t('sources.column.weight'), type: 'text', width: 15 },
      ...{ input: true, choices: 'list_source_weights' },
      cell: ({ source }) => t(source.core ? 'sources.core' : 'sources.supplementary'),
    },
    {
      ...{ key: 'status', label: t('sources.column.status'), type: 'text', width: 14 },
      ...{ input: true, choices: 'list_source_statuses' },
      cell: ({ source }) => t(`sources.status.${source.status}`),
    },
    {
      ...{ key: 'frequency', label: t('sources.column.frequency'), type: 'text', width: 14 },
      cell: ({ source }) => t(`frequency.${source.frequency}`),
    },
    {
      ...{ key: 'firstYear', label: t('sources.column.firstYear'), type: 'integer', width: 9 },
      cell: ({ source }) => source.firstYear,
    },
    {
      ...{ key: 'latest', label: t('sources.column.latest'), type: 'date', width: 12 },
      cell: ({ source }) => source.lastReferenceDate,
    },
    {
      ...{ key: 'published', label: t('sources.column.published'), type: 'date', width: 12 },
      cell: ({ source }) => source.lastPublishedDate,
    },
    {
      ...{ key: 'records', label: t('sources.column.records'), type: 'number', width: 13 },
      cell: ({ source }) => source.recordCount,
    },
  ];
}

function wordColumns({ t }: ReportContext): readonly LiveColumn<SourceRow>[] {
  return [
    {
      ...{ key: 'population', label: t('sources.column.population'), type: 'text', width: 50 },
      cell: ({ source }) => source.population,
    },
    {
      ...{ key: 'legalBasis', label: t('sources.column.legalBasis'), type: 'text', width: 50 },
      cell: ({ source }) => source.legalBasis,
    },
  ];
}

/** Mean of the known answers of each group of criteria, without cap. */
function groupColumns(context: ReportContext): readonly LiveColumn<SourceRow>[] {
  const { settings } = context.input.framework;
  return settings.sourceGroups.map((group): LiveColumn<SourceRow> => {
    const of = (at: At) => ofBlock(at, 'answers_group', `"${group}"`, 'answers_state', '1');
    return {
      key: `group-${group}`,
      label: context.input.texts.framework.sourceGroups[group]?.name ?? group,
      type: 'score',
      width: 12,
      scale: scoreScale(context),
      cell: ({ score }, at) =>
        live(
          `IFERROR(100*SUMIFS(answers_points,${of(at)})/SUMIFS(answers_weight,${of(at)}),"")`,
          percentOf(score.groups[group] ?? null) ?? '',
        ),
    };
  });
}

/** What a source counts for in the index and in the coverage of topics (F.5, F.6). */
function indexSteps({ t, input }: ReportContext): readonly LiveColumn<SourceRow>[] {
  const { linkedWhenBoth } = input.framework.settings.coverage;
  const part = (score: SourceScore, end: number | null) =>
    end === null ? 0 : score.sourceWeight * end * 100;
  return [
    {
      ...step(t('step.exists'), 'sources_exists'),
      key: 'exists',
      cell: ({ source }, at) =>
        live(`IF(${at('status')}=INDEX(list_source_statuses,2),0,1)`, source.status === 'planned' ? 0 : 1),
    },
    {
      ...step(t('step.sourceWeight'), 'sources_weight'),
      key: 'weight',
      cell: ({ score }, at) =>
        live(
          `IF(${at('kind')}=INDEX(list_source_weights,1),weight_core,weight_supplementary)`,
          score.sourceWeight,
        ),
    },
    {
      ...step(t('step.weighted'), 'sources_points'),
      key: 'weighted',
      cell: ({ score }, at) =>
        live(`IF(${at('stateNo')}=1,${at('weight')}*${at('score')},0)`, part(score, score.score)),
    },
    {
      ...step(t('step.weightedLower'), 'sources_points_lower'),
      key: 'weightedLower',
      cell: ({ score }, at) => live(`${at('weight')}*${at('lower')}`, part(score, score.lower)),
    },
    {
      ...step(t('step.weightedUpper'), 'sources_points_upper'),
      key: 'weightedUpper',
      cell: ({ score }, at) => live(`${at('weight')}*${at('upper')}`, part(score, score.upper)),
    },
    { ...step(t('step.tie'), 'sources_tie'), key: 'tie', cell: ({ tie }) => tie },
    ...linkedWhenBoth.map(({ criterion, atLeast }, index): LiveColumn<SourceRow> => {
      const number = index + 1;
      return {
        ...step(t('step.reaches', { criterion }), `sources_reach_${number}`),
        key: `reach-${number}`,
        cell: ({ score }, at) => {
          const of = ofBlock(
            at,
            'answers_criterion',
            `"${criterion}"`,
            'answers_state',
            '1',
            'answers_level',
          );
          const value = score.terms.find((term) => term.criterion === criterion)?.value;
          return live(
            `IF(COUNTIFS(${of},">="&link_level_${number})>0,1,0)`,
            typeof value === 'number' && value >= atLeast ? 1 : 0,
          );
        },
      };
    }),
  ];
}
