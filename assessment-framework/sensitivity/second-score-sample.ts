import type { Answer } from '../model/assessment.ts';
import { byId } from '../scoring/tolerance.ts';
import { mulberry32 } from './mulberry32.ts';

type AnswerPlace = Pick<Answer, 'criterion' | 'source'>;

/**
 * Draws the criteria that are scored a second time: `size` of them, each equally likely, the same ones for the same places and seed
 * whatever order the places come in (a partial Fisher-Yates shuffle with mulberry32). All of them when there are no more than `size`.
 * They come back in the order in which they were given.
 */
export function secondScoreSample<P extends AnswerPlace>(
  places: readonly P[],
  { size, seed }: { readonly size: number; readonly seed: number },
): P[] {
  const random = mulberry32(seed);
  const left = places.toSorted(
    (a, b) => byId(a.source ?? '', b.source ?? '') || byId(a.criterion, b.criterion),
  );
  const drawn = new Set<P>();
  while (drawn.size < size && left.length > 0) {
    const [place] = left.splice(Math.floor(random() * left.length), 1);
    if (place !== undefined) drawn.add(place);
  }
  return places.filter((place) => drawn.has(place));
}
