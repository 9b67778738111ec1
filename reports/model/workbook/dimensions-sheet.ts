import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { type BlockRow, scoreColumns, scoreSteps } from './block-columns.ts';
import { live } from './formula.ts';
import { type At, type LiveColumn, liveTable, step } from './live-table.ts';

interface DimensionRow extends BlockRow {
  readonly weight: number;
}

/** Scores of the dimensions, one a row, from the sheet of answers. */
export function dimensionsSheet(context: ReportContext): TableSheet {
  const { t, input, dimensionName } = context;
  const weights = new Map(input.framework.settings.dimensions.map(({ id, weight }) => [id, weight]));
  const columns: readonly LiveColumn<DimensionRow>[] = [
    { key: 'code', label: t('sheet.column.id'), type: 'text', width: 8, cell: ({ code }) => code },
    {
      ...{
        key: 'name',
        name: 'dimensions_name',
        label: t('system.column.dimension'),
        type: 'text',
        width: 46,
      },
      cell: ({ code }) => dimensionName(code),
    },
    ...scoreColumns<DimensionRow>(context, 'dimensions'),
    {
      ...{ key: 'weight', name: 'dimensions_weight', label: t('sheet.column.weight'), type: 'number' },
      ...{ width: 10, input: true },
      cell: ({ weight }) => weight,
    },
    ...scoreSteps<DimensionRow>(context, 'dimensions'),
    ...logarithms(context),
  ];
  return {
    kind: 'table',
    name: t('sheet.dimensions'),
    title: t('system.caption'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    ...liveTable(
      columns,
      input.scores.dimensions.map((score) => ({ code: score.id, score, weight: weights.get(score.id) ?? 1 })),
    ),
  };
}

/** The parts of the geometric mean: weight times logarithm, of the score and of both ends (F.6). */
function logarithms({ t, input }: ReportContext): readonly LiveColumn<DimensionRow>[] {
  const { geometricFloor } = input.framework.settings;
  const part = (weight: number, score: number) => weight * Math.log(Math.max(score, geometricFloor));
  const formula = (at: At, score: string) => `${at('weight')}*LN(MAX(${at(score)}/100,floor_geometric))`;
  return [
    {
      ...step(t('step.log'), 'dimensions_log'),
      key: 'log',
      cell: ({ score, weight }, at) =>
        live(
          `IF(${at('stateNo')}=1,${formula(at, 'score')},0)`,
          score.score === null ? 0 : part(weight, score.score),
        ),
    },
    {
      ...step(t('step.logLower'), 'dimensions_log_lower'),
      key: 'logLower',
      cell: ({ score, weight }, at) => live(formula(at, 'lower'), part(weight, score.lower)),
    },
    {
      ...step(t('step.logUpper'), 'dimensions_log_upper'),
      key: 'logUpper',
      cell: ({ score, weight }, at) => live(formula(at, 'upper'), part(weight, score.upper)),
    },
    {
      ...step(t('step.weighted'), 'dimensions_points'),
      key: 'weighted',
      cell: ({ score, weight }, at) =>
        live(
          `IF(${at('stateNo')}=1,${at('weight')}*${at('score')},0)`,
          score.score === null ? 0 : weight * score.score * 100,
        ),
    },
  ];
}
