import type { Database } from 'better-sqlite3';
import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import { beginningOf, type ChangeRow, entriesOf } from './history.ts';
import type { SqlValue } from './kinds/field.ts';

/** One act of somebody, with what became of it. */
export interface HistoryAct {
  /** Number of the change inside the assessment; newer ones are larger. */
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: 'edit' | 'undo' | 'redo' | 'note' | 'imported';
  readonly state: 'done' | 'undone' | 'dropped';
  readonly entries: readonly HistoryEntry[];
}

/** Which changes are asked for; without a field: all. */
export interface PageQuery {
  /** At or after this moment, ISO 8601 in UTC. */
  readonly since?: string | undefined;
  /** By this name. */
  readonly by?: string | undefined;
  /** That touched a record of this kind. */
  readonly entity?: string | undefined;
  /** Older than the change of this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface HistoryPages {
  /** The newest changes that are asked for, whether there are more, and everybody who ever changed something, by name. */
  changes(
    assessmentId: string,
    query: PageQuery,
  ): { readonly changes: readonly HistoryAct[]; readonly people: readonly string[]; readonly more: boolean };
}

interface ActRow extends ChangeRow, Pick<HistoryAct, 'seq' | 'kind' | 'state'> {}

/**
 * SQL of a page. Only the conditions that are asked for stand in it: each is one more look at every row. The rows come in
 * the order of the primary key; none of the conditions has an index, because a save would write it.
 */
export function pageSql({ since, by, entity }: PageQuery): string {
  return `SELECT seq, id, at, author, kind, state, entries FROM change WHERE assessment_id = ? AND seq < ?${
    since === undefined ? '' : ' AND at >= ?'
  }${by === undefined ? '' : ' AND author = ?'}${
    entity === undefined ? '' : ' AND instr(entries, ?) > 0'
  } ORDER BY seq DESC LIMIT ?`;
}
export const AUTHORS_SQL = 'SELECT DISTINCT author FROM change WHERE assessment_id = ? AND seq > ?';
export const LATEST_SEQ_SQL = 'SELECT max(seq) FROM change WHERE assessment_id = ?';

export function historyPages(db: Database): HistoryPages {
  const authors = db.prepare<[string, number], string>(AUTHORS_SQL).pluck();
  const latest = db.prepare<[string], number | null>(LATEST_SEQ_SQL).pluck();
  // Changes only ever follow: whoever was counted need not be looked for again.
  const known = new Map<string, { readonly upTo: number; readonly names: Set<string> }>();

  const peopleOf = (assessmentId: string): readonly string[] => {
    const upTo = latest.get(assessmentId) ?? 0;
    const before = known.get(assessmentId) ?? { upTo: 0, names: new Set<string>() };
    const names = new Set([...before.names, ...authors.all(assessmentId, before.upTo)]);
    known.set(assessmentId, { upTo, names });
    return [...names].sort();
  };

  return {
    changes(assessmentId, query) {
      const { since, by, entity, before = Number.MAX_SAFE_INTEGER, limit } = query;
      const asked = [since, by, entity && beginningOf({ entity })].filter((value) => value !== undefined);
      const values: SqlValue[] = [assessmentId, before, ...asked, limit + 1];
      const rows = db.prepare<SqlValue[], ActRow>(pageSql(query)).all(...values);
      return {
        changes: rows.slice(0, limit).map((row) => ({
          seq: row.seq,
          id: row.id,
          at: row.at,
          by: row.author,
          kind: row.kind,
          state: row.state,
          entries: entriesOf(row),
        })),
        people: peopleOf(assessmentId),
        more: rows.length > limit,
      };
    },
  };
}
