import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { openOwnLibrary } from '../../electron/shell/open-own-library.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { writeWholeFile } from '../../electron/shell/write-whole-file.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { benchApi, call } from './bench-api.ts';
import { type BenchRow, median } from './median.ts';
import { memoryInUse } from './memory-in-use.ts';
import { type Stall, stallDuring } from './stall-during.ts';

const root = join(import.meta.dirname, '../..');
const ROUNDS = 3;
const QUICK_ROUNDS = 5;
const REPORTS = 20;
/** Reports after which caches are warm. */
const WARM = 4;

/** The work on reports as a window asks for it: made in a thread, read back, saved; and whether the window stands still meanwhile. */
export async function reportBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));
  return [
    ...(await measured('practice country', buildPractice().assessment, { formats: ['word', 'excel'] })),
    // Its Word report takes a minute, nearly all of it in the library: not worth the wait here.
    ...(await measured('ten times its size', aLargeAssessment(framework), { formats: ['excel'] })),
    await memoryRow(),
  ];
}

const NAMES = { word: 'full Word report', excel: 'workbook' } as const;

async function measured(
  name: string,
  assessment: Assessment,
  { formats }: { readonly formats: readonly (keyof typeof NAMES)[] },
): Promise<BenchRow[]> {
  return await onApi(assessment, async ({ make, preview, draft }) => {
    const rows: BenchRow[] = [];
    for (const format of formats) {
      const runs = await repeated(ROUNDS, () => make(format));
      rows.push(
        row(
          `${NAMES[format]} as a window asks for it: thread, file, proof, ${name} (median of ${ROUNDS})`,
          `${median(runs.map(({ total }) => total)).toFixed(0)} ms`,
        ),
        row('longest stop of the thread of the window meanwhile', longestStop(runs), '<= 50 ms'),
      );
    }
    for (const [what, work, target] of [
      ['what a public file leaves out', preview, ''],
      ['draft of the summary', draft, '< 300 ms'],
    ] as const) {
      const runs = await repeated(QUICK_ROUNDS, work);
      const took = runs.map(({ total }) => total);
      rows.push(
        row(
          `${what} as a window asks for it, in a new thread, ${name} (median of ${QUICK_ROUNDS})`,
          `${median(took).toFixed(0)} ms (least ${Math.min(...took).toFixed(0)}; longest stop meanwhile ${longestStop(runs)})`,
          target,
        ),
      );
    }
    return rows;
  });
}

async function repeated(rounds: number, work: () => Promise<unknown>): Promise<readonly Stall[]> {
  const runs: Stall[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await stallDuring(work));
  return runs;
}

const longestStop = (runs: readonly Stall[]): string => {
  const most = (of: 'stall' | 'busy') => Math.max(...runs.map((run) => run[of])).toFixed(1);
  return `${most('stall')} ms, of its own work at most ${most('busy')} ms`;
};

async function memoryRow(): Promise<BenchRow> {
  return await onApi(buildPractice().assessment, async ({ make }) => {
    let before = 0;
    for (let count = 1; count <= REPORTS; count++) {
      await make('word');
      if (count === WARM) before = memoryInUse();
    }
    const after = memoryInUse();
    const held = process.memoryUsage().rss / 2 ** 20;
    return {
      what: `memory in use after ${REPORTS} full Word reports as a window asks for them`,
      ours: `${after.toFixed(1)} MB (the process holds ${held.toFixed(0)} MB)`,
      against: `${before.toFixed(1)} MB after ${WARM}`,
      ratio: after / before,
      target: 'does not grow',
    };
  });
}

interface Desk {
  readonly make: (format: string) => Promise<unknown>;
  readonly preview: () => Promise<unknown>;
  readonly draft: () => Promise<unknown>;
}

/** The application on a library with one assessment; its files are written where nobody looks. */
async function onApi<T>(assessment: Assessment, act: (desk: Desk) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-reports-'));
  const file = join(folder, 'made');
  const library = openOwnLibrary(join(folder, 'library.sqlite'), join(root, 'dist'));
  library.profile.save({ name: 'A. Assessor', organisation: 'IOM', role: 'assessor' });
  const { id } = library.assessments.importAssessment(assessment, () => null);
  library.close();
  const api = benchApi(join(folder, 'library.sqlite'), {
    save: async ({ write }) => {
      await writeWholeFile(file, write);
      return { kind: 'saved', name: 'made' };
    },
  });
  try {
    const order = { assessmentId: id, language: 'en', preset: 'full', release: 'internal' };
    let jobs = 0;
    const desk: Desk = {
      make: (format) => call(api, 'reports.export', { ...order, job: `job-${++jobs}`, format }),
      preview: () => call(api, 'reports.preview', { assessmentId: id, release: 'public' }),
      draft: () => call(api, 'reports.draft', { assessmentId: id, language: 'en', part: 'summary' }),
    };
    // The first call opens the library.
    await desk.draft();
    return await act(desk);
  } finally {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (what: string, ours: string, target = ''): BenchRow => ({
  ...{ what, ours, target },
  against: '',
  ratio: null,
});
