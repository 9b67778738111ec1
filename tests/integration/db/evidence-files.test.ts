import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EvidenceFiles, evidenceFiles, PART_BYTES } from '../../../db/evidence-files.ts';
import { migrate } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open-database.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import { transactionOf } from '../../../db/transaction.ts';
import {
  aFullAssessment,
  FULL_EVIDENCE_BYTES,
  FULL_EVIDENCE_SHA256,
} from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary, MIGRATIONS_FOLDER } from '../../builders/a-library.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that differ from place to place. */
const someBytes = (size: number, seed = 1) =>
  Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * seed) & 255));

function aDatabase(path = join(aFolder(), 'library.sqlite')) {
  const db = openDatabase(path, 100);
  onTestFinished(() => void db.close());
  migrate(db, readMigrations(MIGRATIONS_FOLDER));
  const rows = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return { db, rows, files: evidenceFiles(db, transactionOf(db)) };
}

function kept(files: EvidenceFiles, bytes: Uint8Array): string {
  const file = files.write(() => [bytes]);
  files.finish([file], () => undefined);
  return file.sha256;
}

describe('files of evidence', () => {
  it('come out as they went in, whole and in pieces from anywhere', () => {
    const { files, rows } = aDatabase();
    const bytes = someBytes(2.5 * PART_BYTES);

    const hash = kept(files, bytes);

    expect(hash).toBe(sha256(bytes));
    expect(rows('evidence_part')).toBe(3);
    const held = files.open(hash)!;
    expect(held.size).toBe(bytes.length);
    expect(Buffer.concat([...held.parts]).equals(bytes)).toBe(true);
    for (const [offset, length] of [
      [0, 10],
      [PART_BYTES - 5, 10],
      [PART_BYTES, 1],
      [PART_BYTES - 1, PART_BYTES + 2],
      [2.5 * PART_BYTES - 3, 100],
      [2.5 * PART_BYTES, 10],
      [99 * PART_BYTES, 10],
    ] as const)
      expect(files.read(hash, offset, length).equals(bytes.subarray(offset, offset + length))).toBe(true);
  });

  it('are cut the same, however they come', () => {
    const { files, rows } = aDatabase();
    const bytes = someBytes(PART_BYTES + 7);
    const pieces = [
      bytes.subarray(0, 3),
      bytes.subarray(3, 3),
      bytes.subarray(3, 700_000),
      bytes.subarray(700_000),
    ];

    const file = files.write(() => pieces);
    files.finish([file], () => undefined);

    expect(file).toMatchObject({ sha256: sha256(bytes), size: bytes.length });
    expect(rows('evidence_part')).toBe(2);
    expect(files.read(file.sha256, 0, bytes.length).equals(bytes)).toBe(true);
  });

  it('are held once', () => {
    const { files, rows } = aDatabase();
    const bytes = someBytes(1000);
    kept(files, bytes);

    expect(files.write(() => [bytes])).toEqual({ blob: null, sha256: sha256(bytes), size: 1000 });
    expect(rows('evidence_blob')).toBe(1);
  });

  it('are held once when they come twice at the same time', () => {
    const { files, rows } = aDatabase();
    const [one, two] = [files.write(() => [someBytes(1000)]), files.write(() => [someBytes(1000)])];

    files.finish([one], () => undefined);
    files.finish([two], () => undefined);

    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([1, 1]);
    expect(files.sizeOf(one.sha256)).toBe(1000);
  });

  it('are nobody’s before their record is there', () => {
    const { files, rows } = aDatabase();
    const file = files.write(() => [someBytes(1000)]);

    expect(files.sizeOf(file.sha256)).toBeNull();
    expect(files.open(file.sha256)).toBeNull();
    expect(() => files.read(file.sha256, 0, 1)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() =>
      files.finish([file], () => {
        throw new Error('no record');
      }),
    ).toThrow('no record');
    expect(files.sizeOf(file.sha256)).toBeNull();
    files.discard([file]);
    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([0, 0]);
  });

  it('leave nothing when what they come from fails in the middle', () => {
    const { db, files, rows } = aDatabase();
    let pass = 0;
    const vanishing = function* () {
      pass++;
      yield someBytes(PART_BYTES);
      if (pass === 2) throw new Error('gone');
    };

    expect(() => files.write(vanishing)).toThrow('gone');
    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([0, 0]);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('are known by what was stored when the file changes meanwhile', () => {
    const { files } = aDatabase();
    let pass = 0;

    const file = files.write(() => [someBytes(500, ++pass)]);
    files.finish([file], () => undefined);

    expect(file.sha256).toBe(sha256(someBytes(500, 2)));
    expect(files.read(file.sha256, 0, 500).equals(someBytes(500, 2))).toBe(true);
  });

  it('leave nothing when the disk is full, and the library goes on', () => {
    const { db, files, rows } = aDatabase();
    const small = kept(files, someBytes(100));
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages + 600}`);

    expect(() => files.write(() => [someBytes(5 * PART_BYTES, 3)])).toThrow(
      expect.objectContaining({ code: 'disk-full' }),
    );

    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([1, 1]);
    expect(files.read(small, 0, 100)).toEqual(someBytes(100));
    expect(kept(files, someBytes(PART_BYTES, 5))).toBe(sha256(someBytes(PART_BYTES, 5)));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('say so when the library cannot be written', () => {
    const { db, files } = aDatabase();
    db.pragma('query_only = ON');

    expect(() => files.write(() => [someBytes(10)])).toThrow(expect.objectContaining({ code: 'read-only' }));
  });

  it('are refused when parts of them are missing', () => {
    const { db, files } = aDatabase();
    const file = files.write(() => [someBytes(2 * PART_BYTES)]);
    db.exec('DELETE FROM evidence_part WHERE position = 1');

    expect(() => files.finish([file], () => undefined)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });

  it('that were never finished are swept when their writer was killed', () => {
    const path = join(aFolder(), 'library.sqlite');
    const { db, files, rows } = aDatabase(path);
    const root = join(import.meta.dirname, '../../..');
    const script = `
      import { evidenceFiles } from '${root}/db/evidence-files.ts';
      import { openDatabase } from '${root}/db/open-database.ts';
      import { transactionOf } from '${root}/db/transaction.ts';
      const db = openDatabase(${JSON.stringify(path)}, 1000);
      let pass = 0;
      evidenceFiles(db, transactionOf(db)).write(function* () {
        pass++;
        for (let part = 0; part < 5; part++) {
          if (pass === 2 && part === 3) process.kill(process.pid, 'SIGKILL');
          yield Buffer.alloc(${PART_BYTES}, part + 1);
        }
      });`;
    const child = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      encoding: 'utf8',
    });
    expect(child.signal, child.stderr).toBe('SIGKILL');
    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([1, 3]);
    expect(files.hasUnfinished()).toBe(true);
    const own = files.write(() => [someBytes(10)]);

    files.sweep();

    expect([rows('evidence_blob'), rows('evidence_part')]).toEqual([1, 1]);
    files.finish([own], () => undefined);
    expect(files.hasUnfinished()).toBe(false);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('are found by an index', () => {
    const { db } = aDatabase();
    for (const sql of [
      'SELECT row_id, size FROM evidence_blob WHERE sha256 = ?',
      'SELECT row_id, writer FROM evidence_blob WHERE sha256 IS NULL',
      'SELECT bytes FROM evidence_part WHERE blob_id = ? AND position = ?',
    ]) {
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...new Array(sql.split('?').length - 1).fill(1));
      expect(JSON.stringify(plan)).toMatch(/USING (COVERING )?INDEX/);
    }
  });

  it('stay while history can bring their record back', () => {
    const library = aLibrary();
    library.assessments.importAssessment(aFullAssessment(), () => [FULL_EVIDENCE_BYTES]);
    const { id } = library.records.list('full', 'evidence').find(({ file }) => file !== null)!;

    library.records.remove('full', 'evidence', [id], 'Ada');
    library.evidence.sweep();
    library.history.undo('full', 'Ada');

    expect(library.records.get('full', 'evidence', [id])?.file?.sha256).toBe(FULL_EVIDENCE_SHA256);
    expect(library.evidence.read(FULL_EVIDENCE_SHA256, 0, 999)).toEqual(FULL_EVIDENCE_BYTES);
  });
});
