/**
 * Text that is being typed and not yet handed to the save queue. Kept in one place so that a closing window
 * and an undo can hand over everything at once.
 */
const flushes = new Set<() => void>();

/** Registers a way to hand over a draft; returns its removal. */
export function registerDraft(flush: () => void): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Hands every draft to the save queue now. */
export function flushDrafts(): void {
  for (const flush of [...flushes]) flush();
}

window.addEventListener('pagehide', flushDrafts);
window.addEventListener('beforeunload', flushDrafts);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushDrafts();
});
