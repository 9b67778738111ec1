import type { Subject } from '../../../../assessment-framework/derivation/derivation.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';

export type IndexKey = 'system' | 'sources' | 'coverage';
export const INDEX_KEYS: readonly IndexKey[] = ['system', 'sources', 'coverage'];

/** What an address may name: an index (`system`, `sources`, `coverage`), a dimension, a source or a topic. */
export type Block = Extract<Subject, { kind: 'index' | 'dimension' | 'source' | 'topic' }>;

/** Finds what `?block=` means; null for nothing or something unknown. */
export function findBlock(scores: Scores, id: string | undefined): Block | null {
  if (id === undefined) return null;
  const key = INDEX_KEYS.find((each) => each === id);
  if (key) return { kind: 'index', id: key };
  const has = (blocks: readonly { readonly id: string }[]) => blocks.some((block) => block.id === id);
  if (has(scores.dimensions)) return { kind: 'dimension', id };
  if (has(scores.sources)) return { kind: 'source', id };
  return has(scores.topics) ? { kind: 'topic', id } : null;
}
