import type { Database } from 'better-sqlite3';
import { toLibraryError } from './library-error.ts';

/** Runs an act as one immediate transaction: all of it is on disk when it returns, or none of it happened. */
export type Transaction = <T>(act: () => T) => T;

/** Runs several reads over one state of the library, without waiting for writers. */
export function snapshotOf(db: Database): Transaction {
  const run = db.transaction((act: () => unknown) => act());
  return <T>(act: () => T): T => run.deferred(act) as T;
}

/** The transaction runner of a database; errors of SQLite come out as library errors. */
export function transactionOf(db: Database): Transaction {
  const run = db.transaction((act: () => unknown) => act());
  return <T>(act: () => T): T => {
    try {
      return run.immediate(act) as T;
    } catch (error) {
      throw toLibraryError(error);
    }
  };
}
