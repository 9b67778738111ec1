import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { nameOfCopy } from '../../../db/backup-names.ts';
import { migrate } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open-database.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import type { BackupStatus } from '../../../electron/api/contract-backups.ts';
import { makeGate } from '../../../electron/shell/gate.ts';
import { MIGRATIONS_FOLDER } from '../../builders/a-library.ts';
import { aDesk, type Desk, damage, filesIn } from './backup-desk.ts';
import { codeOf } from './services.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});

const root = join(import.meta.dirname, '../../..');

describe('putting a copy back', () => {
  async function aCopy(): Promise<string> {
    desk.addAssessment('Auroria');
    const { latest } = await desk.ask<BackupStatus>('backups.chooseFolder', { folder: desk.folder });
    desk.addAssessment('Borealia');
    return latest!.name;
  }

  it('opens the copy, keeps the library of today beside it, and saves go on', async () => {
    const name = await aCopy();
    const { keptAs } = await desk.ask<{ keptAs: string }>('backups.restore', { name });

    expect(await desk.countries()).toEqual(['Auroria']);
    expect(keptAs).toMatch(/^library-before-restore-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.sqlite$/);
    const kept = new BetterSqlite3(join(desk.home, 'app', keptAs), { readonly: true });
    expect(kept.prepare('SELECT country FROM assessment ORDER BY 1').pluck().all()).toEqual([
      'Auroria',
      'Borealia',
    ]);
    kept.close();
    await desk.ask('records.save', {
      assessmentId: 'Auroria',
      kind: 'institutions',
      record: { id: 'nso', name: 'NSO' },
    });
    expect(codeOf(await desk.dispatch('assessments.open', { id: 'Borealia' }))).toBe('not-found');
    expect(await desk.ask('backups.status')).toMatchObject({ folder: desk.folder });
    expect(existsSync(`${desk.libraryPath}.restored.part`)).toBe(false);
  });

  it('waits for what runs, and lets what comes meanwhile wait', async () => {
    const name = await aCopy();
    const save = (n: number) =>
      desk.ask('records.save', {
        assessmentId: 'Auroria',
        kind: 'institutions',
        record: { id: `i${n}`, name: 'I' },
      });
    const all = [
      save(1),
      desk.ask('backups.restore', { name }),
      ...Array.from({ length: 50 }, (_, n) => save(n + 2)),
    ];

    await Promise.all(all);
    await save(99);
    const db = new BetterSqlite3(desk.libraryPath, { readonly: true });
    expect(db.prepare("SELECT count(*) FROM institution WHERE id = 'i99'").pluck().get()).toBe(1);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('refuses a damaged copy and a copy of something else, and changes nothing', async () => {
    const name = await aCopy();
    damage(join(desk.folder, name));
    const foreign = nameOfCopy('eeeeee', '2026-01-01T00:00:00.000Z');
    new BetterSqlite3(join(desk.folder, foreign)).exec('CREATE TABLE x (y)').close();
    const text = nameOfCopy('eeeeee', '2026-01-02T00:00:00.000Z');
    writeFileSync(
      join(desk.folder, text),
      'not a database at all, though long enough to be looked at'.repeat(50),
    );
    const beside = filesIn(join(desk.home, 'app'));

    for (const broken of [name, foreign, text])
      expect(codeOf(await desk.dispatch('backups.restore', { name: broken })), broken).toBe('backup-broken');
    expect(await desk.countries()).toEqual(['Auroria', 'Borealia']);
    expect(filesIn(join(desk.home, 'app'))).toEqual(beside);
  });

  it('refuses a copy of a newer application and brings an older one up to date', async () => {
    const name = await aCopy();
    const path = join(desk.folder, name);
    const newer = new BetterSqlite3(path);
    newer.pragma('user_version = 9990');
    newer.close();
    expect(codeOf(await desk.dispatch('backups.restore', { name }))).toBe('newer-library');
    expect(await desk.countries()).toEqual(['Auroria', 'Borealia']);

    rmSync(path);
    const older = openDatabase(path, 50);
    migrate(
      older,
      readMigrations(MIGRATIONS_FOLDER).filter(({ version }) => version <= 20),
    );
    older.exec(`INSERT INTO assessment VALUES
      ('old', 'toy', '1.0', 'Caledonia', NULL, '', '2026-01-01', '2026-02-01', '2026-02-01', 'final', 'en', 0, '', '',
       '2026-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z', NULL)`);
    older.pragma('journal_mode = DELETE');
    older.close();
    await desk.ask('backups.restore', { name });
    expect(await desk.countries()).toEqual(['Caledonia']);
    const db = new BetterSqlite3(desk.libraryPath, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(40);
    db.close();
  });

  it.each(['../library.sqlite', '/etc/passwd', '..', 'letter.docx', ''])(
    'takes no path for a name: %j',
    async (name) => {
      await aCopy();

      expect(codeOf(await desk.dispatch('backups.restore', { name }))).toBe('bad-input');
    },
  );

  it('says when the copy is gone', async () => {
    await aCopy();
    const name = nameOfCopy('eeeeee', '2026-01-01T00:00:00.000Z');

    expect(codeOf(await desk.dispatch('backups.restore', { name }))).toBe('file-gone');
  });

  it('helps when the library itself can no longer be opened', async () => {
    const name = await aCopy();
    desk.close();
    damage(desk.libraryPath);
    writeFileSync(`${desk.libraryPath}-wal`, 'the log of the damaged one');
    desk.reopen();
    expect(codeOf(await desk.dispatch('app.status', undefined))).toBe('file-unreadable');

    const { keptAs } = await desk.ask<{ keptAs: string }>('backups.restore', { name });
    expect(await desk.countries()).toEqual(['Auroria']);
    expect(existsSync(join(desk.home, 'app', keptAs))).toBe(true);
    // The log of the damaged library was not played into the copy.
    await desk.ask('backups.run');
    expect(await desk.ask('backups.status')).toMatchObject({ problem: null, latest: { assessments: 1 } });
  });

  it('does not begin while another process has the library open', async () => {
    const name = await aCopy();
    const script = `const D = require(${JSON.stringify(join(root, 'node_modules/better-sqlite3'))});
      const db = new D(${JSON.stringify(desk.libraryPath)}); db.prepare('SELECT count(*) FROM assessment').get(); console.log('open'); setInterval(() => db.open, 1000)`;
    const child = spawn(process.execPath, ['-e', script]);
    await new Promise((done) => child.stdout.once('data', done));
    const reply = await desk.dispatch('backups.restore', { name });
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;

    expect(codeOf(reply)).toBe('library-locked');
    expect(await desk.countries()).toEqual(['Auroria', 'Borealia']);
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
