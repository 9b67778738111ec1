import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Migration } from './migrate.ts';

/** Reads the numbered steps (`0010-library.sql`) of a folder, oldest first. The caller knows where the folder lies. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [, version, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
      if (version === undefined || name === undefined)
        throw new Error(`migration ${file} is not named NNNN-name.sql`);
      return { version: Number(version), name, sql: readFileSync(join(folder, file), 'utf8') };
    });
}
