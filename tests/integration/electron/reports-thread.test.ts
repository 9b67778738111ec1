import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportProgress, ReportTasks } from '../../../electron/api/report-tasks.ts';
import { toAppError } from '../../../electron/api/to-app-error.ts';
import { openOwnLibrary } from '../../../electron/shell/open-own-library.ts';
import { readFrameworkFolder } from '../../../electron/shell/read-framework-folder.ts';
import { fontFilesOfBuild, fontFilesOfProject } from '../../../electron/shell/report-fonts.ts';
import { reportThreads } from '../../../electron/shell/report-threads.ts';
import { buildPractice } from '../../../practice-country/build-practice.ts';

const root = join(import.meta.dirname, '../../..');
const { assessment, evidence } = buildPractice();

let folder: string;
let work: ReturnType<typeof reportThreads>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mda-threads-'));
  const dist = aDist(join(folder, 'dist'));
  const libraryPath = join(folder, 'library.sqlite');
  const library = openOwnLibrary(libraryPath, dist);
  library.assessments.importAssessment(assessment, (sha256) => {
    const bytes = evidence.get(sha256);
    return bytes === undefined ? null : [bytes];
  });
  library.close();
  work = reportThreads(join(root, 'electron/report-worker.ts'), { libraryPath, dist });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a thread finds in the built application. */
function aDist(place: string): string {
  cpSync(join(root, 'db/migrations'), join(place, 'migrations'), { recursive: true });
  const { framework, texts } = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));
  const compiled = join(place, 'frameworks/mdsa-1.0');
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, 'framework.json'), JSON.stringify(framework));
  for (const [language, text] of texts)
    writeFileSync(join(compiled, `texts.${language}.json`), JSON.stringify(text));
  const sources = Object.values(fontFilesOfProject(root));
  Object.values(fontFilesOfBuild(place)).forEach((path, index) => {
    cpSync(sources[index]!, path, { recursive: true });
  });
  return place;
}

const order = (format: ReportTasks['make']['input']['format'], name: string) => ({
  assessmentId: assessment.head.id,
  language: 'en' as const,
  preset: 'full' as const,
  release: 'internal' as const,
  format,
  template: null,
  path: join(folder, name),
});
const codeOf = (error: unknown) => toAppError(error).code;

describe('a thread for each report', () => {
  it('makes it, tells its steps in their order, and leaves the window free meanwhile', async () => {
    const seen: ReportProgress[] = [];
    let ticks = 0;
    const beat = setInterval(() => {
      ticks += 1;
    }, 10);
    const proof = await work('make', order('excel', 'report.xlsx'), {
      signal: new AbortController().signal,
      onProgress: (progress) => seen.push(progress),
    });
    clearInterval(beat);

    expect(proof.bytes).toBe(readFileSync(join(folder, 'report.xlsx')).length);
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([
      'reading',
      'computing',
      'composing',
      'rendering',
      'writing',
      'checking',
    ]);
    expect(seen.map((progress) => progress.share)).toEqual(seen.map((progress) => progress.share).sort());
    // Of a hundred and more; a window that is blocked would beat a few times at most.
    expect(ticks).toBeGreaterThan(20);
  });

  it('ends when it is cancelled, and writes nothing afterwards', async () => {
    const end = new AbortController();
    const job = work('make', order('word', 'cancelled.docx'), {
      signal: end.signal,
      onProgress: ({ step }) => {
        if (step === 'composing') end.abort();
      },
    });

    expect(await job.catch(codeOf)).toBe('cancelled');
    await wait(200);
    expect(existsSync(join(folder, 'cancelled.docx'))).toBe(false);
  });

  it('does not begin when it is cancelled before it is there', async () => {
    const end = new AbortController();
    const steps: string[] = [];
    const job = work('make', order('excel', 'never.xlsx'), {
      signal: end.signal,
      onProgress: ({ step }) => steps.push(step),
    });
    end.abort();

    expect(await job.catch(codeOf)).toBe('cancelled');
    expect(steps).toEqual([]);
  });

  it('hands failures over by their code', async () => {
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const place = order('json', join('gone', 'open-data.json'));

    expect(await work('make', { ...place, assessmentId: 'none' }, watch).catch(codeOf)).toBe('not-found');
    expect(await work('make', place, watch).catch(codeOf)).toBe('file-gone');
  });
});
