import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../db/open-library.ts';
import { readMigrations } from '../../db/read-migrations.ts';

/**
 * Opens a library with the schema, the clock and the identifiers of the application.
 *
 * @param dist folder of the built application
 * @throws LibraryError when it cannot be opened (locked, newer, damaged)
 */
export function openOwnLibrary(path: string, dist: string): Library {
  return openLibrary(path, {
    migrations: readMigrations(join(dist, 'migrations')),
    now: () => new Date().toISOString(),
    makeId: randomUUID,
  });
}
