import { useEffect, useRef, useState } from 'react';

/** Loads once for the life of a preview, and stops when the preview goes. */
export function usePreviewLoad<T>(load: (signal: AbortSignal) => Promise<T>): {
  readonly value: T | null;
  readonly error: unknown;
} {
  const [state, setState] = useState<{ value: T | null; error: unknown }>({ value: null, error: null });
  const first = useRef(load);
  useEffect(() => {
    const abort = new AbortController();
    first.current(abort.signal).then(
      (value) => !abort.signal.aborted && setState({ value, error: null }),
      (error: unknown) => !abort.signal.aborted && setState({ value: null, error }),
    );
    return () => abort.abort();
  }, []);
  return state;
}
