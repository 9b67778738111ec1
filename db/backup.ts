import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { LibraryError, toLibraryError } from './library-error.ts';
import { APPLICATION_ID } from './open-database.ts';

/** A library file that was opened and found whole. */
export interface WholeCopy {
  /** In bytes. */
  readonly size: number;
  /** Assessments on its list. */
  readonly assessments: number;
  /** Version of its schema; an older one is brought up to date when the copy is opened as library. */
  readonly schema: number;
}

/** As many pages as there are: the copy is one look at the library, and no save in between makes it begin again. */
const ALL_PAGES = 0x7fffffff;

/**
 * Copies the library while it is in use, as one file without a log beside it. The copy is made under another name, opened and
 * checked, and only then gets its own. Takes its time: call it away from the thread that serves the window.
 *
 * @throws LibraryError `backup-broken` when the copy is not whole, `disk-full`, `read-only`; errors of the file system
 */
export async function makeCopy(libraryPath: string, copy: string): Promise<WholeCopy> {
  const unfinished = `${copy}.part`;
  rmSync(unfinished, { force: true });
  try {
    const library = new BetterSqlite3(libraryPath, { fileMustExist: true, timeout: 10_000 });
    try {
      await library.backup(unfinished, { progress: () => ALL_PAGES });
    } finally {
      library.close();
    }
    settle(unfinished);
    const whole = checkCopy(unfinished);
    toDisk(unfinished);
    renameSync(unfinished, copy);
    toDisk(dirname(copy));
    return whole;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw toLibraryError(error);
  }
}

/**
 * Opens a copy and looks through all of it.
 *
 * @throws LibraryError `backup-broken` when it is damaged or no library of this application
 */
export function checkCopy(path: string): WholeCopy {
  const { size } = statSync(path);
  try {
    const db = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      return { size, ...lookThrough(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError('backup-broken', { path }, { cause: error });
  }
}

function lookThrough(db: Database): Omit<WholeCopy, 'size'> {
  const broken = (reason: string) => new LibraryError('backup-broken', { path: db.name, reason });
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw broken('application');
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw broken('integrity');
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw broken('references');
  const assessments = db
    .prepare<[], number>('SELECT count(*) FROM assessment WHERE removed_at IS NULL')
    .pluck()
    .get();
  const schema = db.pragma('user_version', { simple: true }) as number;
  return { assessments: assessments ?? 0, schema };
}

/**
 * Brings a copy beside the library, ready to take its place, and checks it there.
 *
 * @param newestSchema the newest version of the schema that this application knows
 * @throws LibraryError `backup-broken`, `newer-library`, `disk-full`; errors of the file system. Nothing remains then.
 */
export function fetchCopy(copy: string, target: string, newestSchema: number): WholeCopy {
  rmSync(target, { force: true });
  try {
    copyFileSync(copy, target);
    const whole = checkCopy(target);
    if (whole.schema > newestSchema)
      throw new LibraryError('newer-library', { libraryVersion: whole.schema, knownVersion: newestSchema });
    settle(target);
    toDisk(target);
    return whole;
  } catch (error) {
    rmSync(target, { force: true });
    throw toLibraryError(error);
  }
}

/**
 * Takes the log of a library into its file, so that the file alone is the library.
 *
 * @throws LibraryError `library-locked` when somebody has it open
 */
export function settle(path: string): void {
  const db = new BetterSqlite3(path, { fileMustExist: true, timeout: 500 });
  try {
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw new LibraryError('library-locked', { path });
  } catch (error) {
    throw toLibraryError(error);
  } finally {
    db.close();
  }
}

/** Waits until a file, or the name of a file in a folder, is on disk; not every system lets folders be asked. */
function toDisk(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const file = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } catch (error) {
    if (!isFolder) throw error;
  } finally {
    closeSync(file);
  }
}
