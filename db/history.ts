import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import type { SqlValue } from './kinds/field.ts';
import { LibraryError } from './library-error.ts';

/** Field of an entry that stands for the whole record. */
export const WHOLE_RECORD = '*';

/** One act being written; its entries reach the library together, when the act is done. */
export interface Change {
  readonly id: string;
  readonly at: string;
  readonly assessmentId: string;
  readonly entries: readonly HistoryEntry[];
  write(entity: string, entityId: string, field: string, from: unknown, to: unknown): void;
}

/** What is asked of the history of an assessment. */
export interface HistoryQuery {
  readonly entity?: string | undefined;
  readonly entityId?: string | undefined;
  /** At most this many entries, 100 when not said. */
  readonly limit?: number | undefined;
}

/** Whose act it is, and of what sort. */
export interface Act {
  readonly assessmentId: string;
  readonly author: string;
  readonly kind: 'edit' | 'undo' | 'redo' | 'note';
  /** Of an undo or redo: the edit it is about. */
  readonly about?: number;
}

export interface HistoryWriter {
  /**
   * Does the work and writes down, as one change, what it wrote to the history; nothing when it wrote nothing.
   * Call inside the transaction that writes the records.
   *
   * @throws LibraryError `not-found` when there is no such assessment, or, but for a note, it was taken off the list
   */
  record(act: Act, work: (change: Change) => void): Change;
}

/** Who gives the moment and the identifiers; passed in so that tests and imports are repeatable. */
export interface Origin {
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly makeId: () => string;
}

export const CHANGE_BY_ID_SQL =
  'SELECT id, at, author, entries FROM change WHERE assessment_id = ? AND id = ? LIMIT 1';
/** The imported changes whose entries hold the text. */
export const IMPORTED_SQL = `SELECT id, at, author, entries FROM change
  WHERE assessment_id = ? AND kind = 'imported' AND instr(entries, ?) > 0`;
const COLUMNS = 'id, at, author, entries';
export const CHANGE_SQL = `SELECT ${COLUMNS} FROM change WHERE assessment_id = ? AND seq = ?`;
/** The changes of an assessment, newest first, whose entries hold the text; the empty text is in all of them. */
export const CHANGES_SQL = `SELECT ${COLUMNS} FROM change
  WHERE assessment_id = ? AND instr(entries, ?) > 0 ORDER BY seq DESC`;

// By way of the assessment: measured, an ORDER BY right beside a parameter costs four times as much.
const NEXT_SEQ =
  '1 + coalesce((SELECT seq FROM change WHERE assessment_id = assessment.id ORDER BY seq DESC LIMIT 1), 0)';

// Whatever an act must know before it begins, in one statement. The index of what is undone is named, because the planner
// would rather walk all changes of the assessment.
const OPENING_SQL = `SELECT removed_at, ${NEXT_SEQ} AS seq, EXISTS (
    SELECT 1 FROM change INDEXED BY change_undone WHERE assessment_id = assessment.id AND author = ? AND state = 'undone'
  ) AS undone FROM assessment WHERE id = ?`;

interface Opening {
  readonly removed_at: string | null;
  readonly seq: number;
  readonly undone: 0 | 1;
}

/** An entry as it lies in its change; `id` only where it came with a package and is not the one given here. */
type StoredEntry = Pick<HistoryEntry, 'entity' | 'entityId' | 'field' | 'from' | 'to'> & {
  readonly id?: string;
};

export interface ChangeRow {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly entries: string;
}

const entryId = (change: string, position: number) => `${change}.${position + 1}`;

function toRow(id: string, at: string, author: string, entries: readonly HistoryEntry[]): ChangeRow {
  const stored = entries.map(({ id: own, entity, entityId, field, from, to }, position): StoredEntry => {
    const entry = { entity, entityId, field, from, to };
    return own === entryId(id, position) ? entry : { ...entry, id: own };
  });
  return { id, at, author, entries: JSON.stringify(stored) };
}

/** The entries of a change as it lies in the library, in order. */
export function entriesOf({ id, at, author, entries }: ChangeRow): HistoryEntry[] {
  return (JSON.parse(entries) as StoredEntry[]).map((entry, position) => ({
    id: entryId(id, position),
    change: id,
    at,
    by: author,
    ...entry,
  }));
}

/**
 * How the entries asked for begin in the JSON of a change. Saves SQLite from handing over changes that hold none; an index
 * of records would make every save write one page more, and reading a history is rare beside writing it.
 */
export function beginningOf({ entity, entityId }: HistoryQuery): string {
  if (entity === undefined) return '';
  const beginning = JSON.stringify(entityId === undefined ? { entity } : { entity, entityId });
  return beginning.slice(1, -1);
}

