import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import { call } from '../../../shared/bridge/bridge.ts';

const BEFORE_SHOWN_MS = 300;
const BETWEEN_MS = 150;

type Progress = OutputOf<'imports.progress'>;

/** How far a call of an import is, from its first third of a second on; null while there is nothing to show. */
export function useProgress(importId: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (importId === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      // A question that fails says nothing about the work itself: that call brings its own answer.
      const now = await call('imports.progress', { importId }).catch(() => null);
      if (isOver) return;
      if (now) setProgress(now);
      timer = setTimeout(() => void ask(), BETWEEN_MS);
    };
    timer = setTimeout(() => void ask(), BEFORE_SHOWN_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setProgress(null);
    };
  }, [importId]);
  return progress;
}
