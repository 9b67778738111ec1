import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../../electron/shell/open-api.ts';
import { benchApi, call } from './bench-api.ts';
import { type BenchRow, median, percentile, timed } from './median.ts';
import { stallDuring } from './stall-during.ts';

const SIZE_MB = 50;
const ROUNDS = 5;
/** An answer every so many milliseconds is more than anybody gives. */
const BETWEEN_SAVES_MS = 10;

/**
 * A file of 50 MB attached as evidence: how long it takes, how long the thread that serves the window stands still,
 * and what saves of answers take meanwhile, against saves on the same library at rest.
 */
export async function evidenceBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-bench-'));
  const path = join(folder, 'scan.pdf');
  const api = benchApi(join(folder, 'library.sqlite'), {
    choose: () => Promise.resolve({ path, name: 'scan.pdf' }),
  });
  try {
    await call(api, 'profile.save', { name: 'Bench', organisation: '', role: 'assessor' });
    const { id } = (await call(api, 'practice.open', undefined)) as { id: string };
    const attach = () => call(api, 'evidence.attach', { assessmentId: id });
    const atRest = await savesDuring(api, id, () => pause(2_000));
    const idle: number[] = [];
    const [totals, stalls, saves]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      newFile(path);
      idle.push((await stallDuring(() => pause(1_000))).stall);
      const { total, stall } = await stallDuring(attach);
      totals.push(total);
      stalls.push(stall);
      newFile(path);
      saves.push(...(await savesDuring(api, id, attach)));
    }
    return [
      {
        what: `evidence of ${SIZE_MB} MB attached (median of ${ROUNDS})`,
        ours: `${median(totals).toFixed(0)} ms (longest ${Math.max(...totals).toFixed(0)})`,
        against: '',
        ratio: null,
        target: '',
      },
      {
        what: 'longest stop of the thread of the window meanwhile',
        ours: `${Math.max(...stalls).toFixed(1)} ms (median of ${ROUNDS} ${median(stalls).toFixed(1)})`,
        against: `${Math.max(...idle).toFixed(1)} ms when nothing is done (median ${median(idle).toFixed(1)})`,
        ratio: null,
        target: '<= 50 ms',
      },
      {
        what: `durable save of an answer meanwhile (p95 of ${saves.length})`,
        ours: `${percentile(saves, 0.95).toFixed(2)} ms (median ${median(saves).toFixed(2)}, longest ${Math.max(...saves).toFixed(1)})`,
        against: `${percentile(atRest, 0.95).toFixed(2)} ms at rest (longest ${Math.max(...atRest).toFixed(1)})`,
        ratio: percentile(saves, 0.95) / percentile(atRest, 0.95),
        target: '<= 50 ms',
      },
    ];
  } finally {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another one each time: the same file would not be written twice. */
function newFile(path: string): void {
  writeFileSync(path, randomFillSync(Buffer.alloc(SIZE_MB * 1024 ** 2)));
}

/** Milliseconds that saves of answers take, one after the other, until the work is done. */
async function savesDuring(api: Api, assessmentId: string, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  for (let round = 0; !isDone; round++) {
    const answer = {
      criterion: 'D1.01',
      source: null,
      value: round % 5,
      confidence: 'medium',
      justification: `Seen in the extract of the third quarter, row ${round}.`,
    };
    times.push(await timed(() => call(api, 'answers.save', { assessmentId, answer })));
    await pause(BETWEEN_SAVES_MS);
  }
  await done;
  return times;
}
