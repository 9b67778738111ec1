import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const SIDEWAYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);

/**
 * Arrow keys inside a group of radio-like buttons: they move the focus and choose nothing, so that looking at the
 * choices never changes an answer. Left and right follow the direction of the text.
 */
export function moveFocusWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]:not(:disabled)')];
  const at = choices.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  const isMirrored = SIDEWAYS.has(event.key) && document.documentElement.dir === 'rtl';
  const next = at + (isMirrored ? -step : step);
  choices[Math.max(0, Math.min(choices.length - 1, next))]?.focus();
}

/** A mouse click chooses without keeping the focus, so that the next key belongs to the page again. */
export function leaveFocusToPage(event: { preventDefault: () => void }): void {
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
