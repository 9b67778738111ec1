import { useState } from 'react';
import { useSavePreferences, useStatus } from '../data/status.ts';

/** Narrowest panel, in pixels. */
const LEAST = 240;
/** Widest panel, as a part of the window: what stands beside it keeps room. */
const MOST_OF_WINDOW = 0.45;

/** Width of a panel that the user can move, in pixels, remembered under the name of the panel. */
export interface PanelWidth {
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Shows a width while it is being dragged. */
  readonly show: (width: number) => void;
  /** Shows a width and remembers it; null goes back to the usual one. */
  readonly keep: (width: number | null) => void;
}

export function usePanelWidth(name: string, usual: number): PanelWidth {
  const { panels } = useStatus().preferences;
  const { mutate } = useSavePreferences();
  const [dragged, setDragged] = useState<number | null>(null);
  const most = Math.max(LEAST, Math.round(window.innerWidth * MOST_OF_WINDOW));
  const within = (width: number) => Math.round(Math.max(LEAST, Math.min(most, width)));
  return {
    width: within(dragged ?? panels[name] ?? usual),
    least: LEAST,
    most,
    show: (width) => setDragged(within(width)),
    keep: (width) => {
      setDragged(null);
      const { [name]: _before, ...others } = panels;
      mutate({ panels: width === null ? others : { ...others, [name]: within(width) } });
    },
  };
}
