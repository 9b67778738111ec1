import { useState } from 'react';

/** Criteria of the list that something is about to be done with at once. */
export interface Selection {
  /** In the order of the list; what the filter hides is never among them. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Everything from the last criterion that was toggled, or from `start`, to this one. */
  readonly extendTo: (id: string, start: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

interface Held {
  readonly block: string;
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** The entries from one to another, whichever comes first; empty when one of them is not in the list. */
export function between(list: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [list.indexOf(from), list.indexOf(to)];
  return a === -1 || b === -1 ? [] : list.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/**
 * Selection in a list of ids. It ends when another block takes the place of this one.
 *
 * @param block names the list
 * @param list what is shown, in its order
 */
export function useSelection(block: string, list: readonly string[]): Selection {
  const [held, setHeld] = useState<Held>({ block, ids: NONE, anchor: null });
  const own = held.block === block ? held : { block, ids: NONE, anchor: null };
  return {
    ids: own.ids.size === 0 ? [] : list.filter((id) => own.ids.has(id)),
    has: (id) => own.ids.has(id),
    toggle: (id) => {
      const ids = new Set(own.ids);
      if (!ids.delete(id)) ids.add(id);
      setHeld({ block, ids, anchor: id });
    },
    extendTo: (id, start) => {
      const anchor = own.anchor ?? start;
      setHeld({ block, ids: new Set(between(list, anchor, id)), anchor });
    },
    all: () => setHeld({ block, ids: new Set(list), anchor: own.anchor }),
    clear: () => setHeld({ block, ids: NONE, anchor: null }),
  };
}
