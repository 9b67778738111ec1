import type { BlockScore, Index } from '../scoring/result.ts';
import type { NameKind, Statement } from './derivation.ts';
import { count, interval, list, name, say, sayIf, score } from './params.ts';

/** A block with its weight in an index (F.2). */
export interface WeightedBlock {
  readonly block: BlockScore;
  readonly weight: number;
}

/** Sentences that give the value of an index; each exists with `.bands` for an interval over more than one band. */
type ValueKey = 'index.system.value' | 'index.sources.value' | 'index.coverage.value';

/** Point, interval and band; both bands of the interval where they differ (F.6). */
export function indexValue(key: ValueKey, index: Index): Statement {
  const params = {
    score: score(index.score ?? 0),
    band: name('band', index.band ?? ''),
    ...interval(index),
  };
  if (index.bandLower === index.bandUpper) return say(key, params);
  return say(`${key}.bands`, {
    ...params,
    from: name('band', index.bandLower),
    to: name('band', index.bandUpper),
  });
}

/** Which blocks an index leaves out because they have no score of their own. */
export function leftOutNames(
  kind: Extract<NameKind, 'dimension' | 'source'>,
  leftOut: readonly string[],
): readonly Statement[] {
  return sayIf(leftOut.length > 0, 'index.leftOut', {
    parts: count(leftOut.length),
    list: list(leftOut.map((id) => name(kind, id))),
  });
}
