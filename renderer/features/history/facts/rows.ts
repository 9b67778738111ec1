import type { HistoryEntry } from '../../../../assessment-framework/model/assessment.ts';
import type { HistoryChange } from '../../../../electron/api/contract-history.ts';
import { isBookkeeping } from '../../../shared/changes/present-value.ts';

/** What one change did to one record. */
export interface RecordChange {
  readonly id: string;
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}

/** A line of the list: the head of a day, or a change with the records it touched. */
export type HistoryRow =
  | { readonly kind: 'day'; readonly id: string; readonly at: string }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly change: HistoryChange;
      readonly records: readonly RecordChange[];
    };

/** Changes, newest first, under the days they were made on, in the time of this computer. */
export function historyRows(changes: readonly HistoryChange[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = '';
  for (const change of changes) {
    const records = recordsOf(change.entries);
    if (records.length === 0) continue;
    const own = new Date(change.at).toDateString();
    if (own !== day) rows.push({ kind: 'day', id: own, at: change.at });
    day = own;
    rows.push({ kind: 'change', id: change.id, change, records });
  }
  return rows;
}

/** The entries of a change by record, without those that repeat who and when. */
function recordsOf(entries: readonly HistoryEntry[]): RecordChange[] {
  const groups = new Map<string, [HistoryEntry, ...HistoryEntry[]]>();
  for (const entry of entries) {
    if (isBookkeeping(entry)) continue;
    const id = `${entry.entity}/${entry.entityId}`;
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  return [...groups].map(([id, group]) => ({ id, entries: group }));
}
