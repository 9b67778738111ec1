import type { Answer } from '../model/assessment.ts';
import type { Criterion, FrameworkSettings } from '../model/framework.ts';
import type { BlockAnswers } from './answer-index.ts';
import { bandOf } from './bands.ts';
import type { AnswerTerm, BlockScore, BlockState } from './result.ts';
import { isBelow } from './tolerance.ts';

/** The best level of every rubric (F.1). */
export const HIGHEST_LEVEL = 4;

/** The settings a block score depends on; F.7 varies them. */
export type BlockSettings = Pick<
  FrameworkSettings,
  'weights' | 'confidence' | 'grades' | 'caps' | 'withholding'
>;

/** A dimension or a source, with the criteria of its checklist. */
export interface Block {
  readonly id: string;
  readonly criteria: readonly Criterion[];
}

/**
 * Score of one dimension or source with its derivation (F.3, F.4). All values are unrounded fractions 0-1.
 *
 * - `scored`: there is a point score.
 * - `withheld`: completeness or applicability is too low; the interval stands alone.
 * - `empty`: no criterion has an entry at all; interval [0,1].
 * - `not-applicable`: no criterion applies. The bounds [0,1] carry no information then and no index uses them.
 */
export function scoreBlock(block: Block, answers: BlockAnswers, settings: BlockSettings): BlockScore {
  const terms = block.criteria.map((criterion) => termOf(criterion, answers.get(criterion.id), settings));
  return scoreTerms(block.id, terms, settings);
}

/** The score of a block from its terms, in the order of its criteria: whoever changes one answer keeps the other terms. */
export function scoreTerms(id: string, terms: readonly AnswerTerm[], settings: BlockSettings): BlockScore {
  const sums = sumUp(terms, settings);
  const { counts, weight } = sums;

  const completeness = weight.applicable > 0 ? weight.known / weight.applicable : 0;
  const applicability = weight.all > 0 ? weight.applicable / weight.all : 0;
  const confidence = weight.applicable > 0 ? sums.trusted / weight.applicable : 0;
  const rawMean = weight.known > 0 ? sums.point / weight.known : null;
  const cap = capOf(sums.lowestCritical.point, settings);

  const withheldBecause: ('completeness' | 'applicability')[] = [];
  if (rawMean === null || isBelow(completeness, settings.withholding.completenessBelow)) {
    withheldBecause.push('completeness');
  }
  if (isBelow(applicability, settings.withholding.applicabilityBelow)) withheldBecause.push('applicability');
  const state = stateOf(counts, withheldBecause.length > 0);

  const point = rawMean === null ? null : Math.min(rawMean, cap);
  const lower =
    point === null ? 0 : Math.min(sums.lower / weight.applicable, capOf(sums.lowestCritical.lower, settings));
  const upper =
    point === null ? 1 : Math.min(sums.upper / weight.applicable, capOf(sums.lowestCritical.upper, settings));

  return {
    id,
    state,
    score: state === 'scored' ? point : null,
    // Only rounding errors of the sums can put a bound on the wrong side of the point.
    lower: Math.min(lower, point ?? lower),
    upper: Math.max(upper, point ?? upper),
    rawMean,
    cap,
    completeness,
    applicability,
    confidence,
    grade: bandOf(settings.grades, confidence),
    counts,
    cappedBy: rawMean !== null && isBelow(cap, rawMean) ? cappers(terms, cap, settings) : [],
    withheldBecause: state === 'withheld' ? withheldBecause : [],
    terms,
  };
}

/** Weight of a criterion in its block: its own, or that of critical or normal criteria (F.2). */
export const criterionWeight = (
  { weight, critical }: Pick<Criterion, 'weight' | 'critical'>,
  weights: FrameworkSettings['weights'],
): number => weight ?? (critical ? weights.critical : weights.normal);

/** How an answer to a criterion enters the sums (F.1 to F.4). */
export function termOf(
  criterion: Criterion,
  answer: Answer | undefined,
  settings: BlockSettings,
): AnswerTerm {
  const value = answer?.value ?? null;
  const weight = criterionWeight(criterion, settings.weights);
  const head = { criterion: criterion.id, critical: criterion.critical, weight, value };
  if (answer === undefined || value === null || value === 'NK') {
    return { ...head, confidence: null, x: null, xLower: 0, xUpper: 1 };
  }
  // Left out of every sum; the zeros are place holders.
  if (value === 'NA') return { ...head, confidence: null, x: null, xLower: 0, xUpper: 0 };
  const { halfWidth } = settings.confidence[answer.confidence];
  return {
    ...head,
    confidence: answer.confidence,
    x: value / HIGHEST_LEVEL,
    xLower: Math.max(0, value - halfWidth) / HIGHEST_LEVEL,
    xUpper: Math.min(HIGHEST_LEVEL, value + halfWidth) / HIGHEST_LEVEL,
  };
}

/** Weighted sums over the terms, and the lowest critical x at the point and at either bound (infinite when none). */
function sumUp(terms: readonly AnswerTerm[], settings: BlockSettings) {
  const counts = { total: terms.length, known: 0, notKnown: 0, notApplicable: 0, blank: 0 };
  const weight = { all: 0, applicable: 0, known: 0 };
  const lowestCritical = { point: Infinity, lower: Infinity, upper: Infinity };
  let point = 0;
  let lower = 0;
  let upper = 0;
  let trusted = 0;
  for (const term of terms) {
    weight.all += term.weight;
    if (term.value === 'NA') {
      counts.notApplicable += 1;
      continue;
    }
    weight.applicable += term.weight;
    lower += term.weight * term.xLower;
    upper += term.weight * term.xUpper;
    if (term.critical) {
      lowestCritical.lower = Math.min(lowestCritical.lower, term.xLower);
      lowestCritical.upper = Math.min(lowestCritical.upper, term.xUpper);
    }
    if (term.x === null || term.confidence === null) {
      if (term.value === 'NK') counts.notKnown += 1;
      else counts.blank += 1;
      continue;
    }
    counts.known += 1;
    weight.known += term.weight;
    point += term.weight * term.x;
    trusted += term.weight * settings.confidence[term.confidence].kappa;
    if (term.critical) lowestCritical.point = Math.min(lowestCritical.point, term.x);
  }
  return { counts, weight, lowestCritical, point, lower, upper, trusted };
}

/**
 * The strictest cap whose threshold the lowest critical answer (as a fraction of the scale) stays below; else 1 (F.4).
 * `lowestCritical` is infinite where no critical criterion counts.
 */
export function capOf(lowestCritical: number, settings: Pick<FrameworkSettings, 'caps'>): number {
  let cap = 1;
  for (const rule of settings.caps) {
    if (isBelow(lowestCritical * HIGHEST_LEVEL, rule.below)) cap = Math.min(cap, rule.cap);
  }
  return cap;
}

function cappers(terms: readonly AnswerTerm[], cap: number, settings: BlockSettings): string[] {
  const capped = terms.filter((term) => term.critical && term.x !== null && capOf(term.x, settings) === cap);
  return capped.map((term) => term.criterion);
}

function stateOf(counts: BlockScore['counts'], withheld: boolean): BlockState {
  if (counts.notApplicable === counts.total) return 'not-applicable';
  if (counts.blank === counts.total) return 'empty';
  return withheld ? 'withheld' : 'scored';
}
