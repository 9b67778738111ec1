import type { ExpectedBlock } from './expected-words.ts';
import { bare } from './proof.ts';

/** Where a block ends in a text, or the first words of it that are missing. */
export function findBlock(
  { inOrder, anywhere }: ExpectedBlock,
  { text, from }: { readonly text: string; readonly from: number },
): { readonly end: number } | string {
  let end = from;
  for (const words of inOrder) {
    const at = text.indexOf(words, end);
    if (at < 0) return words;
    end = at + words.length;
  }
  for (const words of anywhere) if (!text.includes(words, from)) return words;
  return { end };
}

/** How many blocks are of these kinds. */
export const countOf = (
  blocks: readonly ExpectedBlock[],
  ...kinds: readonly ExpectedBlock['kind'][]
): number => blocks.filter(({ kind }) => kinds.includes(kind)).length;

/** The scores that the model prints, as often as it has room for them. */
export function printedScores(
  blocks: readonly ExpectedBlock[],
  scores: readonly string[],
): readonly string[] {
  const left = tally(blocks.flatMap(({ inOrder, anywhere }) => [...inOrder, ...anywhere]));
  return scores.map(bare).filter((score) => {
    const count = left.get(score) ?? 0;
    left.set(score, count - 1);
    return count > 0;
  });
}

/** The first text that does not stand among `present` as often as among `expected`; null when all do. */
export function missingOf(expected: readonly string[], present: readonly string[]): string | null {
  const left = tally(present);
  for (const text of expected) {
    const count = left.get(text) ?? 0;
    if (count === 0) return text;
    left.set(text, count - 1);
  }
  return null;
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
