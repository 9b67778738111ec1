import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { say } from '../shell/say.ts';
import { UsageError } from './usage-error.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none: each beside its place first, and moved there when all are whole.
 * @throws UsageError that names the path that cannot be written
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const steps = files.map((file) => ({
    ...file,
    unfinished: `${file.path}.${randomUUID().slice(0, 8)}.part`,
  }));
  try {
    for (const { path, unfinished, bytes } of steps) {
      await naming(path, () => writeFile(unfinished, bytes, { flag: 'wx', flush: true }));
    }
    for (const { path, unfinished } of steps) await naming(path, () => rename(unfinished, path));
  } finally {
    for (const { unfinished } of steps) await rm(unfinished, { force: true });
  }
  for (const { path } of steps) console.log(say('cli.written', { path }));
}

async function naming(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    throw new UsageError('cannot-write', { path });
  }
}
