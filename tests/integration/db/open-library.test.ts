import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { type Migration, migrate } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open-database.ts';
import { openLibrary } from '../../../db/open-library.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import { aFolder, aLibrary, counting, MIGRATIONS_FOLDER } from '../../builders/a-library.ts';

/** A released step is never edited: add a new one instead. */
const RELEASED: Readonly<Record<string, string>> = {
  '0010-library.sql': '7b357c68177428e87aa815d7c65cc3e6b3057d8a72b7da697d80a651f793c2a4',
  '0015-profile-and-plan.sql': '2cbaf24ec91be8f9e806ce79daf8d54c2a207387bb57bd4ed1c1e821af2db57b',
  '0020-history.sql': '4e87f5c40d15190f4deea6fe89be06b621649f0359160082a1a37184fc23c373',
  '0030-search.sql': 'befd8b8df2a0687e7772687caedd1771d02c0f5db45941714ff579775ad98e8e',
  '0040-plan.sql': 'efb2213ff3dc609bf31ee247994345b7478b347147ac577f0291ff65de622e17',
  '0050-reports.sql': '7e1d9739ed8a11afd8b79a42c2fc49798a21a40b184c6dec79435df698f6f41f',
};

const migrations = readMigrations(MIGRATIONS_FOLDER);
const open = (path: string, steps: readonly Migration[] = migrations) =>
  openLibrary(path, { ...counting(), migrations: steps, busyTimeoutMs: 50 });
const later = (sql: string): Migration => ({ version: 9990, name: 'later', sql });

describe('migrations', () => {
  it('stay as they were released', () => {
    const hashes = readdirSync(MIGRATIONS_FOLDER)
      .filter((file) => file.endsWith('.sql'))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(MIGRATIONS_FOLDER, file)))
          .digest('hex'),
      ]);

    expect(Object.fromEntries(hashes)).toEqual(RELEASED);
  });

  it('bring gaps and actions of before the plan along, with a currency that is one', () => {
    const path = join(aFolder(), 'library.sqlite');
    const old = openDatabase(path, 50);
    const earlier = migrations.filter(({ version }) => version < 40);
    migrate(old, earlier);
    old.exec(`INSERT INTO assessment VALUES
      ('old', 'mdsa', '1.0', 'Testland', NULL, '', '2026-01-01', '2026-02-01', '2026-02-01', 'final', 'en', 0, '', '',
       '2026-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z', NULL)`);
    old.exec(
      `INSERT INTO gap VALUES (1, 'old', 'g', 'G05', 'system', 'system', 0, 'dismissed', '', NULL, '[]', '[]', '[]', '')`,
    );
    for (const [id, currency] of [
      ['a', 'EUR'],
      ['b', 'eur'],
      ['c', '€'],
    ])
      old.exec(`INSERT INTO action VALUES
        (NULL, 'old', '${id}', NULL, 'Act', '[]', NULL, '[]', NULL, NULL, 5, '${currency}', '', 'proposed', '[]', '', 0)`);
    old.close();

    const { gaps, actions, head, targets } = Assessment.parse(open(path).assessments.open('old'));

    expect(gaps).toMatchObject([
      { id: 'g', status: 'dismissed', reason: '', decidedOn: '', mergedInto: null },
    ]);
    expect(actions.map(({ currency, fundingStatus }) => [currency, fundingStatus])).toEqual([
      ['EUR', 'open'],
      ['EUR', 'open'],
      ['USD', 'open'],
    ]);
    expect([head.planCurrency, head.planBudget, head.exchangeRates, targets]).toEqual(['USD', null, [], []]);
  });

  it('make a library of strict tables from nothing, without a copy', () => {
    const folder = aFolder();

    aLibrary(folder);

    const db = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true });
    const tables = db.prepare(
      // FTS5 makes the tables of its index by itself.
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text%'",
    );
    const lax = (tables.all() as { name: string; strict: number }[]).filter(({ strict }) => strict === 0);
    expect(lax).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    expect(readdirSync(folder).filter((file) => file.includes('before'))).toEqual([]);
  });

  it('copy an existing library before the next step and keep the copy', () => {
    const folder = aFolder();
    const path = join(folder, 'library.sqlite');
    const first = open(path);
    first.profile.save({ name: 'Ada', organisation: '', role: 'assessor' });
    first.close();

    open(path, [...migrations, later('CREATE TABLE extra (a INTEGER) STRICT')]).close();

    const copy = open(join(folder, 'library-before-9990.sqlite'));
    expect(copy.profile.get()?.name).toBe('Ada');
    copy.close();
  });

  it('leave everything as it was when a step fails', () => {
    const path = join(aFolder(), 'library.sqlite');
    open(path).close();
    const steps = [
      ...migrations,
      { version: 9980, name: 'good', sql: 'CREATE TABLE good (a INTEGER) STRICT' },
    ];

    expect(() => open(path, [...steps, later('CREATE TABLE broken (')])).toThrow();

    const db = new BetterSqlite3(path);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'good'").all()).toEqual([]);
    db.close();
    open(path).close();
  });

  it('are refused out of order', () => {
    const steps = [...migrations, ...migrations];

    expect(() => open(join(aFolder(), 'library.sqlite'), steps)).toThrow('out of order');
  });
});

describe('openLibrary', () => {
  it('refuses a library of a newer application', () => {
    const path = join(aFolder(), 'library.sqlite');
    open(path, [...migrations, later('SELECT 1')]).close();

    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'newer-library' }));
  });

  it('says when another process holds the file', () => {
    const path = join(aFolder(), 'library.sqlite');
    open(path).close();
    const other = new BetterSqlite3(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');

    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'library-locked' }));
    other.close();
  });

  it('refuses a file that is no library, and leaves it alone', () => {
    const folder = aFolder();
    writeFileSync(
      join(folder, 'text.sqlite'),
      'This is a letter, and quite a long one for that matter.'.repeat(40),
    );
    const other = new BetterSqlite3(join(folder, 'other.sqlite'));
    other.exec('CREATE TABLE somebody_elses (a)');
    other.close();

    for (const name of ['text.sqlite', 'other.sqlite']) {
      const before = readFileSync(join(folder, name));
      expect(() => open(join(folder, name))).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
      expect(readFileSync(join(folder, name))).toEqual(before);
    }
  });

  it('says when the folder is not there', () => {
    expect(() => open(join(aFolder(), 'nowhere', 'library.sqlite'))).toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    );
  });

  it('sets every pragma the promises rest on', () => {
    const db = openDatabase(join(aFolder(), 'library.sqlite'), 1234);

    const names = [
      'journal_mode',
      'synchronous',
      'wal_autocheckpoint',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'busy_timeout',
    ];
    expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 200, 1, 0, 1, 1234]);
    db.close();
  });

  it('keeps profile and preferences', () => {
    const path = join(aFolder(), 'library.sqlite');
    const first = open(path);
    expect(first.profile.get()).toBeNull();
    const saved = first.profile.save({ name: 'Ada', organisation: 'IOM', role: 'assessor' });
    first.profile.savePreferences({ colorScheme: 'dark' });
    first.profile.savePreferences({ interfaceLanguage: 'fr' });
    first.close();

    const second = open(path);
    const again = second.profile.save({ name: 'Ada L.', organisation: 'IOM', role: 'coordinator' });

    expect(again).toEqual({ id: saved.id, name: 'Ada L.', organisation: 'IOM', role: 'coordinator' });
    expect(second.profile.preferences()).toEqual({ colorScheme: 'dark', interfaceLanguage: 'fr' });
    second.close();
  });
});
