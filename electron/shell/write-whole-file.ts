import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../api/app-error.ts';
import { exportFailure, systemCode } from '../api/export-failure.ts';
import { isThere, ownerFileOf } from './owner-file.ts';

/** Pauses before another try to put the file in its place: virus scanners hold new files for a moment. In milliseconds. */
const PAUSES = [50, 200, 500];

/**
 * Lets `write` make the file beside its place and moves it there when it is whole.
 * When anything fails, what stood there before is untouched and nothing is left behind.
 *
 * @throws AppError `file-in-use` when another program holds the old file, `folder-gone`; what `exportFailure` makes of whatever
 * the disk refuses; whatever else `write` throws
 */
export async function writeWholeFile(
  path: string,
  write: (path: string) => Promise<void> | void,
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    // Said before the work and not after it.
    await assertReplaceable(path);
    await write(unfinished);
    await putInPlace(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    if (!(await isThere(dirname(path)))) throw folderGone(error);
    throw exportFailure(error);
  }
}

/** A file that is to be written over must be free and must allow it. Nothing is wrong with one that is not there. */
async function assertReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close();
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw cause;
    if (await isThere(dirname(path))) return;
    throw folderGone(cause);
  }
  // Where a program that holds a document does not keep others from it, it says so with a file of its own beside it.
  const owner = await ownerFileOf(path);
  if (owner !== null) throw inUse(new Error(basename(owner)));
}

/** The folder took the new file and the old one could be opened: who refuses now holds the old one. */
async function putInPlace(unfinished: string, path: string): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      await rename(unfinished, path);
      return;
    } catch (cause) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(cause))) throw cause;
      if (pause === null) throw inUse(cause);
      await wait(pause);
    }
  }
}

const EXPORT = { context: 'export', reason: 'export' };
const inUse = (cause: unknown) => new AppError('file-in-use', EXPORT, { cause });
const folderGone = (cause: unknown) => new AppError('folder-gone', EXPORT, { cause });
