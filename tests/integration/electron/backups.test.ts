import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCopy } from '../../../db/backup.ts';
import { nameOfCopy } from '../../../db/backup-names.ts';
import type { BackupStatus } from '../../../electron/api/contract-backups.ts';
import { openBackups } from '../../../electron/shell/open-backups.ts';
import { aDesk, type Desk, damage, filesIn } from './backup-desk.ts';
import { codeOf } from './services.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});

describe('the folder', () => {
  it('is chosen in the dialog of the desktop, and gets a first copy that is whole', async () => {
    const desktop = await aDesk('desktop');
    expect(await desktop.ask('backups.chooseFolder', {})).toMatchObject({ folder: null });
    desktop.addAssessment('Auroria');
    desktop.user.choosesFolder = desktop.folder;
    const status = await desktop.ask<BackupStatus>('backups.chooseFolder', {});

    expect(status).toMatchObject({ folder: desktop.folder, problem: null, running: false });
    expect(status.latest).toMatchObject({ whole: true, assessments: 1 });
    expect(filesIn(desktop.folder)).toEqual([status.latest!.name]);
    expect(await desktop.ask('backups.list')).toEqual([status.latest]);
  });

  it('is never a path of the page where there is a dialog', async () => {
    const desktop = await aDesk('desktop');

    expect(codeOf(await desktop.dispatch('backups.chooseFolder', { folder: desktop.folder }))).toBe(
      'refused',
    );
  });

  it('is remembered, with the latest copy, after a restart', async () => {
    const status = await desk.ask('backups.chooseFolder', { folder: desk.folder });
    desk.reopen();

    expect(await desk.ask('backups.status')).toEqual(status);
    expect(await desk.ask('backups.list')).toHaveLength(1);
  });

  it.each([
    ['gone', () => join(desk.home, 'nowhere')],
    ['gone', () => 'relative/path'],
    ['gone', () => desk.libraryPath],
    ['same', () => join(desk.home, 'app')],
    ['same', () => join(desk.home, 'app', '..', 'app')],
  ])('that is %s is refused, and nothing is kept of it', async (context, path) => {
    const reply = await desk.dispatch('backups.chooseFolder', { folder: path() });

    expect(reply).toMatchObject({ ok: false, code: 'backup-folder', params: { context } });
    expect(await desk.ask('backups.status')).toMatchObject({ folder: null });
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be written to is refused', async () => {
    chmodSync(desk.folder, 0o500);
    const reply = await desk.dispatch('backups.chooseFolder', { folder: desk.folder });

    expect(reply).toMatchObject({ code: 'backup-folder', params: { context: 'read-only' } });
  });

  it('must be chosen before anything else', async () => {
    for (const procedure of ['backups.run', 'backups.list'])
      expect(await desk.dispatch(procedure, undefined)).toMatchObject({
        code: 'backup-folder',
        params: { context: 'none' },
      });
  });

  it('that went away is a problem that the next copy clears', async () => {
    await desk.ask('backups.chooseFolder', { folder: desk.folder });
    rmSync(desk.folder, { recursive: true });
    expect(await desk.ask('backups.run')).toMatchObject({ problem: 'backup-folder', running: false });
    expect(codeOf(await desk.dispatch('backups.list', undefined))).toBe('backup-folder');

    mkdirSync(desk.folder);
    expect(await desk.ask('backups.run')).toMatchObject({ problem: null });
  });
});

describe('a copy', () => {
  it('holds everything that was saved, as one file that needs no other', async () => {
    desk.addAssessment('Auroria');
    await desk.ask('backups.chooseFolder', { folder: desk.folder });
    const [name] = filesIn(desk.folder);
    const copy = new BetterSqlite3(join(desk.folder, name!), { readonly: true });

    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT name FROM profile').pluck().get()).toBe('Amina');
    copy.close();
    expect(filesIn(desk.folder)).toHaveLength(1);
  });

  it('of a damaged library does not count, and costs none of the copies there are', async () => {
    await desk.ask('backups.chooseFolder', { folder: desk.folder });
    desk.addAssessment('Auroria');
    const before = filesIn(desk.folder);
    desk.close();
    damage(desk.libraryPath);

    await expect(makeCopy(desk.libraryPath, join(desk.folder, 'new.sqlite'))).rejects.toThrowError(
      /backup-broken|file-unreadable/,
    );
    expect(filesIn(desk.folder)).toEqual(before);
  });

  it('leaves the copies of other computers alone and takes the old ones of this away', async () => {
    const { latest } = await desk.ask<BackupStatus>('backups.chooseFolder', { folder: desk.folder });
    const mark = /^library-(\w{6})-/.exec(latest!.name)![1]!;
    const old = (of: string) =>
      Array.from({ length: 30 }, (_, n) =>
        nameOfCopy(of, new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString()),
      );
    for (const name of [...old(mark), ...old('eeeeee')])
      copyFileSync(join(desk.folder, latest!.name), join(desk.folder, name));
    writeFileSync(join(desk.folder, `library-${mark}-2020-01-01T00-00-00Z.sqlite.part`), 'interrupted');
    writeFileSync(join(desk.folder, 'letter.docx'), 'mine');
    await desk.ask('backups.run');

    const kept = filesIn(desk.folder);
    expect(kept.filter((name) => name.includes('eeeeee'))).toHaveLength(30);
    expect(kept.filter((name) => name.includes(mark)).length).toBeLessThan(20);
    expect(kept).toContain('letter.docx');
    expect(kept.some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('is made while answers are saved', async () => {
    desk.addAssessment('Auroria');
    const saves = Array.from(
      { length: 200 },
      (_, n) => () =>
        desk.ask('records.save', {
          assessmentId: 'Auroria',
          kind: 'institutions',
          record: { id: `i${n}`, name: `I ${n}` },
        }),
    );
    const copying = desk.ask('backups.chooseFolder', { folder: desk.folder });
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
      const settings = join(desk.home, 'other', 'library-backups.json');
      mkdirSync(join(desk.home, 'other'));
      const other = openBackups({
        libraryPath: join(desk.home, 'other', 'library.sqlite'),
        newestSchema: () => 0,
        now: () => new Date(now).toISOString(),
        work: async (job) => {
          made.push(new Date(now).toISOString());
          writeFileSync(job.copy, '');
          return { size: 0, assessments: 0, schema: 0 };
        },
        askFolder: null,
        replace: async () => '',
        log: () => undefined,
      });
      other.watch();
      await vi.advanceTimersByTimeAsync(3 * 3600_000);
      expect(made).toEqual([]);
      await other.chooseFolder(desk.folder);
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
      expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
        folder: desk.folder,
        problem: null,
      });
    } finally {
      vi.useRealTimers();
    }
  });
});
