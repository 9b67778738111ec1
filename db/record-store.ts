import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { type Change, WHOLE_RECORD } from './history.ts';
import { allKinds, kindNames } from './kinds/all-kinds.ts';
import type { AnyRecord } from './kinds/field.ts';
import {
  entityIdOf,
  type Key,
  type Kind,
  keyOf,
  type RecordKind,
  type Reference,
  type Target,
} from './kinds/kind.ts';
import { type RecordTable, recordTable } from './record-table.ts';

/** Records and their history together. Works inside a transaction; a change collects what is done. */
export interface RecordStore {
  readonly tables: Readonly<Record<RecordKind, RecordTable>>;
  /** Writes a record and one history entry per changed field (one for the whole of a new record). */
  put(change: Change, kind: RecordKind, record: AnyRecord): void;
  /** Removes a record with what hangs on it; false when it is not there. Parts left off at the end of the key are null. */
  remove(change: Change, kind: RecordKind, key: Key): boolean;
}

interface Removed {
  readonly to: Target;
  readonly id: string;
  readonly name: string;
}

export function recordStore(db: Database): RecordStore {
  const tables = Object.fromEntries(
    kindNames.map((name) => [name, recordTable(db, allKinds[name])]),
  ) as unknown as Record<RecordKind, RecordTable>;

  const put = (change: Change, kindName: RecordKind, record: AnyRecord): void => {
    const kind: Kind = allKinds[kindName];
    const key = keyOf(kind, record);
    const before = tables[kindName].get(change.assessmentId, key);
    if (before === null) {
      tables[kindName].insert(change.assessmentId, record);
      change.write(kindName, entityIdOf(key), WHOLE_RECORD, null, record);
      return;
    }
    const changed = Object.keys(kind.fields).filter((field) => !isSame(before[field], record[field]));
    if (changed.length === 0) return;
    tables[kindName].update(change.assessmentId, record, changed);
    for (const field of changed) change.write(kindName, entityIdOf(key), field, before[field], record[field]);
    if (kindName === 'institutions') releaseContacts(change, contactsOf(before), contactsOf(record));
  };

  const remove = (change: Change, kindName: RecordKind, given: Key): boolean => {
    const key = allKinds[kindName].key.map((_, index) => given[index] ?? null);
    const record = tables[kindName].get(change.assessmentId, key);
    if (record === null) return false;
    if (kindName === 'institutions') releaseContacts(change, contactsOf(record), []);
    if (isTarget(kindName))
      release(change, { to: kindName, id: String(record.id), name: String(record.name ?? '') });
    tables[kindName].delete(change.assessmentId, key);
    change.write(kindName, entityIdOf(key), WHOLE_RECORD, record, null);
    return true;
  };

  const releaseContacts = (
    change: Change,
    before: readonly AnyRecord[],
    after: readonly AnyRecord[],
  ): void => {
    for (const { id, name } of before)
      if (!after.some((contact) => contact.id === id))
        release(change, { to: 'contacts', id: String(id), name: String(name) });
  };

  /** Removes, or frees from the reference, every record that refers to what is being removed. */
  const release = (change: Change, removed: Removed): void => {
    for (const name of kindNames) {
      const kind: Kind = allKinds[name];
      for (const reference of kind.references) {
        if (reference.to !== removed.to) continue;
        for (const record of mayRefer(tables[name], change.assessmentId, reference, removed.id)) {
          const without = withoutReference(record, reference, removed);
          if (without === 'remove') remove(change, name, keyOf(kind, record));
          else if (without !== null) put(change, name, without);
        }
      }
    }
  };

  return { tables, put, remove };
}

// Most fields are texts and numbers, which need no walk.
const isSame = (a: unknown, b: unknown) => a === b || (typeof a === 'object' && isDeepStrictEqual(a, b));

const contactsOf = (institution: AnyRecord) => institution.contacts as readonly AnyRecord[];

function isTarget(kind: RecordKind): kind is RecordKind & Target {
  return ['people', 'institutions', 'sources', 'evidence', 'systems', 'gaps', 'actions'].includes(kind);
}

function mayRefer(
  table: RecordTable,
  assessmentId: string,
  reference: Reference,
  id: string,
): readonly AnyRecord[] {
  return 'field' in reference && reference.onRemove !== 'drop'
    ? table.listWhere(assessmentId, reference.field, id)
    : table.list(assessmentId);
}

function withoutReference(
  record: AnyRecord,
  reference: Reference,
  { id, name }: Removed,
): AnyRecord | 'remove' | null {
  if ('without' in reference) return reference.without(record, id, name);
  if (reference.onRemove === 'remove') return 'remove';
  if (reference.onRemove === 'clear') return { ...record, [reference.field]: null };
  const ids = record[reference.field] as readonly string[];
  return ids.includes(id) ? { ...record, [reference.field]: ids.filter((other) => other !== id) } : null;
}
