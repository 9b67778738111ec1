import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { Backup } from '../api/contract-backups.ts';

const BackupSettings = z.object({
  folder: z.string().nullable(),
  /** Marks the copies of this library among those of other computers. */
  mark: z.string().regex(/^[0-9a-f]{6}$/),
  latest: Backup.nullable(),
  problem: z.string().nullable(),
  /** Copies that were found whole, by name; the size tells whether it is still the same file. */
  whole: z.record(z.string(), z.object({ size: z.number(), assessments: z.number() })),
});
/** What is known of the backups. Lies beside the library and not in it: a library that is put back must not forget it. */
export type BackupSettings = z.infer<typeof BackupSettings>;

/** `library-backups.json` beside `library.sqlite`. */
export function settingsFile(libraryPath: string): string {
  return join(dirname(libraryPath), `${basename(libraryPath, extname(libraryPath))}-backups.json`);
}

/** The settings; as at first start where there are none or they cannot be read. */
export function readSettings(file: string): BackupSettings {
  try {
    return BackupSettings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    const mark = randomBytes(3).toString('hex');
    return { folder: null, mark, latest: null, problem: null, whole: {} };
  }
}

/** Writes them whole or not at all. @throws errors of the file system */
export function writeSettings(file: string, settings: BackupSettings): void {
  const unfinished = `${file}.part`;
  writeFileSync(unfinished, JSON.stringify(settings, null, 2), { mode: 0o600 });
  renameSync(unfinished, file);
}
