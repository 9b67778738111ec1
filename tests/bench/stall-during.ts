import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { timed } from './median.ts';

const TICK_MS = 2;

/** How long a piece of work takes, and how this thread fared meanwhile; in milliseconds. */
export interface Stall {
  readonly total: number;
  /** The longest time for which this thread answered nothing, whoever held it up: other programs too. */
  readonly stall: number;
  /** The most that this thread itself worked between two moments at which it could have answered. */
  readonly busy: number;
}

export async function stallDuring(work: () => Promise<unknown>): Promise<Stall> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // What was done before this is no part of it.
  await pause(100);
  delay.enable();
  await pause(20);
  delay.reset();
  let busy = 0;
  let before = worked();
  const ticks = setInterval(() => {
    const now = worked();
    busy = Math.max(busy, now - before);
    before = now;
  }, TICK_MS);
  const total = await timed(work);
  await pause(5);
  clearInterval(ticks);
  delay.disable();
  return { total, stall: delay.max / 1e6, busy };
}

/** Processor time of this thread alone. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
