import { useEffect, useRef } from 'react';
import { isLayerOpen, isTyping } from '../hooks/use-hotkeys.ts';
import { isTabular } from './tabular-text.ts';

/** Calls back with cells of a spreadsheet that are pasted outside text fields, while no menu or dialog is open. */
export function usePasteCells(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isTyping(document.activeElement)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isLayerOpen() || !isTabular(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
