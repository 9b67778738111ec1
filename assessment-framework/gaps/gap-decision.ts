import type { GapRecord } from '../model/plan-records.ts';
import type { Gap } from '../scoring/result.ts';
import { factsKey } from './facts-key.ts';

/**
 * What the team's record says of a gap as it stands now:
 * - `dismissed`: it was dismissed, on the facts of now (or before facts were kept: `decidedOn` empty);
 * - `reopened`: it was dismissed on other facts and must be looked at again.
 *
 * A gap entered by hand has no facts and stays dismissed. Merging is decided between gaps, see `decidedGaps`.
 */
export function recordedStatus(
  record: Pick<GapRecord, 'status' | 'decidedOn'> | null | undefined,
  gap: Pick<Gap, 'state' | 'facts'> | null,
): GapRecord['status'] | 'reopened' {
  if (record?.status !== 'dismissed') return record?.status ?? 'open';
  if (gap === null || record.decidedOn === '') return 'dismissed';
  return record.decidedOn === factsKey(gap) ? 'dismissed' : 'reopened';
}

/** Place of the record of a rule and its subject. */
export function recordKey({
  rule,
  subjectKind,
  subject,
}: Pick<GapRecord, 'rule' | 'subjectKind' | 'subject'>): string {
  return `${rule ?? ''} ${subjectKind} ${subject}`;
}
