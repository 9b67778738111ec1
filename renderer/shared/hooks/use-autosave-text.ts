import { useCallback, useEffect, useRef, useState } from 'react';
import { registerDraft } from '../data/drafts.ts';

const PAUSE_MS = 400;

/**
 * Text that saves itself: after a pause of 400 ms, when the field is left, and when the window closes.
 * Takes over a value that changed elsewhere (undo) unless something is being typed.
 */
export function useAutosaveText(value: string, save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<{ draft: string | null; save: (text: string) => void }>({ draft: null, save });
  latest.current.save = save;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = latest.current.draft;
    if (text === null) return;
    latest.current.draft = null;
    setDraft(null);
    latest.current.save(text);
  }, []);

  useEffect(() => {
    const unregister = registerDraft(flush);
    return () => {
      flush();
      unregister();
    };
  }, [flush]);

  const onChange = (text: string) => {
    latest.current.draft = text;
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };
  return { text: draft ?? value, onChange, onBlur: flush };
}
