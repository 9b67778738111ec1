import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Library, openLibrary } from '../../db/open-library.ts';
import { readMigrations } from '../../db/read-migrations.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../db/migrations');

/** A clock that moves one second a call, and ids that count: the same test gives the same library. */
export function counting(prefix = 'id') {
  let ids = 0;
  let seconds = 0;
  return {
    makeId: () => `${prefix}-${++ids}`,
    now: () => new Date(Date.UTC(2026, 3, 1, 8, 0, ++seconds)).toISOString(),
  };
}

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open library in a real file, closed and deleted after the test. */
export function aLibrary(folder = aFolder(), prefix = 'id'): Library {
  const library = openLibrary(join(folder, 'library.sqlite'), {
    ...counting(prefix),
    migrations: readMigrations(MIGRATIONS_FOLDER),
    busyTimeoutMs: 100,
  });
  onTestFinished(() => library.close());
  return library;
}
