import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMigrations } from '../../../db/read-migrations.ts';
import { AppError } from '../../../electron/api/app-error.ts';
import { forkWithNode } from '../../../electron/shell/fork-with-node.ts';
import { importThreads } from '../../../electron/shell/import-threads.ts';
import { type Child, type Forker, sheetReader } from '../../../electron/shell/sheet-reader.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let started: { readonly child: Child; hasEnded: boolean }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mda-apart-'));
  started = [];
});
afterEach(async () => {
  for (const { child } of started) child.kill();
  await expect.poll(() => started.every(({ hasEnded }) => hasEnded)).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts processes as the application does, and notes which are gone. */
const fork: Forker = (file, memoryMb, { message, ended }) => {
  const noted = {
    hasEnded: false,
    child: forkWithNode(file, memoryMb, {
      message,
      ended() {
        noted.hasEnded = true;
        ended();
      },
    }),
  };
  started.push(noted);
  return noted.child;
};

/** A reader that does this with whatever it is given. */
function readerThat(does: string, timeLimitMs = 30_000) {
  const file = join(folder, 'reader.cjs');
  writeFileSync(file, `process.on('message', () => { ${does} }); process.send({ kind: 'ready' });`);
  return sheetReader({ fork, file, memoryMb: 64, timeLimitMs });
}

const request = { path: '/nowhere', name: 'nowhere' };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('a file that', () => {
  it('crashes the process that reads it is refused, and the next one has a process of its own', async () => {
    const reader = readerThat('process.abort()');

    expect(await codeOf(reader.read(request))).toBe('sheet-broken');
    expect(await codeOf(reader.read(request))).toBe('sheet-broken');
    expect(started).toHaveLength(2);
  });

  it('eats all memory is refused', async () => {
    const reader = readerThat('const all = []; for (;;) all.push({ a: [all.length] });');

    expect(await codeOf(reader.read(request))).toBe('sheet-broken');
  });

  it('never ends is refused when its time is over', async () => {
    const reader = readerThat('for (;;);', 300);

    expect(await codeOf(reader.read(request))).toBe('sheet-too-large');
    await expect.poll(() => started[0]?.hasEnded).toBe(true);
  });

  it('never ends can be cancelled', async () => {
    const reader = readerThat('for (;;);');
    const code = codeOf(reader.read(request));
    setTimeout(() => reader.end(new AppError('cancelled')), 200);

    expect(await code).toBe('cancelled');
    await expect.poll(() => started[0]?.hasEnded).toBe(true);
  });
});

describe('an import', () => {
  const threads = (readerFile: string) =>
    importThreads({
      workerFile: join(root, 'electron/import-worker.ts'),
      readerFile,
      fork,
      libraryPath: join(folder, 'library.sqlite'),
      migrations: readMigrations(join(root, 'db/migrations')),
    });

  it('keeps no process once the file is read, and none when it is cancelled', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'Name,Type\nA,ST01\n');
    const imports = threads(join(root, 'electron/sheet-reader.ts'));
    const [read, cancelled] = [imports.start(), imports.start()];

    expect(await read.run('open', { path, name: 'a.csv' })).toMatchObject({
      sheets: [{ name: 'a', rows: 2 }],
    });
    const code = codeOf(cancelled.run('open', { path, name: 'a.csv' }));
    await expect.poll(() => cancelled.progress().phase).toBe('reading');
    cancelled.cancel();
    expect(await code).toBe('cancelled');
    await expect.poll(() => started.map(({ hasEnded }) => hasEnded)).toEqual([true, true]);
    expect([read.isClosed(), cancelled.isClosed()]).toEqual([false, true]);
    imports.closeAll();
  });

  it('says that it writes from the moment it is asked to', async () => {
    const imports = threads('');
    const thread = imports.start();
    await thread.run('paste', { text: 'Name\tType\nA\tST01\n' });
    expect(imports.written()).toBeNull();
    const applied = codeOf(thread.run('apply', anUnknownAssessment));
    let isWritten = false;
    const written = imports.written()?.then(() => {
      isWritten = true;
    });

    expect(isWritten).toBe(false);
    expect(await applied).toBe('not-found');
    await written;
    expect(imports.written()).toBeNull();
    imports.closeAll();
  });
});

const anUnknownAssessment = {
  assessmentId: 'none',
  kind: 'sources',
  sheet: 0,
  headerRow: 0,
  columns: ['name', 'type'],
  existing: 'skip',
  defaultType: 'ST01',
  by: 'Ada',
  vocabulary: {
    framework: 'mdsa',
    sourceTypes: [{ id: 'ST01', names: ['Census'] }],
    variables: [],
    indicators: [],
    roles: [],
  },
} as const;
