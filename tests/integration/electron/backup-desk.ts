import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';
import { forkWithNode } from '../../../electron/shell/fork-with-node.ts';
import { type Api, openApi } from '../../../electron/shell/open-api.ts';

const root = join(import.meta.dirname, '../../..');

/** The application as a door opens it, on a library of its own, with a second folder for copies. */
export interface Desk {
  readonly home: string;
  /** The second folder. */
  readonly folder: string;
  readonly libraryPath: string;
  /** What the user chooses in the dialog. */
  readonly user: { choosesFolder: string | null };
  dispatch: Api['dispatch'];
  ask<T = unknown>(procedure: string, input?: unknown): Promise<T>;
  /** Puts an assessment into the library, past the application. */
  addAssessment(country: string): void;
  countries(): Promise<string[]>;
  close(): void;
  reopen(): void;
}

/** A desk with a profile; everything is gone after the test. What the application logs stays out of the output. */
export async function aDesk(door: 'desktop' | 'browser' = 'browser'): Promise<Desk> {
  const home = mkdtempSync(join(tmpdir(), 'mda-backup-'));
  const folder = join(home, 'second disk');
  mkdirSync(folder);
  const libraryPath = join(home, 'app', 'library.sqlite');
  const dist = aDist(join(home, 'dist'));
  const user: Desk['user'] = { choosesFolder: null };
  const open = () =>
    openApi({
      door,
      dist,
      libraryPath,
      files: {
        choose: async () => null,
        chooseFolder: async () => user.choosesFolder,
        showPage: null,
        save: async () => ({ kind: 'cancelled' }),
      },
      uploads: null,
      printer: null,
      workFolder: () => home,
      fork: forkWithNode,
    });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let api = open();
  onTestFinished(() => {
    api.close();
    vi.restoreAllMocks();
    rmSync(home, { recursive: true, force: true });
  });
  const dispatch: Api['dispatch'] = (procedure, input) => api.dispatch(procedure, input);
  const ask: Desk['ask'] = async <T>(procedure: string, input?: unknown) => {
    const reply = await dispatch(procedure, input);
    if (!reply.ok) throw new Error(`${procedure}: ${reply.code}`);
    return reply.value as T;
  };
  await ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  return {
    home,
    folder,
    libraryPath,
    user,
    dispatch,
    ask,
    addAssessment: (country) => insertAssessment(libraryPath, country),
    countries: async () =>
      (await ask<{ country: string }[]>('assessments.list')).map(({ country }) => country).sort(),
    close: () => api.close(),
    reopen() {
      api.close();
      api = open();
    },
  };
}

/** What the doors find in dist/, with the threads run from source. */
function aDist(place: string): string {
  mkdirSync(join(place, 'main'), { recursive: true });
  cpSync(join(root, 'db/migrations'), join(place, 'migrations'), { recursive: true });
  for (const name of ['backup-worker', 'library-worker'])
    writeFileSync(
      join(place, 'main', `${name}.cjs`),
      `import(${JSON.stringify(join(root, 'electron', `${name}.ts`))});`,
    );
  return place;
}

/** Under a framework that nobody here has: the rows are what matters. */
function insertAssessment(libraryPath: string, country: string): void {
  const db = new BetterSqlite3(libraryPath);
  db.prepare(
    `INSERT INTO assessment (id, framework_id, framework_version, country, title, period_start, period_end, reference_date,
       state, report_language, practice, context, scope, created_at, updated_at)
     VALUES (?, 'elsewhere', '1.0', ?, '', '2026-01-01', '2026-02-01', '2026-01-01', 'preparing', 'en', 0, '', '', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`,
  ).run(country, country);
  db.close();
}

/** Names in a folder. */
export const filesIn = (place: string) => readdirSync(place).sort();

/** Writes over the middle of a database, its first page included. */
export function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 0, 60);
  bytes.fill(0x5a, 9000, 20_000);
  writeFileSync(path, bytes);
  for (const log of ['-wal', '-shm']) rmSync(path + log, { force: true });
}
