import type { Index } from '../../../assessment-framework/scoring/result.ts';
import { bandText } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { NamedRange, SheetColumn, SheetValue, TableSheet } from '../report-model.ts';
import { bandFormula, bandName, noBandFormula, percentOf } from './band-formula.ts';
import { live } from './formula.ts';
import { scoreScale } from './scales.ts';

/** Names of the indices in formulas, in the order of their rows. */
export const INDEX_NAMES = [
  'system_index',
  'source_quality_index',
  'coverage_index',
  'overall_index',
] as const;
type IndexName = (typeof INDEX_NAMES)[number];

const COLUMNS = {
  score: 2,
  lower: 3,
  upper: 4,
  band: 5,
  counted: 6,
  leftOut: 7,
  arithmetic: 8,
  headcount: 9,
  covered: 10,
};

/** The three indices, and the figure made of all three, from the sheets of dimensions, sources and topics (F.5, F.6). */
export function indicesSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const score = (label: string): SheetColumn => ({ label, type: 'score', width: 12 });
  const count = (label: string): SheetColumn => ({ label, type: 'integer', width: 14 });
  return {
    kind: 'table',
    name: t('sheet.indices'),
    title: t('sheet.summary.indices'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.index'), type: 'text', width: 34 },
      { ...score(t('score.column.score')), scale: scoreScale(context) },
      score(t('score.column.lower')),
      score(t('score.column.upper')),
      { label: t('score.column.band'), type: 'text', width: 40 },
      count(t('sheet.indices.counted')),
      count(t('sheet.indices.leftOut')),
      score(t('sheet.indices.arithmetic')),
      { label: t('sheet.indices.headcount'), type: 'fraction', width: 14 },
      count(t('sheet.indices.covered')),
    ],
    rows: [systemRow(context), sourcesRow(context), coverageRow(context), overallRow(context)],
    names: [...INDEX_NAMES.flatMap((name, index) => indexNames(name, index + 2)), ...furtherNames()],
  };
}

const named = (name: string, row: number, column: number): NamedRange => ({
  name,
  from: { row, column },
  to: { row, column },
});

const indexNames = (name: IndexName, row: number): readonly NamedRange[] => [
  named(name, row, COLUMNS.score),
  named(`${name}_lower`, row, COLUMNS.lower),
  named(`${name}_upper`, row, COLUMNS.upper),
  named(`${name}_band`, row, COLUMNS.band),
];

const furtherNames = (): readonly NamedRange[] => [
  named('system_index_arithmetic', 2, COLUMNS.arithmetic),
  named('dimensions_left_out', 2, COLUMNS.leftOut),
  named('coverage_headcount', 4, COLUMNS.headcount),
];

interface IndexFormulas {
  readonly score: string;
  readonly lower: string;
  readonly upper: string;
}

/** Score, interval and band of an index. The interval holds the score: rounding alone could part them. */
function indexCells(
  context: ReportContext,
  name: IndexName,
  index: Pick<Index, 'score' | 'lower' | 'upper' | 'band' | 'bandLower' | 'bandUpper'>,
  formulas: IndexFormulas,
): readonly SheetValue[] {
  const held = (of: 'MIN' | 'MAX', end: string) => `IF(${name}="",${end},${of}(${end},${name}))`;
  return [
    live(formulas.score, percentOf(index.score) ?? ''),
    live(held('MIN', formulas.lower), index.lower * 100),
    live(held('MAX', formulas.upper), index.upper * 100),
    live(
      `IF(${name}="",${noBandFormula(`${name}_lower`, `${name}_upper`)},${bandFormula(name, `${name}_lower`, `${name}_upper`)})`,
      bandText(context, index),
    ),
  ];
}

/** Weighted geometric mean of the dimensions that have a score, or of all that apply where too many have none. */
function systemRow(context: ReportContext): readonly SheetValue[] {
  const { system } = context.input.scores.indices;
  const total = context.input.scores.dimensions.length;
  const leftOut = '(ROWS(dimensions_state)-COUNTIFS(dimensions_state,1))';
  const withheld = `OR(${leftOut}>left_out_most,COUNTIFS(dimensions_state,1)=0)`;
  const basis = `IF(${withheld},"<>3",1)`;
  const weight = `SUMIFS(dimensions_weight,dimensions_state,${basis})`;
  const end = (range: string, nothing: number) =>
    `IF(${weight}>0,100*EXP(SUMIFS(${range},dimensions_state,${basis})/${weight}),${nothing})`;
  const mean = (sum: string) => `${sum}/SUMIFS(dimensions_weight,dimensions_state,1)`;
  return [
    context.t('index.system.name'),
    ...indexCells(context, 'system_index', system, {
      score: `IF(${withheld},"",100*EXP(${mean('SUMIFS(dimensions_log,dimensions_state,1)')}))`,
      lower: end('dimensions_log_lower', 0),
      upper: end('dimensions_log_upper', 100),
    }),
    live('COUNTIFS(dimensions_state,1)', total - system.leftOut.length),
    live(leftOut, system.leftOut.length),
    live(`IF(${withheld},"",${mean('SUM(dimensions_points)')})`, percentOf(system.arithmetic) ?? ''),
    null,
    null,
  ];
}

