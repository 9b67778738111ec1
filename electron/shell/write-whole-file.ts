import { randomUUID } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../api/app-error.ts';

/** Pauses before another try to put the file in its place: virus scanners hold new files for a moment. In milliseconds. */
const PAUSES = [50, 200, 500];

/**
 * Lets `write` make the file beside its place and moves it there when it is whole.
 * When anything fails, what stood there before is untouched and nothing is left behind.
 *
 * @throws AppError `file-in-use` when another program holds the old file, `read-only` when it may not be changed,
 * `folder-gone`; whatever `write` throws
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
    if (!(await isThere(dirname(path)))) throw new AppError('folder-gone', {}, { cause: error });
    throw error;
  }
}

/** A file that is to be written over must be free and must allow it. Nothing is wrong with one that is not there. */
async function assertReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' && (await isThere(dirname(path)))) return;
    if (code === 'EBUSY' || code === 'ETXTBSY') throw new AppError('file-in-use', {}, { cause });
    throw cause;
  }
  // Where a program that holds a document does not keep others from it, it says so with a file of its own beside it.
  for (const owner of ownerFiles(path))
    if (await isThere(owner)) throw new AppError('file-in-use', {}, { cause: new Error(basename(owner)) });
}

/** Names of the files by which Office and LibreOffice say that they have a document open. */
function ownerFiles(path: string): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  // Word leaves off the first letters of longer names.
  const stem = name.lastIndexOf('.') < 0 ? name.length : name.lastIndexOf('.');
  const off = Math.min(2, Math.max(0, stem - 6));
  return [`~$${name}`, `~$${name.slice(off)}`, `.~lock.${name}#`].map((owner) => join(folder, owner));
}

/** The folder took the new file and the old one could be opened: who refuses now holds the old one. */
async function putInPlace(unfinished: string, path: string): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      await rename(unfinished, path);
      return;
    } catch (cause) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(cause))) throw cause;
      if (pause === null) throw new AppError('file-in-use', {}, { cause });
      await wait(pause);
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
