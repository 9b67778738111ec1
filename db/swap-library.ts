import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { settle } from './backup.ts';
import { LibraryError } from './library-error.ts';

/** A library that took the place of another. */
export interface Swap {
  /** Name of the file beside the library that holds the one before; null when there was none. */
  readonly keptAs: string | null;
  /** Puts the one before back. */
  undo(): void;
}

/**
 * Puts a checked library file in the place of the library and keeps the one before beside it, under a name with the moment.
 * At no moment is there no library. Nobody may have it open.
 *
 * @param moment ISO 8601 in UTC
 * @throws LibraryError `library-locked` when another process has it open; errors of the file system. Nothing changed then.
 */
export function swapLibrary(libraryPath: string, replacement: string, moment: string): Swap {
  if (!existsSync(libraryPath)) {
    renameSync(replacement, libraryPath);
    return { keptAs: null, undo: () => undefined };
  }
  const kept = freeName(libraryPath, moment);
  const isSettled = settledUnlessBroken(libraryPath);
  try {
    linkSync(libraryPath, kept);
  } catch {
    // Some file systems know no second name for a file.
    copyFileSync(libraryPath, kept);
  }
  // The log of a library that cannot be opened belongs to it; left behind, it would be played into the new one.
  if (!isSettled) moveLogs(libraryPath, kept);
  renameSync(replacement, libraryPath);
  return {
    keptAs: basename(kept),
    undo: () => {
      moveLogs(libraryPath, replacement);
      renameSync(kept, libraryPath);
      moveLogs(kept, libraryPath);
    },
  };
}

const LOGS = ['-wal', '-shm', '-journal'];

function moveLogs(from: string, to: string): void {
  for (const log of LOGS) if (existsSync(from + log)) renameSync(from + log, to + log);
}

/** False when the file is too damaged to take its log in; it is kept as it is. */
function settledUnlessBroken(path: string): boolean {
  try {
    settle(path);
    return true;
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'file-unreadable') return false;
    throw error;
  }
}

function freeName(libraryPath: string, moment: string): string {
  const extension = extname(libraryPath);
  const stem = basename(libraryPath, extension);
  const stamp = moment.slice(0, 19).replaceAll(':', '-');
  for (let number = 1; ; number++) {
    const name = `${stem}-before-restore-${stamp}Z${number === 1 ? '' : `-${number}`}${extension}`;
    const path = join(dirname(libraryPath), name);
    if (!existsSync(path)) return path;
  }
}
