import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';

export function searchHandlers({ library }: Services): HandlersOf<'search.find'> {
  return {
    'search.find': async ({ assessmentId, text, limit }) => {
      // Between two steps the library serves whoever else asks.
      while (!library.search.step(assessmentId)) await nextTurn();
      const { hits, total } = library.search.find(assessmentId, text, limit);
      return { hits: hits.map((hit) => ({ ...hit, snippet: [...hit.snippet] })), total };
    },
  };
}
