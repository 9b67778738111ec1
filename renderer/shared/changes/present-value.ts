import type { Assessment, HistoryEntry } from '../../../assessment-framework/model/assessment.ts';

/** Identifying fields of each kind that is not identified by `id`. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  answers: ['criterion', 'source'],
  assignments: ['criterion', 'source'],
  targets: ['criterion', 'source'],
  topicLinks: ['topic', 'source'],
  topics: ['topic'],
  indicators: ['indicator'],
  regionalAnswers: ['check'],
  comparisonCard: ['statistic', 'item'],
  sectors: ['sector'],
};

type AnyRecord = Readonly<Record<string, unknown>>;

/** Field of an entry that stands for the whole record. */
export const WHOLE_RECORD = '*';

/**
 * How the field of an entry stands now: its value (a whole record may be null: it is not there), or undefined when the
 * record that held the field is gone.
 */
export function presentValue(assessment: Assessment, entry: HistoryEntry): unknown {
  if (entry.entity === 'head') return (assessment.head as AnyRecord)[entry.field] ?? null;
  const list = (assessment as unknown as Readonly<Record<string, readonly AnyRecord[]>>)[entry.entity] ?? [];
  const key = entry.entityId.split('/').map(decodeURIComponent);
  const fields = KEYS[entry.entity] ?? ['id'];
  const record = list.find((one) =>
    fields.every((field, index) => (one[field] ?? null) === (key[index] ?? null)),
  );
  if (entry.field === WHOLE_RECORD) return record ?? null;
  return record && (record[entry.field] ?? null);
}

/** Whether putting back the value from before an entry would change anything, and could. */
export function canPutBack(assessment: Assessment, entry: HistoryEntry): 'yes' | 'same' | 'gone' {
  if (entry.entity === 'head' && (entry.field === WHOLE_RECORD || entry.field === 'removedAt')) return 'same';
  const now = presentValue(assessment, entry);
  if (now === undefined) return 'gone';
  // Whether a whole record is there is what counts: its fields have a history of their own.
  if (entry.field === WHOLE_RECORD) return (now === null) === (entry.from === null) ? 'same' : 'yes';
  return JSON.stringify(now) === JSON.stringify(entry.from) ? 'same' : 'yes';
}

/** Fields that are written with every change of their record and say nothing beside it. */
const BOOKKEEPING = new Set(['answeredBy', 'answeredAt', 'updatedAt', 'order']);

/** Whether an entry only says what its change says already: who and when. */
export const isBookkeeping = ({ field }: Pick<HistoryEntry, 'field'>): boolean => BOOKKEEPING.has(field);
