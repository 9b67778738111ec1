import type { HeadStore } from './head-store.ts';
import type { HistoryWriter } from './history.ts';
import type { AnyRecord } from './kinds/field.ts';
import type { Key, RecordKind, RecordOf } from './kinds/kind.ts';
import { LibraryError } from './library-error.ts';
import type { RecordStore } from './record-store.ts';
import type { Transaction } from './transaction.ts';

/** A change that is on disk: its id, and the moment it was made. A save that changes nothing writes nothing. */
export interface SavedChange {
  readonly change: string;
  readonly at: string;
}

/** A record with its kind. */
export type RecordToSave = {
  readonly [K in RecordKind]: { readonly kind: K; readonly record: RecordOf<K> };
}[RecordKind];

/** Records of every kind, saved and removed one by one, each with its history in one durable transaction. */
export interface RecordRepository {
  /**
   * Writes a record, new or changed.
   *
   * @param by name of who changes it, for the history
   * @throws LibraryError `not-found` (assessment), `conflict` (refers to a record that is not there), `bad-input`
   */
  save<K extends RecordKind>(assessmentId: string, kind: K, record: RecordOf<K>, by: string): SavedChange;
  /** Writes several records of a kind as one change. */
  saveMany<K extends RecordKind>(
    assessmentId: string,
    kind: K,
    records: readonly RecordOf<K>[],
    by: string,
  ): SavedChange;
  /**
   * Writes records of several kinds as one change, in the order given: what others refer to comes first. Nothing is written
   * when the iteration throws.
   */
  saveAll(assessmentId: string, batch: Iterable<RecordToSave>, by: string): SavedChange;
  /**
   * Removes a record and what hangs on it: a source takes its answers, topic links and reviews along, references to an
   * institution are cleared. All of it is one change, so that undo brings everything back.
   *
   * @param key the identifying fields in the order of the kind
   * @throws LibraryError `not-found`
   */
  remove(assessmentId: string, kind: RecordKind, key: Key, by: string): SavedChange;
  /** Removes several records of a kind, with what hangs on each, as one change; those that are gone already are passed over. */
  removeMany(assessmentId: string, kind: RecordKind, keys: readonly Key[], by: string): SavedChange;
  /** One record by the identifying fields of its kind; null when it is not there. */
  get<K extends RecordKind>(assessmentId: string, kind: K, key: Key): RecordOf<K> | null;
  /** All records of a kind, in the order of packages. */
  list<K extends RecordKind>(assessmentId: string, kind: K): RecordOf<K>[];
}

/** What the repositories of a library share. */
export interface Stores {
  readonly transaction: Transaction;
  readonly heads: HeadStore;
  readonly records: RecordStore;
  readonly history: HistoryWriter;
}

export function recordRepository({ transaction, records, history }: Stores): RecordRepository {
  const saveAll: RecordRepository['saveAll'] = (assessmentId, batch, by) =>
    transaction(() => {
      const { id, at } = history.record({ assessmentId, author: by, kind: 'edit' }, (change) => {
        for (const { kind, record } of batch) records.put(change, kind, record as AnyRecord);
      });
      return { change: id, at };
    });
  const saveMany: RecordRepository['saveMany'] = (assessmentId, kind, list, by) =>
    saveAll(
      assessmentId,
      list.map((record) => ({ kind, record }) as RecordToSave),
      by,
    );

  return {
    save: (assessmentId, kind, record, by) => saveMany(assessmentId, kind, [record], by),
    saveMany,
    saveAll,
    remove: (assessmentId, kind, key, by) =>
      transaction(() => {
        const { id, at } = history.record({ assessmentId, author: by, kind: 'edit' }, (change) => {
          if (!records.remove(change, kind, key))
            throw new LibraryError('not-found', { kind, id: key.join('/') });
        });
        return { change: id, at };
      }),
    removeMany: (assessmentId, kind, keys, by) =>
      transaction(() => {
        const { id, at } = history.record({ assessmentId, author: by, kind: 'edit' }, (change) => {
          for (const key of keys) records.remove(change, kind, key);
        });
        return { change: id, at };
      }),
    get: <K extends RecordKind>(assessmentId: string, kind: K, key: Key) =>
      records.tables[kind].get(assessmentId, key) as unknown as RecordOf<K> | null,
    list: <K extends RecordKind>(assessmentId: string, kind: K) =>
      records.tables[kind].list(assessmentId) as unknown as RecordOf<K>[],
  };
}
