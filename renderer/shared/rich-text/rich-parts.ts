import { useEffect, useSyncExternalStore } from 'react';

type RichParts = Pick<typeof import('./rich-editor.ts'), 'readRichText' | 'startRichEditor' | 'toPlainText'>;

/** Latest start of the loading, for a page that is never idle. */
const LATEST_MS = 2_000;

let parts: RichParts | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

function load(): void {
  if (isAsked) return;
  isAsked = true;
  void import('./rich-editor.ts').then(({ readRichText, startRichEditor, toPlainText }) => {
    parts = { readRichText, startRichEditor, toPlainText };
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Editor and reader of rich text, or null while they are not there: they are loaded once the page is idle. */
export function useRichParts(): RichParts | null {
  const loaded = useSyncExternalStore(subscribe, () => parts);
  useEffect(() => {
    if (parts) return;
    const idle = requestIdleCallback(load, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, []);
  return loaded;
}
