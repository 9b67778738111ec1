import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { LibraryError } from './library-error.ts';

/** Marks the file as a library of this application ("MDSA"). */
export const APPLICATION_ID = 0x4d445341;

/**
 * Opens or creates the file and sets every pragma the promises rest on; defaults differ between builds of SQLite.
 *
 * @param busyTimeoutMs how long a write waits for another process before it fails with `library-locked`
 * @throws an error of SQLite, or LibraryError `file-unreadable` when the file is some other database
 */
export function openDatabase(path: string, busyTimeoutMs: number): Database {
  if (!existsSync(dirname(path))) throw new LibraryError('file-unreadable', { path });
  const db = new BetterSqlite3(path, { timeout: busyTimeoutMs });
  try {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
    assertOurs(db, path);
    db.pragma('journal_mode = WAL');
    // FULL: a commit is on disk when it returns. In WAL this build would otherwise settle for NORMAL.
    db.pragma('synchronous = FULL');
    // 0.8 MB of log before it is taken into the file and written over: a log that need not grow is faster to sync.
    db.pragma('wal_autocheckpoint = 200');
    // 64 MB of pages: a whole assessment stays in memory, where 2 MB would be read again for every answer.
    db.pragma('cache_size = -64000');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function assertOurs(db: Database, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const tables =
    db.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_schema').get()?.count ?? 0;
  if (id !== 0 || tables > 0) throw new LibraryError('file-unreadable', { path });
  db.pragma(`application_id = ${APPLICATION_ID}`);
}
