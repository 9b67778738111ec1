import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const here = import.meta.dirname;

/** Runs another process with its own folder for temporary files; it prints the folder it made. */
function run(temporary: string, end: string): string {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { temporaryFolder } from '${here}/temporary-folder.ts';
    const folder = temporaryFolder();
    writeFileSync(folder + '/evidence', 'secret');
    process.stdout.write(folder);
    ${end}`;
  const child = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
  });
  expect(child.stderr).not.toContain('Error');
  return child.stdout;
}

it('is for its user alone, goes with its process, and takes along what a killed one left', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'temporary-test-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));

  const killed = run(temporary, "process.kill(process.pid, 'SIGKILL');");
  expect(existsSync(join(killed, 'evidence'))).toBe(true);
  expect(statSync(killed).mode & 0o077).toBe(0);

  run(temporary, '');
  expect(readdirSync(temporary)).toEqual([]);
});
