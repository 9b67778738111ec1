import type { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import { saveRecord } from '../../../shared/data/save-record.ts';
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

/** Saves a decision: into the record that exists for this rule and subject, else into a new one. */
export function decide(assessmentId: string, item: GapItem, changes: Partial<GapRecord>): void {
  const { subjectKind, subject } = item;
  const record = item.record ?? newGapRecord({ rule: item.rule, subjectKind, subject });
  saveRecord(assessmentId, 'gaps', { ...record, ...changes });
}
