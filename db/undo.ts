import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import { HEAD, type HeadChanges } from './head-store.ts';
import { type Change, WHOLE_RECORD } from './history.ts';
import { allKinds, kindNames } from './kinds/all-kinds.ts';
import type { AnyRecord, Row } from './kinds/field.ts';
import { keyFromEntityId, type RecordKind } from './kinds/kind.ts';
import type { SavedChange, Stores } from './record-repository.ts';

/** A change that took another back, or did it again, and what it wrote. */
export interface UndoneChange extends SavedChange {
  readonly entries: readonly HistoryEntry[];
}

export interface Undo {
  /** Takes back the latest edit of this person that is in force; null when there is none. Works across restarts. */
  undo(assessmentId: string, by: string): UndoneChange | null;
  /** Does the edit again that was taken back last, unless this person has edited since; null when there is none. */
  redo(assessmentId: string, by: string): UndoneChange | null;
}

interface Edit {
  readonly seq: number;
  /** The change that did, undid or redid the edit last: its entries are the ones to invert. */
  readonly latest_seq: number;
}

export function undoOf(db: Database, { transaction, heads, records, history }: Stores): Undo {
  const latestDone = db.prepare<[string, string], Edit>(
    `SELECT seq, latest_seq FROM change
     WHERE assessment_id = ? AND author = ? AND kind = 'edit' AND state = 'done' ORDER BY seq DESC LIMIT 1`,
  );
  const latestUndone = db.prepare<[string, string], Edit>(
    `SELECT seq, latest_seq FROM change INDEXED BY change_undone
     WHERE assessment_id = ? AND author = ? AND state = 'undone' ORDER BY seq LIMIT 1`,
  );
  const entriesOf = db.prepare<[string, number], Row>(
    `SELECT entity, entity_id, field, from_value FROM history
     WHERE assessment_id = ? AND change_seq = ? ORDER BY position DESC`,
  );
  const settle = db.prepare<[string, string, string, number]>(
    `UPDATE change SET state = ?, latest_seq = (SELECT seq FROM change WHERE assessment_id = ? ORDER BY seq DESC LIMIT 1)
     WHERE assessment_id = ? AND seq = ?`,
  );

  const restore = (change: Change, row: Row): void => {
    const {
      entity,
      entity_id: entityId,
      field,
    } = row as { entity: string; entity_id: string; field: string };
    const value = JSON.parse(row.from_value as string) as unknown;
    if (entity === HEAD) heads.update(change, { [field]: value } as HeadChanges);
    if (!isRecordKind(entity)) return;
    const key = keyFromEntityId(allKinds[entity], entityId);
    if (field === WHOLE_RECORD && value === null) records.remove(change, entity, key);
    else if (field === WHOLE_RECORD) records.put(change, entity, value as AnyRecord);
    else {
      // Somebody else may have removed the record since; then there is nothing to give the value back to.
      const present = records.tables[entity].get(change.assessmentId, key);
      if (present !== null) records.put(change, entity, { ...present, [field]: value });
    }
  };

  const invert = (assessmentId: string, by: string, kind: 'undo' | 'redo'): UndoneChange | null =>
    transaction(() => {
      heads.assertThere(assessmentId);
      const edit = (kind === 'undo' ? latestDone : latestUndone).get(assessmentId, by);
      if (edit === undefined) return null;
      const change = history.begin(assessmentId, by, kind, edit.seq);
      for (const row of entriesOf.all(assessmentId, edit.latest_seq)) restore(change, row);
      settle.run(kind === 'undo' ? 'undone' : 'done', assessmentId, assessmentId, edit.seq);
      return { change: change.id, at: change.at, entries: change.entries };
    });

  return {
    undo: (assessmentId, by) => invert(assessmentId, by, 'undo'),
    redo: (assessmentId, by) => invert(assessmentId, by, 'redo'),
  };
}

function isRecordKind(entity: string): entity is RecordKind {
  return (kindNames as readonly string[]).includes(entity);
}
