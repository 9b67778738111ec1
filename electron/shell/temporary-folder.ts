import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../db/is-running.ts';

const NAME = /^migration-data-(\d+)-/;

/**
 * A private folder for files on their way, removed when the process ends. What processes left that were killed goes too:
 * evidence must not lie about.
 */
export function temporaryFolder(): string {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `migration-data-${process.pid}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Of another user of this computer.
    }
  }
}
