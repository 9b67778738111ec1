import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { Assessment, AssessmentHead } from '../assessment-framework/model/assessment.ts';
import { type Change, WHOLE_RECORD } from './history.ts';
import {
  boolean,
  columnsOf,
  type Fields,
  json,
  type Row,
  real,
  recordOf,
  type SqlValue,
  text,
  valuesOf,
} from './kinds/field.ts';
import { LibraryError } from './library-error.ts';

/** Name of the head in the history. */
export const HEAD = 'head';

const headFields = {
  id: text(),
  country: text(),
  countryCode: text(),
  title: text(),
  periodStart: text(),
  periodEnd: text(),
  referenceDate: text(),
  state: text(),
  reportLanguage: text(),
  practice: boolean(),
  context: text(),
  scope: text(),
  planCurrency: text(),
  planBudget: real(),
  planFrom: text(),
  planUntil: text(),
  exchangeRates: json(),
  reportChapters: json(),
  createdAt: text(),
  updatedAt: text(),
} satisfies { readonly [F in keyof AssessmentHead]: Fields[string] };

/** SQL of the moment of the latest change of an assessment: kept in one place, not written with every answer. */
export const LATEST_AT = `max(updated_at, coalesce(
  (SELECT iif(kind = 'imported', '', at) FROM change WHERE assessment_id = assessment.id ORDER BY seq DESC LIMIT 1), ''))`;

export type FrameworkPin = Assessment['framework'];
export type HeadChanges = Partial<Omit<AssessmentHead, 'id' | 'createdAt' | 'updatedAt'>>;

/** Heads of assessments; works inside a transaction. */
export interface HeadStore {
  /** The head of an assessment that is on the list, with the moment of its latest change. */
  get(id: string): { readonly head: AssessmentHead; readonly framework: FrameworkPin } | null;
  /** @throws LibraryError `not-found` when there is no such assessment, or it was taken off the list. */
  assertThere(id: string): void;
  exists(id: string): boolean;
  insert(head: AssessmentHead, framework: FrameworkPin): void;
  update(change: Change, changes: HeadChanges): void;
  setRemoved(change: Change, at: string | null): void;
}

export function headStore(db: Database): HeadStore {
  const columns = columnsOf(headFields);
  const changeable = columns.filter((column) => !['id', 'created_at', 'updated_at'].includes(column));
  const select = db.prepare<[string], Row>(
    `SELECT *, ${LATEST_AT} AS latest_at FROM assessment WHERE id = ? AND removed_at IS NULL`,
  );
  const there = db.prepare<[string], Row>('SELECT removed_at FROM assessment WHERE id = ?');
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO assessment (framework_id, framework_version, ${columns.join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})`,
  );
  const update = db.prepare<SqlValue[]>(
    `UPDATE assessment SET ${changeable.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  const setRemoved = db.prepare<SqlValue[]>('UPDATE assessment SET removed_at = ? WHERE id = ?');

  const get: HeadStore['get'] = (id) => {
    const row = select.get(id);
    if (row === undefined) return null;
    return {
      head: recordOf(headFields, { ...row, updated_at: row.latest_at }) as AssessmentHead,
      framework: { id: row.framework_id as string, version: row.framework_version as string },
    };
  };

  return {
    get,
    exists: (id) => there.get(id) !== undefined,
    assertThere(id) {
      if (there.get(id)?.removed_at !== null) throw new LibraryError('not-found', { id });
    },
    insert(head, framework) {
      insert.run(framework.id, framework.version, ...valuesOf(headFields, head));
    },
    update(change, changes) {
      const before = get(change.assessmentId)?.head;
      if (before === undefined) throw new LibraryError('not-found', { id: change.assessmentId });
      const after: AssessmentHead = { ...before, ...changes, id: before.id };
      const changed = (Object.keys(changes) as (keyof HeadChanges)[]).filter(
        (field) => !isDeepStrictEqual(before[field], after[field]),
      );
      if (changed.length === 0) return;
      const values = valuesOf(headFields, after).filter((_, index) =>
        changeable.includes(columns[index] ?? ''),
      );
      update.run(...values, before.id);
      for (const field of changed) change.write(HEAD, before.id, field, before[field], after[field]);
    },
    setRemoved(change, at) {
      const row = there.get(change.assessmentId);
      if (row === undefined || (row.removed_at === null) === (at === null))
        throw new LibraryError('not-found', { id: change.assessmentId });
      setRemoved.run(at, change.assessmentId);
      change.write(HEAD, change.assessmentId, 'removedAt', row.removed_at, at);
    },
  };
}

/** Writes down that an assessment was made. */
export function writeCreation(change: Change, head: AssessmentHead): void {
  change.write(HEAD, head.id, WHOLE_RECORD, null, head);
}
