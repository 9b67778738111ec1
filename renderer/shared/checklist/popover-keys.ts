import type { KeyboardEvent } from 'react';

const STOPS = 'input:not(:disabled), button:not(:disabled), a[href]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Keys of a small floating panel: up and down walk through what can be acted on, letters do what they say, and none
 * but Escape reaches the page behind.
 */
export function popoverKeys(
  event: KeyboardEvent<HTMLElement>,
  letters: Readonly<Record<string, () => void>> = {},
): void {
  if (event.key === 'Escape') return;
  event.stopPropagation();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  const step = STEPS[event.key];
  if (step !== undefined && !isField) {
    event.preventDefault();
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
    return;
  }
  const act = isField ? undefined : letters[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
}
