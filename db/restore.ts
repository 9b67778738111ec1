import { isDeepStrictEqual } from 'node:util';
import { Assessment, AssessmentHead, type HistoryEntry } from '../assessment-framework/model/assessment.ts';
import { HEAD, type HeadChanges } from './head-store.ts';
import { type Change, type historyReader, WHOLE_RECORD } from './history.ts';
import { allKinds, kindNames } from './kinds/all-kinds.ts';
import type { AnyRecord } from './kinds/field.ts';
import { entityIdOf, type Kind, keyFromEntityId, keyOf, type RecordKind } from './kinds/kind.ts';
import { LibraryError } from './library-error.ts';
import type { SavedChange, Stores } from './record-repository.ts';

export interface Restore {
  /**
   * Gives a field, or a whole record, the value it had before (`from`) or after (`to`) an entry of the history, as a new
   * change that undo takes back. A record that was removed comes back with what its removal took along or freed, as far as
   * nobody has touched that since. References to what is no longer there are left out.
   *
   * @throws LibraryError `not-found` (assessment, entry, or the record whose field it is), `conflict` (the record belongs to
   * one that is gone), `bad-input` (a value that is no longer valid, or a fact of the library such as the removal of an
   * assessment)
   */
  restore(assessmentId: string, entry: string, value: 'from' | 'to', by: string): SavedChange;
}

export function restoreOf(
  { transaction, heads, records, history }: Stores,
  { changeWith }: ReturnType<typeof historyReader>,
): Restore {
  const present = ({ assessmentId }: Change, kind: RecordKind, entityId: string) =>
    records.tables[kind].get(assessmentId, keyFromEntityId(allKinds[kind], entityId));

  const put = (change: Change, kind: RecordKind, entityId: string, value: unknown): void =>
    records.put(change, kind, withoutDangling(change, kind, validRecord(kind, entityId, value)));

  const setField = (change: Change, kind: RecordKind, entry: HistoryEntry, value: unknown): void => {
    const record = present(change, kind, entry.entityId);
    if (record === null) throw new LibraryError('not-found', { kind, id: entry.entityId });
    if (!Object.hasOwn(allKinds[kind].fields, entry.field))
      throw new LibraryError('bad-input', { place: entry.field });
    put(change, kind, entry.entityId, { ...record, [entry.field]: value });
  };

  /** The record without the ids of what is gone; a field that the record cannot be without stays, and fails at commit. */
  const withoutDangling = (change: Change, kindName: RecordKind, record: AnyRecord): AnyRecord => {
    const kind: Kind = allKinds[kindName];
    let free = record;
    for (const reference of kind.references) {
      const { to } = reference;
      if (to === 'contacts') continue;
      const isThere = (id: unknown) => records.tables[to].get(change.assessmentId, [String(id)]) !== null;
      if ('without' in reference) {
        for (const id of reference.named(free)) {
          if (typeof id !== 'string' || isThere(id)) continue;
          const without = reference.without(free, id, '');
          if (without === 'remove') throw new LibraryError('conflict', { kind: to, id });
          free = without ?? free;
        }
        continue;
      }
      const { field, onRemove } = reference;
      const value = free[field];
      if (onRemove === 'drop') free = { ...free, [field]: (value as readonly string[]).filter(isThere) };
      if (onRemove === 'clear' && value !== null && !isThere(value)) free = { ...free, [field]: null };
    }
    return free;
  };

  /** Brings back what went with a removed record: entries of its change from the nearest other removal of its kind on. */
  const bringBackWithIt = (change: Change, entries: readonly HistoryEntry[], place: number): void => {
    const removed = entries[place];
    for (const entry of entries.slice(0, place).reverse()) {
      if (entry.entity === removed?.entity && isRemoval(entry)) break;
      if (!isRecordKind(entry.entity)) continue;
      const record = present(change, entry.entity, entry.entityId);
      if (isRemoval(entry) && record === null) put(change, entry.entity, entry.entityId, entry.from);
      // Only where nobody has chosen otherwise since.
      else if (record !== null && isDeepStrictEqual(record[entry.field], entry.to))
        setField(change, entry.entity, entry, entry.from);
    }
  };

  return {
    restore: (assessmentId, entryId, which, by) =>
      transaction(() => {
        heads.assertThere(assessmentId);
        const found = changeWith(assessmentId, entryId);
        const entry = found?.entries[found.place];
        if (found === null || entry === undefined) throw new LibraryError('not-found', { id: entryId });
        const { entity, entityId, field } = entry;
        const value = entry[which];
        const { id, at } = history.record({ assessmentId, author: by, kind: 'edit' }, (change) => {
          if (entity === HEAD) heads.update(change, validHead(field, value));
          else if (!isRecordKind(entity)) throw new LibraryError('bad-input', { place: 'entity' });
          else if (field !== WHOLE_RECORD) setField(change, entity, entry, value);
          else if (value === null)
            records.remove(change, entity, keyFromEntityId(allKinds[entity], entityId));
          else {
            put(change, entity, entityId, value);
            if (which === 'from' && isRemoval(entry)) bringBackWithIt(change, found.entries, found.place);
          }
        });
        return { change: id, at };
      }),
  };
}

const isRemoval = ({ field, to }: HistoryEntry) => field === WHOLE_RECORD && to === null;

/** A history may have come from elsewhere, or from an older model: what it holds is checked like anything from outside. */
function validRecord(kind: RecordKind, entityId: string, value: unknown): AnyRecord {
  const parsed = Assessment.shape[kind].safeParse([value]);
  const record = parsed.success ? (parsed.data[0] as AnyRecord | undefined) : undefined;
  if (record === undefined) throw new LibraryError('bad-input', { place: kind });
  if (entityIdOf(keyOf(allKinds[kind], record)) !== entityId)
    throw new LibraryError('bad-input', { place: `${kind}.${entityId}` });
  return record;
}

const RESTORABLE = AssessmentHead.omit({ id: true, createdAt: true, updatedAt: true, practice: true });

function validHead(field: string, value: unknown): HeadChanges {
  if (!Object.hasOwn(RESTORABLE.shape, field)) throw new LibraryError('bad-input', { place: field });
  const schema = RESTORABLE.shape[field as keyof typeof RESTORABLE.shape];
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new LibraryError('bad-input', { place: field });
  return { [field]: parsed.data };
}

function isRecordKind(entity: string): entity is RecordKind {
  return (kindNames as readonly string[]).includes(entity);
}