function isAskedFor(entry: HistoryEntry, { entity, entityId }: HistoryQuery): boolean {
  if (entity === undefined) return true;
  return entry.entity === entity && (entityId === undefined || entry.entityId === entityId);
}

/** Reads the history, newest entry first. */
export function historyReader(db: Database) {
  const change = db.prepare<[string, number], ChangeRow>(CHANGE_SQL);
  const changes = db.prepare<[string, string], ChangeRow>(CHANGES_SQL);
  const changeById = db.prepare<[string, string], ChangeRow>(CHANGE_BY_ID_SQL);
  const imported = db.prepare<[string, string], ChangeRow>(IMPORTED_SQL);

  function* newestFirst(assessmentId: string, query: HistoryQuery): Generator<HistoryEntry> {
    for (const row of changes.iterate(assessmentId, beginningOf(query)))
      for (const entry of entriesOf(row).reverse()) if (isAskedFor(entry, query)) yield entry;
  }

  return {
    list(assessmentId: string, query: HistoryQuery = {}): HistoryEntry[] {
      const { limit = 100 } = query;
      const entries: HistoryEntry[] = [];
      for (const entry of newestFirst(assessmentId, query)) {
        if (entries.length >= limit) break;
        entries.push(entry);
      }
      return entries;
    },
    /** The whole history, oldest entry first. */
    everything: (assessmentId: string): HistoryEntry[] => [...newestFirst(assessmentId, {})].reverse(),
    /** What one change wrote, last entry first. */
    changeOf(assessmentId: string, seq: number): HistoryEntry[] {
      const row = change.get(assessmentId, seq);
      return row === undefined ? [] : entriesOf(row).reverse();
    },
    /** The change that an entry belongs to, in order, and the place of the entry in it; null when there is none. */
    changeWith(
      assessmentId: string,
      entry: string,
    ): { readonly entries: readonly HistoryEntry[]; readonly place: number } | null {
      const row = changeById.get(assessmentId, entry.slice(0, Math.max(0, entry.lastIndexOf('.'))));
      const rows =
        row === undefined ? imported.iterate(assessmentId, `"id":${JSON.stringify(entry)}`) : [row];
      for (const candidate of rows) {
        const entries = entriesOf(candidate);
        const place = entries.findIndex(({ id }) => id === entry);
        if (place >= 0) return { entries, place };
      }
      return null;
    },
  };
}

/** Writes the history of what is done here. */
export function historyWriter(db: Database, { now, makeId }: Origin): HistoryWriter {
  const insert = changeInserter(db);
  const opening = db.prepare<[string, string], Opening>(OPENING_SQL);
  const dropUndone = db.prepare<[string, string]>(
    "UPDATE change INDEXED BY change_undone SET state = 'dropped' WHERE assessment_id = ? AND author = ? AND state = 'undone'",
  );

  return {
    record({ assessmentId, author, kind, about }, work) {
      const open = opening.get(author, assessmentId);
      if (open === undefined || (open.removed_at !== null && kind !== 'note'))
        throw new LibraryError('not-found', { id: assessmentId });
      const [id, at] = [makeId(), now()];
      const entries: HistoryEntry[] = [];
      const change: Change = {
        id,
        at,
        assessmentId,
        entries,
        write(entity, entityId, field, from, to) {
          const own = entryId(id, entries.length);
          entries.push({
            id: own,
            change: id,
            at,
            by: author,
            entity,
            entityId,
            field,
            from,
            to,
          } as HistoryEntry);
        },
      };
      work(change);
      if (entries.length > 0) {
        if (kind === 'edit' && open.undone === 1) dropUndone.run(assessmentId, author);
        insert(assessmentId, open.seq, toRow(id, at, author, entries), kind, about);
      }
      return change;
    },
  };
}

/** Writes a history that came with a package; its changes cannot be undone here. Call before any other change. */
export function historyImporter(db: Database) {
  const insert = changeInserter(db);
  return (assessmentId: string, history: readonly HistoryEntry[]): void => {
    const changes = new Map<string, HistoryEntry[]>();
    for (const entry of history) {
      const entries = changes.get(entry.change);
      if (entries === undefined) changes.set(entry.change, [entry]);
      else entries.push(entry);
    }
    let seq = 1;
    for (const [id, entries] of changes) {
      const { at = '', by = '' } = entries[0] ?? {};
      insert(assessmentId, seq++, toRow(id, at, by, entries), 'imported');
    }
  };
}

function changeInserter(db: Database) {
  const insertChange = db.prepare<SqlValue[]>(
    'INSERT INTO change (assessment_id, seq, id, at, author, kind, latest_seq, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (
    assessmentId: string,
    seq: number,
    { id, at, author, entries }: ChangeRow,
    kind: Act['kind'] | 'imported',
    about?: number,
  ): void => {
    insertChange.run(assessmentId, seq, id, at, author, kind, about ?? seq, entries);
  };
}
