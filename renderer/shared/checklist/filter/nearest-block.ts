import type { AnswerTerm, BlockScore } from '../../../../assessment-framework/scoring/result.ts';

type Matches = (source: string | null, term: AnswerTerm) => boolean;

/** A block in which the filter finds something. */
export interface FoundBlock<B extends BlockScore> {
  readonly block: B;
  readonly terms: readonly AnswerTerm[];
}

/**
 * The nearest block before (-1) or after (1) a position in which the filter finds something; null when there is none.
 *
 * @param sourceOf the source of a block, null for a dimension
 */
export function nearestBlock<B extends BlockScore>(
  blocks: readonly B[],
  from: { readonly position: number; readonly by: 1 | -1 },
  matches: Matches,
  sourceOf: (block: B) => string | null,
): FoundBlock<B> | null {
  for (let at = from.position + from.by; at >= 0 && at < blocks.length; at += from.by) {
    const block = blocks[at];
    const terms = block ? block.terms.filter((term) => matches(sourceOf(block), term)) : [];
    if (block && terms.length > 0) return { block, terms };
  }
  return null;
}
