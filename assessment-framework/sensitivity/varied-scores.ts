import type { Answer } from '../model/assessment.ts';
import type { Framework, FrameworkSettings } from '../model/framework.ts';
import type { BlockAnswers } from '../scoring/answer-index.ts';
import { bandOf } from '../scoring/bands.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { type SystemGround, scoreDimensions, systemGround, systemIndexOf } from './system-ground.ts';

export type VariantKey =
  | 'base'
  | 'critical-weight'
  | 'arithmetic'
  | 'no-caps'
  | 'not-known-lowest'
  | 'not-known-highest'
  | 'without-dimension';

/** The system index under one variation of the method (F.7). */
export interface SystemVariant {
  readonly key: VariantKey;
  /** The weight of critical criteria, or the dimension left out; null where the variation has no parameter. */
  readonly parameter: string | number | null;
  /** Fraction 0-1, unrounded; null when the index is withheld under this variation. */
  readonly score: number | null;
  readonly band: string | null;
}

/** Names a variant among all of one assessment: `critical-weight:3`, `no-caps`, `without-dimension:D4`. */
export const variantId = ({ key, parameter }: Pick<SystemVariant, 'key' | 'parameter'>): string =>
  parameter === null ? key : `${key}:${parameter}`;

/**
 * The system index as it is and under each variation of F.7, in the order of F.7, by the engine's own functions.
 *
 * - `critical-weight`: criteria to which the framework gives a weight of their own keep it.
 * - `arithmetic`: the arithmetic mean that the engine shows beside the index (F.6).
 * - `not-known-lowest` and `not-known-highest`: every criterion that is not known or not answered counts as level 0 or as level 4,
 *   since F.1 treats the two the same. Completeness is then full, so that dimensions withheld for incompleteness come in.
 * - `without-dimension`: one variant for every dimension that enters the index; leaving out another would change nothing. The
 *   dimension counts as never asked: it is not one of those whose number withholds the index.
 */
export function systemVariants(
  framework: Framework,
  assessment: Pick<ScoredParts, 'answers'>,
): SystemVariant[] {
  const { settings } = framework;
  const ground = systemGround(framework, assessment.answers);
  const dimensions = scoreDimensions(ground, settings);
  const base = systemIndexOf(settings, dimensions);

  const under = (varied: FrameworkSettings, answers: BlockAnswers = ground.answers): number | null =>
    systemIndexOf(varied, scoreDimensions({ ...ground, answers }, varied)).score;
  const variant = (
    key: VariantKey,
    score: number | null,
    parameter: SystemVariant['parameter'] = null,
  ): SystemVariant => ({
    key,
    parameter,
    score,
    band: score === null ? null : bandOf(settings.bands, score),
  });

  return [
    variant('base', base.score),
    ...settings.sensitivity.criticalWeights.map((critical) =>
      variant(
        'critical-weight',
        under({ ...settings, weights: { ...settings.weights, critical } }),
        critical,
      ),
    ),
    variant('arithmetic', base.arithmetic),
    variant('no-caps', under({ ...settings, caps: [] })),
    variant('not-known-lowest', under(settings, withUnknownAt(ground, 0))),
    variant('not-known-highest', under(settings, withUnknownAt(ground, 4))),
    ...dimensions
      .filter((dimension) => dimension.score !== null)
      .map(({ id }) => {
        const others = dimensions.filter((dimension) => dimension.id !== id);
        return variant('without-dimension', systemIndexOf(settings, others).score, id);
      }),
  ];
}

/** The answers with a level in place of every criterion that is not known or not answered. */
function withUnknownAt({ dimensions, answers }: SystemGround, value: 0 | 4): BlockAnswers {
  const filled = new Map(answers);
  for (const { criteria } of dimensions) {
    for (const { id: criterion } of criteria) {
      const given = answers.get(criterion);
      if (given === undefined || given.value === 'NK')
        filled.set(criterion, { ...assumed, criterion, value });
    }
  }
  return filled;
}

/** Its confidence widens the interval only, which no variant shows. */
const assumed: Omit<Answer, 'criterion' | 'value'> = {
  source: null,
  confidence: 'high',
  justification: '',
  naReason: '',
  evidence: [],
  answeredBy: '',
  answeredAt: null,
};
