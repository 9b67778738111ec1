import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCopy } from '../../../db/backup.ts';
import { nameOfCopy } from '../../../db/backup-names.ts';
import type { BackupStatus } from '../../../electron/api/contract-backups.ts';
import { makeGate } from '../../../electron/shell/gate.ts';
import { type Api, openApi } from '../../../electron/shell/open-api.ts';
import { openBackups } from '../../../electron/shell/open-backups.ts';
import { codeOf } from './services.ts';

const root = join(import.meta.dirname, '../../..');
let home: string;
let folder: string;
let libraryPath: string;
let dist: string;
let api: Api;
let dialog: string | null;

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

const open = () =>
  openApi({
    door: 'desktop',
    dist,
    libraryPath,
    files: {
      choose: async () => null,
      chooseFolder: async () => dialog,
      save: async () => ({ kind: 'cancelled' }),
    },
    uploads: null,
  });

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'mda-backup-'));
  folder = join(home, 'second disk');
  mkdirSync(folder);
  libraryPath = join(home, 'app', 'library.sqlite');
  dist = aDist(join(home, 'dist'));
  dialog = null;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  api = open();
  await ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
});
afterEach(() => {
  api.close();
  vi.restoreAllMocks();
  chmodSync(folder, 0o700);
  rmSync(home, { recursive: true, force: true });
});

async function ask<T = unknown>(procedure: string, input?: unknown): Promise<T> {
  const reply = await api.dispatch(procedure, input);
  if (!reply.ok) throw new Error(`${procedure}: ${reply.code}`);
  return reply.value as T;
}

/** Under a framework that nobody here has: the rows are what matters. */
function addAssessment(country: string): void {
  const db = new BetterSqlite3(libraryPath);
  db.prepare(
    `INSERT INTO assessment (id, framework_id, framework_version, country, title, period_start, period_end, reference_date,
       state, report_language, practice, context, scope, created_at, updated_at)
     VALUES (?, 'elsewhere', '1.0', ?, '', '2026-01-01', '2026-02-01', '2026-01-01', 'preparing', 'en', 0, '', '', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`,
  ).run(country, country);
  db.close();
}

const countries = async () =>
  (await ask<{ country: string }[]>('assessments.list')).map(({ country }) => country).sort();
const files = (place = folder) => readdirSync(place).sort();

describe('the folder', () => {
  it('is chosen in the dialog of the desktop, and gets a first copy that is whole', async () => {
    expect(await ask('backups.chooseFolder', {})).toMatchObject({ folder: null });
    addAssessment('Auroria');
    dialog = folder;
    const status = await ask<BackupStatus>('backups.chooseFolder', {});

    expect(status).toMatchObject({ folder, problem: null, running: false });
    expect(status.latest).toMatchObject({ whole: true, assessments: 1 });
    expect(files()).toEqual([status.latest!.name]);
    expect(await ask('backups.list')).toEqual([status.latest]);
  });

  it('is remembered, with the latest copy, after a restart', async () => {
    const status = await ask('backups.chooseFolder', { folder });
    api.close();
    api = open();

    expect(await ask('backups.status')).toEqual(status);
    expect(await ask('backups.list')).toHaveLength(1);
  });

  it.each([
    ['gone', () => join(home, 'nowhere')],
    ['gone', () => 'relative/path'],
    ['gone', () => libraryPath],
    ['same', () => join(home, 'app')],
    ['same', () => join(home, 'app', '..', 'app')],
  ])('that is %s is refused, and nothing is kept of it', async (context, path) => {
    const reply = await api.dispatch('backups.chooseFolder', { folder: path() });

    expect(reply).toMatchObject({ ok: false, code: 'backup-folder', params: { context } });
    expect(await ask('backups.status')).toMatchObject({ folder: null });
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be written to is refused', async () => {
    chmodSync(folder, 0o500);
    const reply = await api.dispatch('backups.chooseFolder', { folder });

    expect(reply).toMatchObject({ code: 'backup-folder', params: { context: 'read-only' } });
  });

  it('must be chosen before anything else', async () => {
    for (const procedure of ['backups.run', 'backups.list'])
      expect(await api.dispatch(procedure, undefined)).toMatchObject({
        code: 'backup-folder',
        params: { context: 'none' },
      });
  });

  it('that went away is a problem that the next copy clears', async () => {
    await ask('backups.chooseFolder', { folder });
    rmSync(folder, { recursive: true });
    expect(await ask('backups.run')).toMatchObject({ problem: 'backup-folder', running: false });
    expect(codeOf(await api.dispatch('backups.list', undefined))).toBe('backup-folder');

    mkdirSync(folder);
    expect(await ask('backups.run')).toMatchObject({ problem: null });
  });
});

