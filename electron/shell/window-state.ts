import { readFileSync, writeFileSync } from 'node:fs';

/** A rectangle of the desktop, in device-independent pixels. Without a place the system chooses one. */
export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Size and place of the window when it was last closed. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

const FIRST: WindowState = { bounds: { width: 1366, height: 820 }, maximized: false };
const WIDTHS = [800, 10_000] as const;
const HEIGHTS = [560, 10_000] as const;
const PLACES = [-50_000, 50_000] as const;
/** So much of the upper edge must be in sight, in pixels: enough to take hold of the window. */
const [HOLD_WIDTH, HOLD_HEIGHT] = [160, 40];

/** What is remembered; the first size when there is nothing or the file is damaged. */
export function readWindowState(path: string): WindowState {
  try {
    const state: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isWindowState(state) ? state : FIRST;
  } catch {
    return FIRST;
  }
}

/** Remembers size and place. A full disk costs only the memory of them. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state));
  } catch {
    return;
  }
}

/**
 * The state on the screens that are there today. A window whose upper edge is on none of them, because a monitor was
 * taken away, comes up where the system puts it; none is larger than the largest screen.
 */
export function placeOn(state: WindowState, screens: readonly Required<Bounds>[]): WindowState {
  if (screens.length === 0) return state;
  const { x, y } = state.bounds;
  const width = Math.max(WIDTHS[0], Math.min(state.bounds.width, Math.max(...screens.map((s) => s.width))));
  const height = Math.max(
    HEIGHTS[0],
    Math.min(state.bounds.height, Math.max(...screens.map((s) => s.height))),
  );
  const isInSight = screens.some(
    (area) =>
      x !== undefined &&
      y !== undefined &&
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= HOLD_WIDTH &&
      y >= area.y &&
      y + HOLD_HEIGHT <= area.y + area.height,
  );
  const bounds =
    isInSight && x !== undefined && y !== undefined ? { x, y, width, height } : { width, height };
  return { bounds, maximized: state.maximized };
}

// By hand, not by a schema: this is read before the window can open, and a schema would bring zod onto that way.
function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, maximized } = value as Partial<Record<keyof WindowState, unknown>>;
  if (typeof bounds !== 'object' || bounds === null) return false;
  const { x, y, width, height } = bounds as Partial<Record<keyof Bounds, unknown>>;
  return (
    isWithin(width, WIDTHS) &&
    isWithin(height, HEIGHTS) &&
    [x, y].every((place) => place === undefined || isWithin(place, PLACES)) &&
    typeof maximized === 'boolean'
  );
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
