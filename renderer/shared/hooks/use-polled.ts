import { useEffect, useState } from 'react';

const BEFORE_SHOWN_MS = 300;
const BETWEEN_MS = 150;

/**
 * What is heard of work under way, from its first third of a second on; null while there is nothing to show. `name` is that of
 * the work, null when there is none; `ask` must stay the same function.
 */
export function usePolled<T>(name: string | null, ask: (name: string) => Promise<T | null>): T | null {
  const [heard, setHeard] = useState<T | null>(null);
  useEffect(() => {
    if (name === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const askOnce = async () => {
      // A question that fails says nothing about the work itself: that call brings its own answer.
      const now = await ask(name).catch(() => null);
      if (isOver) return;
      if (now !== null) setHeard(now);
      timer = setTimeout(() => void askOnce(), BETWEEN_MS);
    };
    timer = setTimeout(() => void askOnce(), BEFORE_SHOWN_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setHeard(null);
    };
  }, [name, ask]);
  return heard;
}
