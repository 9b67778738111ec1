import { useEffect, useState } from 'react';

/** At most this long after the first drawing, in milliseconds, even when the window never comes to rest. */
const LATEST_MS = 1_500;

/** False while the page is being drawn, true once it rests: for questions that must not hold up the start. */
export function useAfterStart(): boolean {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setResting(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isResting;
}
