import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../assessment-framework/model/assessment.ts';
import type { HistoryChange } from '../../../../electron/api/contract-history.ts';
import { historyRows } from './rows.ts';

const entry = (entityId: string, field: string): HistoryEntry => ({
  id: `${entityId}.${field}`,
  change: 'c',
  at: '2026-11-09T10:00:00Z',
  by: 'Ada',
  entity: 'answers',
  entityId,
  field,
  from: 1,
  to: 2,
});
const change = (id: string, at: string, entries: HistoryEntry[]): HistoryChange => ({
  seq: 1,
  id,
  at,
  by: 'Ada',
  kind: 'edit',
  state: 'done',
  entries,
});

describe('rows of the history', () => {
  it('stand under their days, the entries of a record together', () => {
    const rows = historyRows([
      change('c3', '2026-11-10T12:00:00Z', [entry('D1.01', 'value'), entry('D1.02', 'value')]),
      change('c2', '2026-11-09T12:30:00Z', [entry('D1.01', 'value'), entry('D1.01', 'justification')]),
      change('c1', '2026-11-09T12:00:00Z', [entry('D1.01', 'value')]),
    ]);

    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'change', 'day', 'change', 'change']);
    expect(rows.map((row) => (row.kind === 'change' ? row.records.length : 0))).toEqual([0, 2, 0, 1, 1]);
  });

  it('leave out who and when, which the change says already', () => {
    const rows = historyRows([
      change('c2', '2026-11-09T12:00:00Z', [entry('D1.01', 'value'), entry('D1.01', 'answeredAt')]),
      change('c1', '2026-11-09T11:00:00Z', [entry('s1', 'order')]),
    ]);

    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ records: [{ entries: [{ field: 'value' }] }] });
  });
});
