import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import { HEAD, type HeadChanges } from './head-store.ts';
import { type Change, type historyReader, WHOLE_RECORD } from './history.ts';
import { allKinds, kindNames } from './kinds/all-kinds.ts';
import type { AnyRecord } from './kinds/field.ts';
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

export function undoOf(
  db: Database,
  { transaction, heads, records, history }: Stores,
  { changeOf }: ReturnType<typeof historyReader>,
): Undo {
  const latestDone = db.prepare<[string, string], Edit>(
    `SELECT seq, latest_seq FROM change
     WHERE assessment_id = ? AND author = ? AND kind = 'edit' AND state = 'done' ORDER BY seq DESC LIMIT 1`,
  );
  const latestUndone = db.prepare<[string, string], Edit>(
    `SELECT seq, latest_seq FROM change INDEXED BY change_undone
     WHERE assessment_id = ? AND author = ? AND state = 'undone' ORDER BY seq LIMIT 1`,
  );
  const settle = db.prepare<[string, string, string, number]>(
    `UPDATE change SET state = ?, latest_seq = (SELECT seq FROM change WHERE assessment_id = ? ORDER BY seq DESC LIMIT 1)
     WHERE assessment_id = ? AND seq = ?`,
  );
  const drop = db.prepare<[string, number]>(
    "UPDATE change SET state = 'dropped' WHERE assessment_id = ? AND seq = ?",
  );

  const restore = (change: Change, { entity, entityId, field, from: value }: HistoryEntry): void => {
    if (entity === HEAD) heads.update(change, { [field]: value } as HeadChanges);
    if (!isRecordKind(entity)) return;
    const key = keyFromEntityId(allKinds[entity], entityId);
    if (field === WHOLE_RECORD && value === null) records.remove(change, entity, key);
    else if (field === WHOLE_RECORD) records.put(change, entity, value as unknown as AnyRecord);
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
      const change = history.record({ assessmentId, author: by, kind, about: edit.seq }, (open) => {
        for (const entry of changeOf(assessmentId, edit.latest_seq)) restore(open, entry);
      });
      // Others had already made it so: nothing was written that could be inverted later, and the latest change is theirs.
      if (change.entries.length === 0) drop.run(assessmentId, edit.seq);
      else settle.run(kind === 'undo' ? 'undone' : 'done', assessmentId, assessmentId, edit.seq);
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
