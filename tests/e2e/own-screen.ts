import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/**
 * A screen for one worker alone, so that windows of tests that run side by side share neither the keyboard nor the clipboard.
 * Where there is no Xvfb, or a screen that people look at, the worker keeps the screen it was given.
 *
 * @returns what ends it
 */
export async function ownScreen(workers: number): Promise<() => Promise<void>> {
  const before = process.env.DISPLAY;
  if (workers < 2 || process.platform !== 'linux' || before === undefined) return async () => {};
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await Promise.race([
    once(server.stdio[3] as Readable, 'data').then(([bytes]) => String(bytes).trim()),
    once(server, 'error').then(() => undefined),
  ]);
  if (number === undefined) return async () => {};
  process.env.DISPLAY = `:${number}`;
  return async () => {
    process.env.DISPLAY = before;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
}
