import type { Assessment, AssessmentHead } from '../../../assessment-framework/model/assessment.ts';
import type { InputOf, RecordKind, RecordOf } from '../../../electron/api/contract.ts';
import { call } from '../bridge/bridge.ts';
import { cachedAssessment, patchAssessment } from './assessment.ts';
import { enqueueSave } from './save-queue.ts';
import { withoutReferences } from './without-references.ts';

/** Identifying fields of each kind, the same as `recordKinds` of the contract (which is only a type here). */
const KEYS = {
  people: ['id'],
  institutions: ['id'],
  sources: ['id'],
  topics: ['topic'],
  assignments: ['criterion', 'source'],
  topicLinks: ['topic', 'source'],
  evidence: ['id'],
  indicators: ['indicator'],
  systems: ['id'],
  exchanges: ['id'],
  gaps: ['id'],
  actions: ['id'],
  targets: ['criterion', 'source'],
  secondScores: ['id'],
  researchQuestions: ['id'],
  reviews: ['id'],
  regionalAnswers: ['check'],
  comparisonCard: ['statistic', 'item'],
  mirrorFlows: ['id'],
  sectors: ['sector'],
  reportTexts: ['part', 'language'],
} as const satisfies Record<RecordKind, readonly string[]>;

type AnyRecord = Readonly<Record<string, unknown>>;

/** The key of a record as `records.remove` wants it. */
function recordKey<K extends RecordKind>(kind: K, record: RecordOf<K>): string[] {
  return KEYS[kind].flatMap((field) => {
    const part = (record as AnyRecord)[field];
    return part === null ? [] : [String(part)];
  });
}

// A source that is null (assignments and targets of system criteria) is left off the key.
const hasKey = (kind: RecordKind, key: readonly string[]) => (record: AnyRecord) =>
  KEYS[kind].every((field, index) => (record[field] ?? null) === (key[index] ?? null));

/** Name of a record in the save queue, to show its own state. */
const recordSaveKey = (assessmentId: string, kind: RecordKind, key: readonly string[]): string =>
  `${assessmentId}/${kind}/${key.join('/')}`;

// A waiting save gives way to a later one of the same name: only a batch of the very same records may take its place.
const batchSaveKey = (assessmentId: string, kind: RecordKind, keys: readonly (readonly string[])[]): string =>
  `${assessmentId}/${kind}/${keys.map((key) => key.join('/')).join(',')}`;

const withList = (assessment: Assessment, kind: RecordKind, list: readonly unknown[]): Assessment =>
  ({ ...assessment, [kind]: list }) as Assessment;

/** Writes a whole record (new or changed) on screen at once and saves it. */
export function saveRecord<K extends RecordKind>(assessmentId: string, kind: K, record: RecordOf<K>): void {
  const key = recordKey(kind, record);
  patchAssessment(assessmentId, (assessment) => {
    const list = assessment[kind] as readonly AnyRecord[];
    const exists = list.some(hasKey(kind, key));
    const next = exists
      ? list.map((other) => (hasKey(kind, key)(other) ? record : other))
      : [...list, record];
    return withList(assessment, kind, next);
  });
  const input = { assessmentId, kind, record } as unknown as InputOf<'records.save'>;
  enqueueSave(recordSaveKey(assessmentId, kind, key), () => call('records.save', input));
}

/** Writes several records of a kind, new or changed, as one step of undo. */
export function saveRecords<K extends RecordKind>(
  assessmentId: string,
  kind: K,
  records: readonly RecordOf<K>[],
): void {
  if (records.length === 0) return;
  const keys = records.map((record) => recordKey(kind, record));
  patchAssessment(assessmentId, (assessment) => {
    const written = new Map(records.map((record, index) => [keys[index]?.join('/'), record]));
    const kept = (assessment[kind] as RecordOf<K>[]).map((record) => {
      const name = recordKey(kind, record).join('/');
      const now = written.get(name) ?? record;
      written.delete(name);
      return now;
    });
    return withList(assessment, kind, [...kept, ...written.values()]);
  });
  const input = { assessmentId, kind, records: [...records] } as unknown as InputOf<'records.saveMany'>;
  enqueueSave(batchSaveKey(assessmentId, kind, keys), () => call('records.saveMany', input));
}

/** Removes several records of a kind as one step of undo, with what hangs on them. */
export function removeRecords(
  assessmentId: string,
  kind: RecordKind,
  keys: readonly (readonly string[])[],
): void {
  if (keys.length === 0) return;
  patchAssessment(assessmentId, (assessment) => withoutRecords(assessment, kind, keys));
  const input = { assessmentId, kind, keys: keys.map((key) => [...key]) };
  enqueueSave(`${batchSaveKey(assessmentId, kind, keys)}/gone`, () => call('records.removeMany', input));
}

function withoutRecords(
  assessment: Assessment,
  kind: RecordKind,
  keys: readonly (readonly string[])[],
): Assessment {
  const gone = new Set(keys.map((key) => key.join('/')));
  // First what refers to them: some of it is found through the records themselves.
  const free = withoutReferences(assessment, kind, gone);
  const list = free[kind] as RecordOf<typeof kind>[];
  return withList(
    free,
    kind,
    list.filter((record) => !gone.has(recordKey(kind, record).join('/'))),
  );
}

/** Changes some fields of a record that exists; nothing happens when it does not. */
export function changeRecord<K extends RecordKind>(
  assessmentId: string,
  kind: K,
  key: readonly string[],
  changes: Partial<RecordOf<K>>,
): void {
  const list = cachedAssessment(assessmentId)?.[kind] as readonly AnyRecord[] | undefined;
  const before = list?.find(hasKey(kind, key));
  if (before) saveRecord(assessmentId, kind, { ...before, ...changes } as RecordOf<K>);
}

/** Removes several sources with what hangs on them, as one step of undo. */
export function removeSources(assessmentId: string, ids: readonly string[]): void {
  removeRecords(
    assessmentId,
    'sources',
    ids.map((id) => [id]),
  );
}

/** Removes a record; what hangs on a source (answers, links) or a person (assignments, reviews) goes with it. */
export function removeRecord(assessmentId: string, kind: RecordKind, key: readonly string[]): void {
  patchAssessment(assessmentId, (assessment) => withoutRecords(assessment, kind, [key]));
  enqueueSave(recordSaveKey(assessmentId, kind, key), () =>
    call('records.remove', { assessmentId, kind, key: [...key] }),
  );
}

/** Changes country, period, state or texts of the assessment itself. */
export function saveHead(
  assessmentId: string,
  changes: Partial<Omit<AssessmentHead, 'id' | 'createdAt' | 'updatedAt' | 'practice'>>,
): void {
  patchAssessment(assessmentId, (assessment) => ({
    ...assessment,
    head: { ...assessment.head, ...changes },
  }));
  const key = `${assessmentId}/head/${Object.keys(changes).sort().join(',')}`;
  enqueueSave(key, () => call('assessments.update', { id: assessmentId, changes }));
}
