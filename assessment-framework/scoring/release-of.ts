import type { FrameworkSettings } from '../model/framework.ts';
import type { AnswerTerm, BlockScore } from './result.ts';
import { isBelow } from './tolerance.ts';

/** What stands between a block and its score (F.3, F.4). Fractions 0-1 of the weight. */
export interface Release {
  /** `applies`: too little of the checklist applies, so answers alone release nothing. */
  readonly needs: 'answers' | 'applies';
  readonly share: number;
  readonly needed: number;
  /** Criteria to look at, most weight first: those without a known answer, or those said not to apply. */
  readonly criteria: readonly string[];
  /** How many of them, from the first, are enough. */
  readonly enough: number;
}

/**
 * Which answers would release the score of a block that has none; null when it has one. Criteria weigh as in F.2, so that
 * critical ones come first; among equals the order of the checklist stays.
 */
export function releaseOf(
  { withholding }: Pick<FrameworkSettings, 'withholding'>,
  block: BlockScore,
): Release | null {
  if (block.state === 'scored') return null;
  const all = weightOf(block.terms);
  const outside = block.terms.filter(({ value }) => value === 'NA');
  if (block.state === 'not-applicable' || isBelow(block.applicability, withholding.applicabilityBelow)) {
    return {
      needs: 'applies',
      share: block.applicability,
      needed: withholding.applicabilityBelow,
      ...firstEnough(outside, {
        reached: all - weightOf(outside),
        goal: withholding.applicabilityBelow * all,
      }),
    };
  }
  const applicable = all - weightOf(outside);
  const open = block.terms.filter(({ value }) => value === null || value === 'NK');
  return {
    needs: 'answers',
    share: block.completeness,
    needed: withholding.completenessBelow,
    ...firstEnough(open, {
      reached: applicable - weightOf(open),
      goal: withholding.completenessBelow * applicable,
    }),
  };
}

const weightOf = (terms: readonly AnswerTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

function firstEnough(
  terms: readonly AnswerTerm[],
  { reached, goal }: { readonly reached: number; readonly goal: number },
): Pick<Release, 'criteria' | 'enough'> {
  const sorted = terms.toSorted((a, b) => b.weight - a.weight);
  let sum = reached;
  let enough = 0;
  // A score needs one known answer at least, whatever the thresholds say.
  while (enough < sorted.length && (isBelow(sum, goal) || sum === 0)) {
    sum += sorted[enough]?.weight ?? 0;
    enough += 1;
  }
  return { criteria: sorted.map(({ criterion }) => criterion), enough };
}
