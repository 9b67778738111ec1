import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { Bridge } from '../../electron/api/contract.ts';
import { type BenchRow, median } from './median.ts';

const ROUNDS = 7;
const root = join(import.meta.dirname, '../..');

const BLANK_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true, contextIsolation: true } });
  window.loadURL('data:text/html,<title>blank</title><p id="ready">ready</p>');
});
`;

/** From launch to a usable library, against a blank window of the same runtime, in turns within one run. */
export async function startBench(): Promise<BenchRow[]> {
  const blank = mkdtempSync(join(tmpdir(), 'mda-blank-'));
  writeFileSync(join(blank, 'main.js'), BLANK_MAIN);
  writeFileSync(
    join(blank, 'package.json'),
    JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.js' }),
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    const library = join(blank, 'library');
    await fill(library);
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await start(blank, join(blank, `profile-${round}`), {}, '#ready'));
      ours.push(await startOurs(library));
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [
      {
        what: 'start to usable library',
        ours: 'not measured: no Electron on this machine',
        against: why,
        ratio: null,
        target: '<= 1.5',
      },
    ];
  } finally {
    rmSync(blank, { recursive: true, force: true });
  }
  return [
    {
      what: `start to usable library (median of ${ROUNDS})`,
      ours: `${median(ours).toFixed(0)} ms`,
      against: `${median(theirs).toFixed(0)} ms blank window`,
      ratio: median(ours) / median(theirs),
      target: '<= 1.5',
    },
  ];
}

const startOurs = (folder: string) =>
  start(
    root,
    join(folder, 'profile'),
    { MDA_LIBRARY: join(folder, 'library.sqlite') },
    '[data-ready="library"]',
  );

async function start(
  app: string,
  profile: string,
  env: Record<string, string>,
  ready: string,
): Promise<number> {
  const from = performance.now();
  const running = await _electron.launch({
    args: [app, `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const window = await running.firstWindow();
  await window.waitForSelector(ready);
  const took = performance.now() - from;
  await running.close();
  return took;
}
