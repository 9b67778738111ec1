import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { LibraryError } from './library-error.ts';

/** One step of the schema. Versions are spaced by ten; a released step is never edited. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the schema to the newest version, all steps in one transaction: when one fails, everything stays as it was.
 * A library that already holds something is copied beside itself first, and the copy is kept.
 *
 * @throws LibraryError `newer-library` when the library was written by a newer application.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  assertAscending(migrations);
  const current = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest)
    throw new LibraryError('newer-library', { libraryVersion: current, knownVersion: newest });
  const pending = migrations.filter((step) => step.version > current);
  const first = pending[0];
  if (first === undefined) return;
  if (current > 0) copyBefore(db, first.version);

  // Steps may rebuild a table; references are checked as a whole before the commit. The pragma has no effect inside a transaction.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      // Another door may have done the steps while this one waited for its turn.
      const reached = db.pragma('user_version', { simple: true }) as number;
      for (const step of pending) {
        if (step.version <= reached) continue;
        db.exec(step.sql);
        db.pragma(`user_version = ${step.version}`);
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration leaves ${broken.length} rows without the row they refer to`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function assertAscending(migrations: readonly Migration[]): void {
  migrations.reduce((previous, step) => {
    if (!Number.isInteger(step.version) || step.version <= previous)
      throw new Error(`migration ${step.version} (${step.name}) is out of order`);
    return step.version;
  }, 0);
}

/** Writes `library-before-0020.sqlite` beside the library; whole or not at all. */
function copyBefore(db: Database, version: number): void {
  if (db.memory) return;
  const extension = extname(db.name);
  const stem = basename(db.name, extension);
  const copy = join(dirname(db.name), `${stem}-before-${String(version).padStart(4, '0')}${extension}`);
  const unfinished = `${copy}.part`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  const file = openSync(unfinished, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, copy);
}
