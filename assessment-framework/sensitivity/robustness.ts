import type { FrameworkSettings } from '../model/framework.ts';
import { type SystemVariant, type VariantKey, variantId } from './varied-scores.ts';

/** What the variations of the method say about the band of the system index (F.7). */
export interface Robustness {
  /** `withheld`: there is no system index whose band could change. */
  readonly verdict: 'robust' | 'sensitive' | 'withheld';
  /** Lowest and highest score over all variants, the index itself included; null when no variant has a score. */
  readonly min: number | null;
  readonly max: number | null;
  /** Variants (`variantId`) under which the band is another one or is lost, in their order. */
  readonly changes: readonly string[];
  /** How many of them leave a dimension out. */
  readonly dropsChanging: number;
}

/** The variations (1) to (4) of F.7: none may change the band of a robust index. */
const DECISIVE: readonly VariantKey[] = ['critical-weight', 'arithmetic', 'no-caps'];

/**
 * The verdict of F.7: robust when the band stays under other critical weights, the arithmetic mean and without caps, and changes in at
 * most as many dimensions left out as the framework allows. Assumptions about what is not known count for the range and are listed
 * when they change the band; F.7 leaves them out of the verdict. A variant without a score has lost its band and counts as changed.
 */
export function robustnessOf(
  settings: Pick<FrameworkSettings, 'sensitivity'>,
  variants: readonly SystemVariant[],
): Robustness {
  const base = variants.find(({ key }) => key === 'base');
  const scores = variants.flatMap(({ score }) => (score === null ? [] : [score]));
  const range = {
    min: scores.length === 0 ? null : Math.min(...scores),
    max: scores.length === 0 ? null : Math.max(...scores),
  };
  if (base === undefined || base.band === null) {
    return { verdict: 'withheld', ...range, changes: [], dropsChanging: 0 };
  }
  const changing = variants.filter(({ band }) => band !== base.band);
  const dropsChanging = changing.filter(({ key }) => key === 'without-dimension').length;
  const robust =
    !changing.some(({ key }) => DECISIVE.includes(key)) &&
    dropsChanging <= settings.sensitivity.robustDropsAtMost;
  return {
    verdict: robust ? 'robust' : 'sensitive',
    ...range,
    changes: changing.map(variantId),
    dropsChanging,
  };
}
