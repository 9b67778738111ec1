import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../assessment-framework/model/assessment.ts';
import { makeCopy } from '../../db/backup.ts';
import { type Library, openLibrary } from '../../db/open-library.ts';
import { readMigrations } from '../../db/read-migrations.ts';
import type { Handlers } from '../../electron/api/dispatch.ts';
import { dispatcher } from '../../electron/api/dispatch.ts';
import { searchHandlers } from '../../electron/api/handlers/search.ts';
import type { Services } from '../../electron/api/services.ts';
import { anAnswer, anAssessment, aSource } from '../builders/an-assessment.ts';
import { type BenchRow, median, percentile, timed } from './median.ts';

const TEXTS = 20_000;
const SOURCES = 500;
const ROUNDS = 120;
/** As many bytes of evidence as make a library of 50 MB with the texts. */
const EVIDENCE_BYTES = 30 * 1024 ** 2;
const QUERIES = [
  'register',
  'reg',
  'recensement popul',
  'الهجره',
  'население ре',
  'a',
  'quarter matched seen',
  'w17 w4',
];

/**
 * The first results over 20,000 texts in three scripts, each time after one more change, so that catching up is part of
 * it; and a checked copy of a library of 50 MB.
 */
export async function searchBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-search-bench-'));
  const path = join(folder, 'library.sqlite');
  const library = openLibrary(path, {
    migrations: readMigrations(join(import.meta.dirname, '../../db/migrations')),
    now: () => new Date().toISOString(),
    makeId: randomUUID,
  });
  try {
    const assessment = anAssessment({ sources: someSources(), answers: someAnswers() });
    const { id } = library.assessments.importAssessment(assessment, () => null);
    const steps: number[] = [];
    for (let done = false; !done; ) steps.push(await timed(() => (done = library.search.step(id))));
    const handlers = searchHandlers({ library } as Services) as Handlers;
    const dispatch = dispatcher(() => handlers, console.error);
    const took: number[] = [];
    for (let round = 0; round < ROUNDS + 10; round++) {
      const answer = { ...assessment.answers[round * 7], justification: `Register matched, round ${round}` };
      library.answers.save(id, answer as Answer, 'Bench');
      const text = QUERIES[round % QUERIES.length];
      const time = await timed(() => dispatch('search.find', { assessmentId: id, text }));
      if (round >= 10) took.push(time);
    }
    const all = steps.reduce((sum, step) => sum + step, 0);
    return [
      {
        what: `first 30 results of a search over ${TEXTS} texts, one change since the last (median of ${ROUNDS})`,
        ours: `${median(took).toFixed(1)} ms (p95 ${percentile(took, 0.95).toFixed(1)})`,
        against: '',
        ratio: null,
        target: '<= 50 ms',
      },
      {
        what: `search index of ${TEXTS} texts from nothing, in ${steps.length} steps between which saves go on`,
        ours: `${(all / 1000).toFixed(2)} s (longest step ${Math.max(...steps).toFixed(0)} ms)`,
        against: '',
        ratio: null,
        target: '',
      },
      await backupRow(library, folder, path),
    ];
  } finally {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function backupRow(library: Library, folder: string, path: string): Promise<BenchRow> {
  const bytes = Buffer.alloc(1024 ** 2);
  const written = library.evidence.write(function* () {
    for (let part = 0; part < EVIDENCE_BYTES / bytes.length; part++) yield bytes.fill(part + 1);
  });
  library.evidence.finish([written], () => undefined);
  const took: number[] = [];
  let size = 0;
  for (let round = 0; round < 5; round++)
    took.push(
      await timed(async () => {
        ({ size } = await makeCopy(path, join(folder, `copy-${round}.sqlite`)));
      }),
    );
  return {
    what: `copy of a library of ${(size / 1024 ** 2).toFixed(0)} MB, opened and checked (median of 5, in a thread of its own)`,
    ours: `${median(took).toFixed(0)} ms`,
    against: '',
    ratio: null,
    target: '',
  };
}

const words = [
  'register',
  'recensement de la population',
  'سجل الهجرة',
  'регистр населения',
  'quarter',
  'matched',
  'seen',
];

/** A text of about 25 words, the same in every run. */
const aText = (seed: number) =>
  Array.from({ length: 22 }, (_, n) => `w${(seed * 31 + n * n * 17) % 3000}`).join(' ') +
  ` ${words[seed % words.length]} ${words[(seed * 3 + 1) % words.length]}`;

const someSources = () =>
  Array.from({ length: SOURCES }, (_, n) =>
    aSource(`s${n}`, { name: `Source ${n} ${words[n % 4]}`, notes: aText(n) }),
  );

const someAnswers = () =>
  Array.from({ length: TEXTS - SOURCES }, (_, n) =>
    anAnswer(`S${Math.floor(n / SOURCES)}`, 3, { source: `s${n % SOURCES}`, justification: aText(n) }),
  );