describe('a copy', () => {
  it('holds everything that was saved, as one file that needs no other', async () => {
    addAssessment('Auroria');
    await ask('backups.chooseFolder', { folder });
    const [name] = files();
    const copy = new BetterSqlite3(join(folder, name!), { readonly: true });

    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT name FROM profile').pluck().get()).toBe('Amina');
    copy.close();
    expect(files()).toHaveLength(1);
  });

  it('of a damaged library does not count, and costs none of the copies there are', async () => {
    await ask('backups.chooseFolder', { folder });
    addAssessment('Auroria');
    const before = files();
    api.close();
    damage(libraryPath);

    await expect(makeCopy(libraryPath, join(folder, 'new.sqlite'))).rejects.toThrowError(
      /backup-broken|file-unreadable/,
    );
    expect(files()).toEqual(before);
  });

  it('leaves the copies of other computers alone and takes the old ones of this away', async () => {
    const { latest } = await ask<BackupStatus>('backups.chooseFolder', { folder });
    const mark = /^library-(\w{6})-/.exec(latest!.name)![1]!;
    const old = (of: string) =>
      Array.from({ length: 30 }, (_, n) =>
        nameOfCopy(of, new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString()),
      );
    for (const name of [...old(mark), ...old('eeeeee')])
      copyFileSync(join(folder, latest!.name), join(folder, name));
    writeFileSync(join(folder, `library-${mark}-2020-01-01T00-00-00Z.sqlite.part`), 'interrupted');
    writeFileSync(join(folder, 'letter.docx'), 'mine');
    await ask('backups.run');

    const kept = files();
    expect(kept.filter((name) => name.includes('eeeeee'))).toHaveLength(30);
    expect(kept.filter((name) => name.includes(mark)).length).toBeLessThan(20);
    expect(kept).toContain('letter.docx');
    expect(kept.some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('is made while answers are saved', async () => {
    addAssessment('Auroria');
    const saves = Array.from(
      { length: 200 },
      (_, n) => () =>
        ask('records.save', {
          assessmentId: 'Auroria',
          kind: 'institutions',
          record: { id: `i${n}`, name: `I ${n}` },
        }),
    );
    const copying = ask('backups.chooseFolder', { folder });
    for (const save of saves) await save();
    expect(await copying).toMatchObject({ problem: null, latest: { whole: true } });
  });
});

describe('the daily copy', () => {
  it('is made when the latest is a day old, and not before', async () => {
    vi.useFakeTimers();
    try {
      let now = Date.UTC(2026, 3, 1, 8);
      const made: string[] = [];
      const settings = join(home, 'other', 'library-backups.json');
      mkdirSync(join(home, 'other'));
      const other = openBackups({
        libraryPath: join(home, 'other', 'library.sqlite'),
        newestSchema: () => 0,
        now: () => new Date(now).toISOString(),
        work: async (job) => {
          made.push(new Date(now).toISOString());
          writeFileSync(job.copy, '');
          return { size: 0, assessments: 0, schema: 0 };
        },
        askFolder: async () => null,
        replace: async () => '',
        log: () => undefined,
      });
      other.watch();
      await vi.advanceTimersByTimeAsync(3 * 3600_000);
      expect(made).toEqual([]);
      await other.chooseFolder(folder);
      for (let hour = 0; hour < 60; hour++) {
        now += 3600_000;
        await vi.advanceTimersByTimeAsync(3600_000);
      }
      other.stop();

      expect(made).toEqual([
        '2026-04-01T08:00:00.000Z',
        '2026-04-02T08:00:00.000Z',
        '2026-04-03T08:00:00.000Z',
      ]);
      expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({ folder, problem: null });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('putting a copy back', () => {
  async function aCopy(): Promise<string> {
    addAssessment('Auroria');
    const { latest } = await ask<BackupStatus>('backups.chooseFolder', { folder });
    addAssessment('Borealia');
    return latest!.name;
  }

  it('opens the copy, keeps the library of today beside it, and saves go on', async () => {
    const name = await aCopy();
    const { keptAs } = await ask<{ keptAs: string }>('backups.restore', { name });

    expect(await countries()).toEqual(['Auroria']);
    expect(keptAs).toMatch(/^library-before-restore-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.sqlite$/);
    const kept = new BetterSqlite3(join(home, 'app', keptAs), { readonly: true });
    expect(kept.prepare('SELECT country FROM assessment ORDER BY 1').pluck().all()).toEqual([
      'Auroria',
      'Borealia',
    ]);
    kept.close();
    await ask('records.save', {
      assessmentId: 'Auroria',
      kind: 'institutions',
      record: { id: 'nso', name: 'NSO' },
    });
    expect(codeOf(await api.dispatch('assessments.open', { id: 'Borealia' }))).toBe('not-found');
    expect(await ask('backups.status')).toMatchObject({ folder });
    expect(existsSync(`${libraryPath}.restored.part`)).toBe(false);
  });

  it('waits for what runs, and lets what comes meanwhile wait', async () => {
    const name = await aCopy();
    const save = (n: number) =>
      ask('records.save', {
        assessmentId: 'Auroria',
        kind: 'institutions',
        record: { id: `i${n}`, name: 'I' },
      });
    const all = [
      save(1),
      ask('backups.restore', { name }),
      ...Array.from({ length: 50 }, (_, n) => save(n + 2)),
    ];

    await Promise.all(all);
    await save(99);
    const db = new BetterSqlite3(libraryPath, { readonly: true });
    expect(db.prepare("SELECT count(*) FROM institution WHERE id = 'i99'").pluck().get()).toBe(1);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('refuses a damaged copy and a copy of something else, and changes nothing', async () => {
    const name = await aCopy();
    damage(join(folder, name));
    const foreign = nameOfCopy('eeeeee', '2026-01-01T00:00:00.000Z');
    new BetterSqlite3(join(folder, foreign)).exec('CREATE TABLE x (y)').close();
    const text = nameOfCopy('eeeeee', '2026-01-02T00:00:00.000Z');
    writeFileSync(join(folder, text), 'not a database at all, though long enough to be looked at'.repeat(50));
    const beside = files(join(home, 'app'));

    for (const broken of [name, foreign, text])
      expect(codeOf(await api.dispatch('backups.restore', { name: broken })), broken).toBe('backup-broken');
    expect(await countries()).toEqual(['Auroria', 'Borealia']);
    expect(files(join(home, 'app'))).toEqual(beside);
  });

  it('refuses a copy of a newer application and brings an older one up to date', async () => {
    const name = await aCopy();
    const set = (version: number, sql = '') => {
      const db = new BetterSqlite3(join(folder, name));
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
      db.close();
    };
    set(9990);
    expect(codeOf(await api.dispatch('backups.restore', { name }))).toBe('newer-library');
    expect(await countries()).toEqual(['Auroria', 'Borealia']);

    set(20, 'DROP TABLE search_text; DROP TABLE search_record; DROP TABLE search_state');
    await ask('backups.restore', { name });
    expect(await countries()).toEqual(['Auroria']);
    const db = new BetterSqlite3(libraryPath, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(30);
    db.close();
  });

  it.each(['../library.sqlite', '/etc/passwd', '..', 'letter.docx', ''])(
    'takes no path for a name: %j',
    async (name) => {
      await aCopy();

      expect(codeOf(await api.dispatch('backups.restore', { name }))).toBe('bad-input');
    },
  );

  it('says when the copy is gone', async () => {
    await aCopy();
    const name = nameOfCopy('eeeeee', '2026-01-01T00:00:00.000Z');

    expect(codeOf(await api.dispatch('backups.restore', { name }))).toBe('file-gone');
  });

  it('helps when the library itself can no longer be opened', async () => {
    const name = await aCopy();
    api.close();
    damage(libraryPath);
    writeFileSync(`${libraryPath}-wal`, 'the log of the damaged one');
    api = open();
    expect(codeOf(await api.dispatch('app.status', undefined))).toBe('file-unreadable');

    const { keptAs } = await ask<{ keptAs: string }>('backups.restore', { name });
    expect(await countries()).toEqual(['Auroria']);
    expect(existsSync(join(home, 'app', keptAs))).toBe(true);
    expect(existsSync(join(home, 'app', `${keptAs}-wal`))).toBe(true);
  });

  it('does not begin while another process has the library open', async () => {
    const name = await aCopy();
    const script = `const D = require(${JSON.stringify(join(root, 'node_modules/better-sqlite3'))});
      const db = new D(${JSON.stringify(libraryPath)}); db.prepare('SELECT count(*) FROM assessment').get(); console.log('open'); setInterval(() => db.open, 1000)`;
    const child = spawn(process.execPath, ['-e', script]);
    await new Promise((done) => child.stdout.once('data', done));
    const reply = await api.dispatch('backups.restore', { name });
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;

    expect(codeOf(reply)).toBe('library-locked');
    expect(await countries()).toEqual(['Auroria', 'Borealia']);
  });
});

describe('the gate', () => {
  it('gives up when a call does not end', async () => {
    const gate = makeGate();
    let end: () => void = () => undefined;
    const call = gate.pass(
      () =>
        new Promise<void>((done) => {
          end = done;
        }),
    );

    await expect(gate.alone(() => 1, 20)).rejects.toThrowError('library-locked');
    end();
    await call;
    await expect(gate.alone(() => 2, 20)).resolves.toBe(2);
    await expect(gate.pass(async () => 3)).resolves.toBe(3);
  });
});

/** Writes over the middle of a database, its first page included. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 0, 60);
  bytes.fill(0x5a, 9000, 20_000);
  writeFileSync(path, bytes);
  for (const log of ['-wal', '-shm']) rmSync(path + log, { force: true });
}
