import { capOf } from '../../../assessment-framework/scoring/block-score.ts';
import type { AnswerTerm, BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { blockBand } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import { bandFormula, percentOf, stepName } from './band-formula.ts';
import { live } from './formula.ts';
import { BLOCK_STATES } from './lists-sheet.ts';
import { type At, type LiveColumn, step } from './live-table.ts';
import { scoreScale } from './scales.ts';
import { TOLERANCE } from './settings-sheet.ts';

/** A dimension or source with the code under which its answers stand. */
export interface BlockRow {
  readonly code: string;
  readonly score: BlockScore;
}

/** Range of the answers of a block, as `SUMIFS` and `COUNTIFS` take it: `answers_block,$A2` and further conditions. */
export const ofBlock = (at: At, ...conditions: readonly string[]): string =>
  ['answers_block', at('code'), ...conditions].join(',');
const sumOf = (range: string, at: At, ...conditions: readonly string[]): string =>
  `SUMIFS(${range},${ofBlock(at, ...conditions)})`;
const APPLICABLE = ['answers_state', '"<>2"'];
const KNOWN = ['answers_state', '1'];

/**
 * The score of a block from the sheet of answers (F.3, F.4), 0 to 100, with its interval, its cap and what it rests on.
 * `prefix` begins the names of the ranges that the indices use.
 */
export function scoreColumns<R extends BlockRow>(
  context: ReportContext,
  prefix: 'dimensions' | 'sources',
): readonly LiveColumn<R>[] {
  const { t } = context;
  return [
    {
      ...{ key: 'state', label: t('sheet.column.state'), type: 'text', width: 15 },
      cell: ({ score }, at) => live(`INDEX(list_block_states,${at('stateNo')})`, t(`state.${score.state}`)),
    },
    {
      ...{ key: 'score', name: `${prefix}_score`, label: t('score.column.score'), type: 'score', width: 10 },
      scale: scoreScale(context),
      cell: ({ score }, at) =>
        live(`IF(${at('stateNo')}=1,MIN(${at('mean')},${at('cap')}),"")`, percentOf(score.score) ?? ''),
    },
    {
      ...{ key: 'lower', name: `${prefix}_lower`, label: t('score.column.lower'), type: 'score', width: 10 },
      cell: ({ score }, at) => live(lowerFormula(at), score.lower * 100),
    },
    {
      ...{ key: 'upper', name: `${prefix}_upper`, label: t('score.column.upper'), type: 'score', width: 10 },
      cell: ({ score }, at) => live(upperFormula(at), score.upper * 100),
    },
    {
      ...{ key: 'band', label: t('score.column.band'), type: 'text', width: 34 },
      cell: ({ score }, at) =>
        live(
          `IF(${at('score')}="",${at('state')},${bandFormula(at('score'), at('lower'), at('upper'))})`,
          blockBand(context, score),
        ),
    },
    {
      ...{ key: 'mean', label: t('score.column.mean'), type: 'score', width: 12 },
      cell: ({ score }, at) =>
        live(
          `IF(${at('wKnown')}>0,100*${sumOf('answers_points', at)}/${at('wKnown')},"")`,
          percentOf(score.rawMean) ?? '',
        ),
    },
    {
      ...{ key: 'cap', label: t('score.column.cap'), type: 'score', width: 10 },
      cell: ({ score }, at) => live(capFormula(context, at, 'point'), score.cap * 100),
    },
    {
      ...{ key: 'completeness', label: t('score.column.completeness'), type: 'fraction', width: 15 },
      cell: ({ score }, at) => live(shareFormula(at, at('wKnown')), score.completeness),
    },
    {
      ...{ key: 'applicability', label: t('score.column.applicability'), type: 'fraction', width: 15 },
      cell: ({ score }, at) =>
        live(`IF(${at('wAll')}>0,${at('wApplicable')}/${at('wAll')},0)`, score.applicability),
    },
    {
      ...{ key: 'trust', label: t('score.column.trust'), type: 'fraction', width: 13 },
      cell: ({ score }, at) => live(shareFormula(at, sumOf('answers_trust', at)), score.confidence),
    },
    {
      ...{ key: 'grade', label: t('score.column.confidence'), type: 'text', width: 12 },
      cell: ({ score }, at) => live(stepName('grades', at('trust')), score.grade),
    },
    ...countColumns<R>(context),
  ];
}

function countColumns<R extends BlockRow>({ t }: ReportContext): readonly LiveColumn<R>[] {
  const count = (at: At, state: number) => `COUNTIFS(${ofBlock(at, 'answers_state', String(state))})`;
  const column = (key: string, label: string, width: number) =>
    ({ key, label, type: 'integer', width }) as const;
  return [
    {
      ...column('known', t('value.answered'), 11),
      cell: ({ score }, at) => live(count(at, 1), score.counts.known),
    },
    {
      ...column('notApplicable', t('value.na'), 14),
      cell: ({ score }, at) => live(count(at, 2), score.counts.notApplicable),
    },
    {
      ...column('notKnown', t('value.nk'), 11),
      cell: ({ score }, at) => live(count(at, 3), score.counts.notKnown),
    },
    {
      ...column('blank', t('value.blank'), 14),
      cell: ({ score }, at) =>
        live(
          `COUNTIFS(${ofBlock(at)})-${at('known')}-${at('notApplicable')}-${at('notKnown')}`,
          score.counts.blank,
        ),
    },
  ];
}

/** What stands between the answers and the score: sums of weights, caps at both ends, the number of the state. */
export function scoreSteps<R extends BlockRow>(
  context: ReportContext,
  prefix: 'dimensions' | 'sources',
): readonly LiveColumn<R>[] {
  const { t } = context;
  const sum = (terms: readonly AnswerTerm[], counts: (term: AnswerTerm) => boolean) =>
    terms.reduce((all, term) => (counts(term) ? all + term.weight : all), 0);
  const column = (key: string, label: string) => ({ ...step(label), key });
  const { settings } = context.input.framework;
  const capAt = ({ terms }: BlockScore, end: 'xLower' | 'xUpper') =>
    100 *
    capOf(
      Math.min(...terms.filter(({ critical, value }) => critical && value !== 'NA').map((term) => term[end])),
      settings,
    );
  return [
    {
      ...column('wAll', t('step.weightAll')),
      cell: ({ score }, at) =>
        live(
          sumOf('answers_weight', at),
          sum(score.terms, () => true),
        ),
    },
    {
      ...column('wApplicable', t('step.weightApplicable')),
      cell: ({ score }, at) =>
        live(
          sumOf('answers_weight', at, ...APPLICABLE),
          sum(score.terms, ({ value }) => value !== 'NA'),
        ),
    },
    {
      ...column('wKnown', t('step.weightKnown')),
      cell: ({ score }, at) =>
        live(
          sumOf('answers_weight', at, ...KNOWN),
          sum(score.terms, ({ x }) => x !== null),
        ),
    },
    {
      ...column('capLower', t('step.capLower')),
      cell: ({ score }, at) => live(capFormula(context, at, 'lower'), capAt(score, 'xLower')),
    },
    {
      ...column('capUpper', t('step.capUpper')),
      cell: ({ score }, at) => live(capFormula(context, at, 'upper'), capAt(score, 'xUpper')),
    },
    {
      ...step(t('step.blockState'), `${prefix}_state`),
      key: 'stateNo',
      cell: ({ score }, at) => live(blockStateFormula(at), BLOCK_STATES.indexOf(score.state) + 1),
    },
  ];
}

const shareFormula = (at: At, part: string): string =>
  `IF(${at('wApplicable')}>0,${part}/${at('wApplicable')},0)`;

/** 1 scored, 2 withheld, 3 not applicable, 4 no known answer. */
function blockStateFormula(at: At): string {
  const total = `COUNTIFS(${ofBlock(at)})`;
  const below = (share: string, least: string) => `${share}<${least}-${TOLERANCE}`;
  const withheld = [
    `${at('wKnown')}=0`,
    below(at('completeness'), 'completeness_least'),
    below(at('applicability'), 'applicability_least'),
  ].join(',');
  return `IF(${at('notApplicable')}=${total},3,IF(${at('blank')}=${total},4,IF(OR(${withheld}),2,1)))`;
}

/** The strictest cap whose bound one critical answer stays below. */
function capFormula({ input }: ReportContext, at: At, end: 'point' | 'lower' | 'upper'): string {
  const range = { point: 'answers_x', lower: 'answers_x_lower', upper: 'answers_x_upper' }[end];
  const state = end === 'point' ? KNOWN : APPLICABLE;
  const caps = input.framework.settings.caps.map((_, index) => {
    const conditions = ['answers_importance', 'INDEX(list_importance,1)', ...state, range];
    const found = `COUNTIFS(${ofBlock(at, ...conditions)},"<"&cap_bound_${index + 1})`;
    return `IF(${found}>0,cap_at_${index + 1},1)`;
  });
  return `100*MIN(${['1', ...caps].join(',')})`;
}

/** Both ends of the interval; nothing but rounding can put the point outside. */
const lowerFormula = (at: At): string =>
  `IF(${at('wKnown')}>0,MIN(100*${sumOf('answers_points_lower', at)}/${at('wApplicable')},${at('capLower')},${at('mean')},${at('cap')}),0)`;
const upperFormula = (at: At): string =>
  `IF(${at('wKnown')}>0,MAX(MIN(100*${sumOf('answers_points_upper', at)}/${at('wApplicable')},${at('capUpper')}),MIN(${at('mean')},${at('cap')})),100)`;
