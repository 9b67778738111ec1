import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../../electron/api/contract.ts';
import { launch } from '../e2e/launch.ts';
import { type BenchRow, median } from './median.ts';

const ROUNDS = 7;

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
    const empty = join(blank, 'empty');
    for (const folder of [empty, library]) mkdirSync(folder);
    await fill(library);
    // One start of each that does not count: afterwards both find the profile folder of an earlier start.
    for (let round = -1; round < ROUNDS; round++) {
      const blankTook = await start(empty, '#ready', blank);
      // The list of assessments says this of itself; it is drawn and answers to clicks from the same moment.
      const oursTook = await start(library, '[data-ready="library"]');
      if (round < 0) continue;
      theirs.push(blankTook);
      ours.push(oursTook);
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

/** Makes the library that every round opens: somebody who works here, and the practice assessment. */
async function fill(folder: string): Promise<void> {
  const running = await launch(folder);
  const window = await running.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  await window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge };
    await bridge.call('profile.save', { name: 'A. Assessor', organisation: 'IOM', role: 'assessor' });
    await bridge.call('practice.open', undefined);
  });
  await running.close();
}

/** Milliseconds from launch until `ready` is on screen. */
async function start(folder: string, ready: string, app?: string): Promise<number> {
  const from = performance.now();
  const running = await launch(folder, app);
  const window = await running.firstWindow();
  await window.waitForSelector(ready);
  const took = performance.now() - from;
  await running.close();
  return took;
}
