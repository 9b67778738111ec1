import { readFileSync, writeFileSync } from 'node:fs';

/** Size of the window when it was last closed, in device-independent pixels. */
export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

const FIRST_SIZE: WindowState = { width: 1366, height: 820, maximized: false };
const WIDTHS = [800, 10_000] as const;
const HEIGHTS = [560, 10_000] as const;

/** The remembered size; the first size when there is none or the file is damaged. */
export function readWindowState(path: string): WindowState {
  try {
    const state: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isWindowState(state) ? state : FIRST_SIZE;
  } catch {
    return FIRST_SIZE;
  }
}

/** Remembers the size. A full disk costs only the memory of the size. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state));
  } catch {
    return;
  }
}

// By hand, not by a schema: this is read before the window can open, and a schema would bring zod onto that way.
function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, maximized } = value as Partial<Record<keyof WindowState, unknown>>;
  return isWithin(width, WIDTHS) && isWithin(height, HEIGHTS) && typeof maximized === 'boolean';
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