/** Mean of the sources that exist and have a score, by weight; the interval of all that apply where none has one. */
function sourcesRow(context: ReportContext): readonly SheetValue[] {
  const { indices, sources } = context.input.scores;
  const existing = context.input.assessment.sources.filter(({ status }) => status !== 'planned').length;
  const scored = 'COUNTIFS(sources_exists,1,sources_state,1)';
  const of = (range: string, state: string) => `SUMIFS(${range},sources_exists,1,sources_state,${state})`;
  const basis = `IF(${scored}>0,1,"<>3")`;
  const end = (range: string, nothing: number) =>
    `IF(${of('sources_weight', basis)}>0,${of(range, basis)}/${of('sources_weight', basis)},${nothing})`;
  const left = indices.sources.leftOut.length;
  return [
    context.t('index.sources.name'),
    ...indexCells(context, 'source_quality_index', indices.sources, {
      score: `IF(${scored}=0,"",${of('sources_points', '1')}/${of('sources_weight', '1')})`,
      lower: end('sources_points_lower', 0),
      upper: end('sources_points_upper', 100),
    }),
    live(scored, Math.min(existing, sources.length) - left),
    live(`COUNTIFS(sources_exists,1)-${scored}`, left),
    null,
    null,
    null,
  ];
}

/** Mean of the relevant topics by priority; without a single link there is nothing to say. */
function coverageRow(context: ReportContext): readonly SheetValue[] {
  const { coverage } = context.input.scores.indices;
  const nothing = 'OR(COUNT(links_number)=0,SUM(topics_weight)=0)';
  const mean = (range: string, none: number | '""') =>
    `IF(${nothing},${none},SUM(${range})/SUM(topics_weight))`;
  return [
    context.t('index.coverage.name'),
    ...indexCells(context, 'coverage_index', coverage, {
      score: mean('topics_points_coverage', '""'),
      lower: mean('topics_points_lower', 0),
      upper: mean('topics_points_upper', 100),
    }),
    live('COUNTIFS(topics_weight,">0")', coverage.relevantTopics),
    null,
    null,
    live(
      'IF(SUM(topics_weight)=0,"",SUMIFS(topics_weight,topics_covered,1)/SUM(topics_weight))',
      coverage.headcount ?? '',
    ),
    live('SUM(topics_covered)', coverage.coveredTopics),
  ];
}

/** Cube root of the product; only where all three have a score. The profile of three is what counts. */
function overallRow(context: ReportContext): readonly SheetValue[] {
  const { t, input, bandName: nameOf } = context;
  const { indices } = input.scores;
  const { overall, coverage } = indices;
  // Without a link the coverage index is shown without a score, and so is what is made of it.
  const score = coverage.score === null ? null : overall.score;
  const three = ['system_index', 'source_quality_index', 'coverage_index'] as const;
  const root = (suffix: string) => `100*(${three.map((name) => `${name}${suffix}/100`).join('*')})^(1/3)`;
  const ends = (end: 'lower' | 'upper') =>
    100 * Math.cbrt(indices.system[end] * indices.sources[end] * coverage[end]);
  return [
    t('sheet.overall'),
    live(`IF(COUNT(${three.join(',')})<3,"",${root('')})`, percentOf(score) ?? ''),
    live(
      `IF(overall_index="",${root('_lower')},MIN(${root('_lower')},overall_index))`,
      Math.min(ends('lower'), percentOf(score) ?? 100),
    ),
    live(
      `IF(overall_index="",${root('_upper')},MAX(${root('_upper')},overall_index))`,
      Math.max(ends('upper'), percentOf(score) ?? 0),
    ),
    live(
      `IF(overall_index="","",${bandName('overall_index')})`,
      score === null || overall.band === null ? '' : nameOf(overall.band),
    ),
    null,
    null,
    null,
    null,
    null,
  ];
}
