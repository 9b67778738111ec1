import type { Database } from 'better-sqlite3';
import type { Origin } from './history.ts';
import { LibraryError } from './library-error.ts';
import type { Transaction } from './transaction.ts';

/** A Word template of an office; belongs to the library and to no assessment. */
export interface ReportTemplate {
  readonly id: string;
  readonly name: string;
  /** Moment in UTC, ISO 8601. */
  readonly addedAt: string;
  /** In bytes. */
  readonly size: number;
}

export interface ReportTemplatesRepository {
  /** All of them, by name. */
  list(): ReportTemplate[];
  /** The file. @throws LibraryError `not-found` */
  read(id: string): Uint8Array;
  /** Keeps a file that was checked. */
  add(name: string, bytes: Uint8Array): ReportTemplate;
  /** @throws LibraryError `not-found` */
  remove(id: string): void;
}

export function reportTemplatesRepository(
  db: Database,
  transaction: Transaction,
  { now, makeId }: Origin,
): ReportTemplatesRepository {
  const columns = 'id, name, added_at AS addedAt, length(bytes) AS size';
  const select = db.prepare<[], ReportTemplate>(
    `SELECT ${columns} FROM report_template ORDER BY name COLLATE NOCASE, added_at`,
  );
  const selectBytes = db.prepare<[string], { bytes: Buffer }>(
    'SELECT bytes FROM report_template WHERE id = ?',
  );
  const insert = db.prepare<[string, string, string, Uint8Array]>(
    'INSERT INTO report_template (id, name, added_at, bytes) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare<[string]>('DELETE FROM report_template WHERE id = ?');
  return {
    list: () => select.all(),
    read(id) {
      const found = selectBytes.get(id);
      if (found === undefined) throw new LibraryError('not-found', { id });
      return new Uint8Array(found.bytes);
    },
    add: (name, bytes) =>
      transaction(() => {
        const template = { id: makeId(), name, addedAt: now(), size: bytes.length };
        insert.run(template.id, name, template.addedAt, bytes);
        return template;
      }),
    remove: (id) =>
      transaction(() => {
        if (remove.run(id).changes === 0) throw new LibraryError('not-found', { id });
      }),
  };
}
