import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { anInventory, aWorkbook } from '../builders/a-spreadsheet.ts';
import { benchApi, call } from './bench-api.ts';
import { type BenchRow, percentile, timed } from './median.ts';

const ROWS = 5_000;
const BETWEEN_SAVES = 5;

/** A sheet of 5,000 sources from the chosen file to the disk, and the longest wait of the thread that serves the window. */
export async function importBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-import-bench-'));
  const path = join(folder, 'inventory.xlsx');
  writeFileSync(path, aWorkbook({ Inventory: anInventory(ROWS) }));
  const api = benchApi(
    join(folder, 'library.sqlite'),
    { choose: async () => ({ path, name: 'inventory.xlsx' }) },
    'desktop',
  );
  const ask = async <T>(procedure: string, input: unknown): Promise<T> =>
    (await call(api, procedure, input)) as T;
  try {
    await ask('profile.save', { name: 'Bench', organisation: '', role: 'assessor' });
    const { id: assessmentId } = await ask<{ id: string }>('assessments.create', {
      country: 'Auroria',
      periodStart: '2026-03-01',
      periodEnd: '2026-04-30',
      referenceDate: '2026-03-31',
    });
    await new Promise((done) => setTimeout(done, 500));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const reading = { importId: 'bench', kind: 'sources', sheet: 0 };
    const start = performance.now();
    await ask('imports.open', { assessmentId, importId: 'bench' });
    const opened = performance.now();
    const match = await ask<{ headerRow: number; columns: { field: string | null }[] }>('imports.match', {
      ...reading,
      headerRow: null,
    });
    const columns = match.columns.map(({ field }) => field ?? 'note');
    const choice = { ...reading, headerRow: match.headerRow, columns };
    const preview = await ask<{ added: number }>('imports.preview', choice);
    const previewed = performance.now();
    const applying = ask<{ added: number }>('imports.apply', choice);
    const saves = answersUntil(applying, (value) => ask('answers.save', anAnswer(assessmentId, value)));
    const applied = await applying;
    const end = performance.now();
    delay.disable();
    const waits = await saves;
    if (preview.added !== ROWS || applied.added !== ROWS)
      throw new Error(`only ${applied.added} rows were taken`);
    const ms = (value: number) => value.toFixed(0);
    return [
      {
        what: `import of a sheet of ${ROWS} sources: open, preview, apply`,
        ours: `${ms(end - start)} ms (${ms(opened - start)}, ${ms(previewed - opened)}, ${ms(end - previewed)})`,
        against: '',
        ratio: null,
        target: '<= 2,000 ms',
      },
      {
        what: 'longest wait of the main thread meanwhile',
        ours: `${(delay.max / 1e6).toFixed(1)} ms`,
        against: '',
        ratio: null,
        target: '<= 50 ms',
      },
      {
        what: `save of an answer while the import writes (p95 of ${waits.length})`,
        ours: `${percentile(waits, 0.95).toFixed(1)} ms (longest ${Math.max(...waits).toFixed(1)})`,
        against: '',
        ratio: null,
        target: '',
      },
    ];
  } finally {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const anAnswer = (assessmentId: string, value: number) => ({
  assessmentId,
  answer: { criterion: 'D1.01', source: null, value, confidence: 'medium', justification: 'Seen' },
});

/** Saves answers, one after the other, until the work is done; how long each took, in milliseconds. */
async function answersUntil(
  work: Promise<unknown>,
  save: (value: number) => Promise<unknown>,
): Promise<number[]> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  const waits: number[] = [];
  await new Promise((next) => setTimeout(next, BETWEEN_SAVES));
  while (!isDone) {
    waits.push(await timed(() => save(waits.length % 5)));
    await new Promise((next) => setTimeout(next, BETWEEN_SAVES));
  }
  return waits;
}
