import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const WindowState = z.object({
  width: z.number().int().min(800).max(10_000),
  height: z.number().int().min(560).max(10_000),
  maximized: z.boolean(),
});
/** Size of the window when it was last closed, in device-independent pixels. */
export type WindowState = z.infer<typeof WindowState>;

const FIRST_SIZE: WindowState = { width: 1366, height: 820, maximized: false };

/** The remembered size; the first size when there is none or the file is damaged. */
export function readWindowState(path: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')));
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
