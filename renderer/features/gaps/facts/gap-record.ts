import { factsKey } from '../../../../assessment-framework/gaps/facts-key.ts';
import type { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import type { GapItem } from './gap-items.ts';

/** An empty decision on a gap, or (rule null) an empty gap entered by hand. */
export const newGapRecord = (subject: Pick<GapRecord, 'rule' | 'subjectKind' | 'subject'>): GapRecord => ({
  id: crypto.randomUUID(),
  ...subject,
  reportingDuty: false,
  status: 'open',
  reason: '',
  decidedOn: '',
  mergedInto: null,
  title: '',
  severity: subject.rule === null ? 'medium' : null,
  topics: [],
  sources: [],
  institutions: [],
  recommendations: [],
  note: '',
});

/** The record that exists for a gap, else a new one for its rule and subject. */
const recordOf = ({ record, rule, subjectKind, subject }: GapItem): GapRecord =>
  record ?? newGapRecord({ rule, subjectKind, subject });

/** The decision on a gap with some of it changed. */
export const changed = (item: GapItem, changes: Partial<GapRecord>): GapRecord => ({
  ...recordOf(item),
  ...changes,
});

/** A dismissal keeps the facts it rests on, so that other facts reopen the gap. */
export const dismissed = (item: GapItem, reason: string): GapRecord =>
  changed(item, {
    status: 'dismissed',
    reason,
    decidedOn: item.gap === null ? '' : factsKey(item.gap),
    mergedInto: null,
  });

/** A gap that is not, or no longer, dismissed or merged. */
export const standing = (item: GapItem, status: 'open' | 'accepted'): GapRecord =>
  changed(item, { status, decidedOn: '', mergedInto: null });

/** A gap for which another one speaks. */
export const merged = (item: GapItem, into: string): GapRecord =>
  changed(item, {
    mergedInto: into,
    status: item.status === 'accepted' ? 'accepted' : 'open',
    decidedOn: '',
  });
