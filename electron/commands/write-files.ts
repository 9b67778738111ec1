import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { AppError } from '../api/app-error.ts';
import { say } from '../shell/say.ts';
import { type MadeFile, writeProved } from '../shell/write-proved.ts';
import { UsageError } from './usage-error.ts';

export interface FileToWrite extends MadeFile {
  readonly path: string;
}

/**
 * Writes all files or none: each beside its place first, proved there, and moved to it when all are whole.
 * @throws UsageError that names the path that cannot be written; AppError `export-unproved`
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const steps = files.map((file) => ({
    ...file,
    unfinished: `${file.path}.${randomUUID().slice(0, 8)}.part`,
  }));
  try {
    for (const step of steps)
      await naming(step.path, () => writeProved(step.unfinished, step, () => undefined));
    for (const { path, unfinished } of steps) await naming(path, () => rename(unfinished, path));
  } finally {
    for (const { unfinished } of steps) await rm(unfinished, { force: true });
  }
  for (const { path } of steps) console.log(say('cli.written', { path }));
}

async function naming(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new UsageError('cannot-write', { path });
  }
}
