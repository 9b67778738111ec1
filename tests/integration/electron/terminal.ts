import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../../../electron/cli.ts');

/** Runs the command line in a folder, as somebody at a terminal does. */
export function runIn(
  folder: string,
  args: readonly string[],
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The content of an `assessment.json` under the framework of the application, with one answer. */
export const anAssessmentFile = (changes: object = {}) => ({
  format: 'mdsa-assessment',
  formatVersion: 1,
  framework: { id: 'mdsa', version: '1.0' },
  head: {
    id: 'a1',
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
    createdAt: '2026-03-01T00:00:00Z',
    updatedAt: '2026-03-01T00:00:00Z',
  },
  answers: [{ criterion: 'D1.01', value: 3 }],
  ...changes,
});
