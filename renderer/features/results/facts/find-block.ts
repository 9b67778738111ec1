import type { BlockScore, Scores, TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';

export type IndexKey = 'system' | 'sources' | 'coverage';
export const INDEX_KEYS: readonly IndexKey[] = ['system', 'sources', 'coverage'];

/** What an address names: an index (`system`, `sources`, `coverage`), a dimension, a source or a topic. */
export type Block =
  | { readonly kind: 'index'; readonly key: IndexKey }
  | { readonly kind: 'dimension' | 'source'; readonly score: BlockScore }
  | { readonly kind: 'topic'; readonly topic: TopicCoverage };

/** Finds what `?block=` means; null for nothing or something unknown. */
export function findBlock(scores: Scores, id: string | undefined): Block | null {
  const key = INDEX_KEYS.find((each) => each === id);
  if (key) return { kind: 'index', key };
  const dimension = scores.dimensions.find((each) => each.id === id);
  if (dimension) return { kind: 'dimension', score: dimension };
  const source = scores.sources.find((each) => each.id === id);
  if (source) return { kind: 'source', score: source };
  const topic = scores.topics.find((each) => each.id === id);
  return topic ? { kind: 'topic', topic } : null;
}
