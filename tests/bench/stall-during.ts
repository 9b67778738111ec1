import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { timed } from './median.ts';

/** Milliseconds that a piece of work takes, and the longest time for which this thread answered nothing meanwhile. */
export async function stallDuring(
  work: () => Promise<unknown>,
): Promise<{ readonly total: number; readonly stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // What was done before this is no part of it.
  await pause(100);
  delay.enable();
  await pause(20);
  delay.reset();
  const total = await timed(work);
  await pause(5);
  delay.disable();
  return { total, stall: delay.max / 1e6 };
}
