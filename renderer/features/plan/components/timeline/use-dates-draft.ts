import { useCallback, useEffect, useRef, useState } from 'react';
import { dateOf } from '../../../../../assessment-framework/plan/calendar.ts';
import { registerDraft } from '../../../../shared/data/drafts.ts';
import type { Stretch } from '../../facts/timeline.ts';
import type { PlanChanges } from '../../use-plan-changes.ts';

/** Keys held down make one change, not twenty. */
const PAUSE_MS = 500;

interface Draft {
  readonly id: string;
  readonly bar: Stretch;
}

/** A bar on its way: shown at once, saved when the hands rest, when another bar is taken, and when the page is left. */
export function useDatesDraft(change: PlanChanges['change']) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef<{ draft: Draft | null; change: PlanChanges['change'] }>({ draft: null, change });
  latest.current.change = change;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const now = latest.current.draft;
    if (now === null) return;
    latest.current.draft = null;
    latest.current.change(now.id, { start: dateOf(now.bar.start), end: dateOf(now.bar.end) });
    setDraft(null);
  }, []);
  useEffect(() => {
    const unregister = registerDraft(flush);
    return () => {
      flush();
      unregister();
    };
  }, [flush]);
  const put = useCallback(
    (id: string, bar: Stretch) => {
      if (latest.current.draft !== null && latest.current.draft.id !== id) flush();
      latest.current.draft = { id, bar };
      setDraft({ id, bar });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );
  return { draft, put, flush };
}
