import type { Search } from '../../db/search/search.ts';

/** Nobody has asked for anything for this long: the moment to take changes into the search index, in milliseconds. */
const QUIET = 1_500;

/** Work that waits for a quiet moment. */
export interface WhenQuiet {
  /** Somebody asked for something: the wait begins anew. */
  stir(): void;
  stop(): void;
}

/** Brings the search index up to date when nobody asks for anything, step by step, and stops when somebody does. */
export function indexWhenQuiet(search: () => Search | null, log: (error: unknown) => void): WhenQuiet {
  let stirred = 0;
  let stopped = false;
  const timer = setTimeout(() => work(stirred), QUIET).unref();

  const work = (since: number): void => {
    if (stopped || since !== stirred) return;
    try {
      const index = search();
      const next = index?.behind()[0];
      if (index === null || next === undefined || index.step(next)) return;
    } catch (error) {
      // Seen again, and told, when somebody searches.
      log(error);
      return;
    }
    setImmediate(() => work(since));
  };

  return {
    stir() {
      stirred++;
      if (!stopped) timer.refresh();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
