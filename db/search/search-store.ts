import type { Database } from 'better-sqlite3';

/** Rows of the index that one assessment may have: 2^32, from its number times this. */
const BLOCK = 2 ** 32;

/** SQL of the index, exported for the test that each has its index in turn. */
export const SEARCH_SQL = {
  state: 'SELECT number, rules, seq FROM search_state WHERE assessment_id = ?',
  record: 'SELECT row_id FROM search_record WHERE assessment_id = ? AND kind = ? AND entity_id = ?',
  records: 'SELECT kind, entity_id FROM search_record WHERE assessment_id = ?',
  byRow: 'SELECT kind, entity_id FROM search_record WHERE row_id = ?',
  lastRow: 'SELECT max(row_id) FROM search_record WHERE row_id BETWEEN ? AND ?',
  changedSince: 'SELECT entries FROM change WHERE assessment_id = ? AND seq > ?',
  latest: 'SELECT max(seq) FROM change WHERE assessment_id = ?',
  lastNumber: 'SELECT coalesce(max(number), 0) FROM search_state',
} as const;

/** Assessments on the list whose index is not there or behind. */
export const BEHIND_SQL = `SELECT assessment.id FROM assessment LEFT JOIN search_state ON search_state.assessment_id = assessment.id
  WHERE removed_at IS NULL
  AND (rules IS NOT ? OR search_state.seq IS NOT (SELECT max(change.seq) FROM change WHERE change.assessment_id = assessment.id))`;

const FOUND_SQL = 'FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?';

/** Names weigh eight times as much as other texts. */
const RANKED_SQL = `SELECT rowid ${FOUND_SQL} ORDER BY bm25(search_text, 8.0, 1.0), rowid LIMIT ?`;
/** To rank is to look at every hit. Of more than this, names come first and the rest as it stands: more must be said anyway. */
const RANKED_AT_MOST = 5_000;

/** Where a record stands in the history and in the index. */
export interface Place {
  readonly kind: string;
  readonly entityId: string;
}

interface SearchState {
  readonly number: number;
  readonly rules: number;
  readonly seq: number | null;
}

interface PlaceRow {
  readonly kind: string;
  readonly entity_id: string;
}

/** The tables of the index. Writes belong inside a transaction. */
export function searchStore(db: Database) {
  const state = db.prepare<[string], SearchState>(SEARCH_SQL.state);
  const insertState = db.prepare<[string, number, number]>(
    'INSERT INTO search_state (assessment_id, number, rules) VALUES (?, ?, ?)',
  );
  const updateState = db.prepare<[number, number | null, string]>(
    'UPDATE search_state SET rules = ?, seq = ? WHERE assessment_id = ?',
  );
  const lastNumber = db.prepare<[], number>(SEARCH_SQL.lastNumber).pluck();
  const record = db.prepare<[string, string, string], number>(SEARCH_SQL.record).pluck();
  const records = db.prepare<[string], PlaceRow>(SEARCH_SQL.records);
  const byRow = db.prepare<[number], PlaceRow>(SEARCH_SQL.byRow);
  const lastRow = db.prepare<[number, number], number | null>(SEARCH_SQL.lastRow).pluck();
  const insertRecord = db.prepare<[number, string, string, string]>(
    'INSERT INTO search_record (row_id, assessment_id, kind, entity_id) VALUES (?, ?, ?, ?)',
  );
  const deleteRecord = db.prepare<[number]>('DELETE FROM search_record WHERE row_id = ?');
  const insertText = db.prepare<[number, string, string]>(
    'INSERT INTO search_text (rowid, name, body) VALUES (?, ?, ?)',
  );
  const updateText = db.prepare<[string, string, number]>(
    'UPDATE search_text SET name = ?, body = ? WHERE rowid = ?',
  );
  const deleteText = db.prepare<[number]>('DELETE FROM search_text WHERE rowid = ?');
  const ranked = db.prepare<[string, number, number, number], number>(RANKED_SQL).pluck();
  const unranked = db
    .prepare<[string, number, number], number>(`SELECT rowid ${FOUND_SQL} ORDER BY rowid`)
    .pluck();
  const behind = db.prepare<[number], string>(BEHIND_SQL).pluck();
  const changedSince = db.prepare<[string, number], string>(SEARCH_SQL.changedSince).pluck();
  const latest = db.prepare<[string], number | null>(SEARCH_SQL.latest).pluck();

  const block = (number: number) => [number * BLOCK, (number + 1) * BLOCK - 1] as const;

  return {
    state: (assessmentId: string): SearchState | null => state.get(assessmentId) ?? null,
    /** Begins the index of an assessment, or begins it again: what it holds is not to be relied on. */
    begin(assessmentId: string, rules: number): void {
      const known = state.get(assessmentId);
      if (known === undefined) insertState.run(assessmentId, (lastNumber.get() ?? 0) + 1, rules);
      else updateState.run(rules, null, assessmentId);
    },
    reached: (assessmentId: string, rules: number, seq: number): void =>
      void updateState.run(rules, seq, assessmentId),
    /** Writes the words of a record; two empty texts take it out. */
    put(assessmentId: string, number: number, { kind, entityId }: Place, name: string, body: string): void {
      const row = record.get(assessmentId, kind, entityId);
      if (name === '' && body === '') {
        if (row === undefined) return;
        deleteText.run(row);
        deleteRecord.run(row);
      } else if (row === undefined) {
        const next = (lastRow.get(...block(number)) ?? block(number)[0]) + 1;
        insertRecord.run(next, assessmentId, kind, entityId);
        insertText.run(next, name, body);
      } else updateText.run(name, body, row);
    },
    places: (assessmentId: string): Place[] =>
      records.all(assessmentId).map(({ kind, entity_id }) => ({ kind, entityId: entity_id })),
    placeOf(row: number): Place | null {
      const found = byRow.get(row);
      return found === undefined ? null : { kind: found.kind, entityId: found.entity_id };
    },
    /** Rows that match, best first, and how many there are in all. */
    match(number: number, match: string, limit: number): { rows: number[]; total: number } {
      // Counted by looking at all of them: to count alone costs as much.
      const all = unranked.all(match, ...block(number));
      const total = all.length;
      if (total === 0) return { rows: [], total };
      if (total <= RANKED_AT_MOST) return { rows: ranked.all(match, ...block(number), limit), total };
      const named = unranked.all(`name : (${match})`, ...block(number));
      return {
        rows: [...new Set([...named.slice(0, limit), ...all.slice(0, limit)])].slice(0, limit),
        total,
      };
    },
    behind: (rules: number): string[] => behind.all(rules),
    latestSeq: (assessmentId: string): number => latest.get(assessmentId) ?? 0,
    changedSince: (assessmentId: string, seq: number): string[] => changedSince.all(assessmentId, seq),
  };
}
