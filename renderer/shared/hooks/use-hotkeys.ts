import { useEffect, useRef } from 'react';

/** Whether a key press belongs to a text being written. Single letters never act there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}

/** Whether a menu, a list of choices or a dialog is on screen; closed ones may stay in the document, hidden. */
export function isLayerOpen(): boolean {
  const layers = document.querySelectorAll(
    '[role="dialog"][aria-modal="true"], [role="menu"], [role="listbox"]',
  );
  return [...layers].some((layer) => layer.getClientRects().length > 0);
}

/** Whether a key press belongs to a panel that floats over the page, or moves inside a group of radio buttons. */
function isOfItsOwn({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  return key.startsWith('Arrow') && target.matches('input[type=radio]');
}

/**
 * Keys of a page, for example `{ '3': ..., j: ..., 'mod+z': ... }`; `mod` is Ctrl, or Cmd on a Mac.
 * They never fire in text fields, nor while a floating layer is open.
 */
export function useHotkeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || event.altKey) return;
      if (isLayerOpen() || isOfItsOwn(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const name = `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.shiftKey && key.length === 1 && /[a-z]/.test(key) ? 'shift+' : ''}${key}`;
      const action = latest.current[name];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
