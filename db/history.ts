import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import type { Row, SqlValue } from './kinds/field.ts';

/** Field of an entry that stands for the whole record. */
export const WHOLE_RECORD = '*';

type Json = HistoryEntry['from'];

/** One act being written: nothing reaches the history until its first entry does. */
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

export interface HistoryWriter {
  begin(
    assessmentId: string,
    author: string,
    kind: 'edit' | 'undo' | 'redo' | 'note',
    about?: number,
  ): Change;
}

/** Who gives the moment and the identifiers; passed in so that tests and imports are repeatable. */
export interface Origin {
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly makeId: () => string;
}

export const HISTORY_LIST_SQL = `SELECT h.*, c.id AS change, c.at, c.author FROM history h
  JOIN change c ON c.assessment_id = h.assessment_id AND c.seq = h.change_seq
  WHERE h.assessment_id = ? ORDER BY h.change_seq DESC, h.position DESC LIMIT ?`;
export const HISTORY_OF_ENTITY_SQL = HISTORY_LIST_SQL.replace('WHERE', 'WHERE h.entity = ? AND');
export const HISTORY_OF_RECORD_SQL = HISTORY_LIST_SQL.replace(
  'WHERE',
  'WHERE h.entity = ? AND h.entity_id = ? AND',
);

/** The entry of a row of one of the list queries. */
function toHistoryEntry(row: Row): HistoryEntry {
  return {
    id: row.id as string,
    change: row.change as string,
    at: row.at as string,
    by: row.author as string,
    entity: row.entity as string,
    entityId: row.entity_id as string,
    field: row.field as string,
    from: JSON.parse(row.from_value as string) as Json,
    to: JSON.parse(row.to_value as string) as Json,
  };
}

/** Reads the history, newest entry first. */
export function historyReader(db: Database) {
  const all = db.prepare<SqlValue[], Row>(HISTORY_LIST_SQL);
  const ofEntity = db.prepare<SqlValue[], Row>(HISTORY_OF_ENTITY_SQL);
  const ofRecord = db.prepare<SqlValue[], Row>(HISTORY_OF_RECORD_SQL);
  return {
    list(assessmentId: string, { entity, entityId, limit = 100 }: HistoryQuery = {}): HistoryEntry[] {
      if (entity === undefined) return all.all(assessmentId, limit).map(toHistoryEntry);
      if (entityId === undefined) return ofEntity.all(entity, assessmentId, limit).map(toHistoryEntry);
      return ofRecord.all(entity, entityId, assessmentId, limit).map(toHistoryEntry);
    },
    /** The whole history, oldest entry first. */
    everything(assessmentId: string): HistoryEntry[] {
      return all.all(assessmentId, -1).map(toHistoryEntry).reverse();
    },
  };
}

/** Writes the history; call inside the transaction that writes the records. */
export function historyWriter(db: Database, { now, makeId }: Origin): HistoryWriter {
  const nextSeq = db
    .prepare<[string], number>('SELECT seq + 1 FROM change WHERE assessment_id = ? ORDER BY seq DESC LIMIT 1')
    .pluck();
  const insertChange = db.prepare<SqlValue[]>(
    'INSERT INTO change (assessment_id, seq, id, at, author, kind, latest_seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  // The index is named, because the planner would rather walk all changes of the assessment.
  const hasUndone = db
    .prepare<[string, string], number>(
      "SELECT 1 FROM change INDEXED BY change_undone WHERE assessment_id = ? AND author = ? AND state = 'undone' LIMIT 1",
    )
    .pluck();
  const dropUndone = db.prepare<[string, string]>(
    "UPDATE change INDEXED BY change_undone SET state = 'dropped' WHERE assessment_id = ? AND author = ? AND state = 'undone'",
  );
  const insertEntry = db.prepare<SqlValue[]>(
    `INSERT INTO history (assessment_id, change_seq, position, id, entity, entity_id, field, from_value, to_value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    begin(assessmentId, author, kind, about) {
      const [id, at] = [makeId(), now()];
      const entries: HistoryEntry[] = [];
      let seq = 0;
      return {
        id,
        at,
        assessmentId,
        entries,
        write(entity, entityId, field, from, to) {
          if (entries.length === 0) {
            seq = nextSeq.get(assessmentId) ?? 1;
            if (kind === 'edit' && hasUndone.get(assessmentId, author) === 1)
              dropUndone.run(assessmentId, author);
            insertChange.run(assessmentId, seq, id, at, author, kind, about ?? seq);
          }
          const entry = {
            id: `${id}.${entries.length + 1}`,
            change: id,
            at,
            by: author,
            entity,
            entityId,
            field,
            from,
            to,
          } as HistoryEntry;
          insertEntry.run(
            assessmentId,
            seq,
            entries.length,
            entry.id,
            entity,
            entityId,
            field,
            JSON.stringify(from),
            JSON.stringify(to),
          );
          entries.push(entry);
        },
      };
    },
  };
}

/** Writes a history that came with a package; its changes cannot be undone here. */
export function historyImporter(db: Database) {
  const insertChange = db.prepare<SqlValue[]>(
    "INSERT INTO change (assessment_id, seq, id, at, author, kind, latest_seq) VALUES (?, ?, ?, ?, ?, 'imported', ?)",
  );
  const insertEntry = db.prepare<SqlValue[]>(
    `INSERT INTO history (assessment_id, change_seq, position, id, entity, entity_id, field, from_value, to_value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (assessmentId: string, history: readonly HistoryEntry[]): void => {
    const changes = new Map<string, { readonly seq: number; entries: number }>();
    for (const entry of history) {
      let change = changes.get(entry.change);
      if (change === undefined) {
        change = { seq: changes.size + 1, entries: 0 };
        changes.set(entry.change, change);
        insertChange.run(assessmentId, change.seq, entry.change, entry.at, entry.by, change.seq);
      }
      const { id, entity, entityId, field, from, to } = entry;
      insertEntry.run(
        assessmentId,
        change.seq,
        change.entries,
        id,
        entity,
        entityId,
        field,
        JSON.stringify(from),
        JSON.stringify(to),
      );
      change.entries += 1;
    }
  };
}
