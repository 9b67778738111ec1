import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { isRunning } from './is-running.ts';
import { LibraryError } from './library-error.ts';
import type { Transaction } from './transaction.ts';

/** Bytes of one part of a file; a part is one short transaction, so that no save of an answer waits long for it. */
export const PART_BYTES = 1024 ** 2;

/** A file whose bytes lie in the library and that nothing names yet. */
export interface WrittenFile {
  /** Row of its bytes; null when the library held the same file already. */
  readonly blob: number | null;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Bytes of attached files, held once by their content, in parts. Nothing is ever erased: history can bring every record back. */
export interface EvidenceFiles {
  /**
   * Writes a file part by part, each in a transaction of its own. It counts as held once `finish` has named it.
   *
   * @param chunks gives the bytes from the beginning, in pieces of any size; called once or twice
   * @throws LibraryError `disk-full`, `read-only`, `library-locked`, and whatever `chunks` throws; nothing remains then
   */
  write(chunks: () => Iterable<Uint8Array>): WrittenFile;
  /**
   * Makes written files count, together with the records that name them: all of it is on disk when it returns, or none.
   *
   * @throws LibraryError `conflict` when parts are missing; whatever `name` throws
   */
  finish<T>(files: readonly WrittenFile[], name: () => T): T;
  /** Erases what was written and is not wanted after all. Never throws: what remains is swept later. */
  discard(files: readonly WrittenFile[]): void;
  /** The size in bytes, or null when this library does not hold the file (an assessment that came without its files). */
  sizeOf(sha256: string): number | null;
  /** Bytes from `offset`, at most `length`; fewer at the end of the file. @throws LibraryError `not-found` */
  read(sha256: string, offset: number, length: number): Buffer;
  /** The whole file, size in bytes and content part by part; null when it is not held. */
  open(sha256: string): { readonly size: number; readonly parts: Iterable<Buffer> } | null;
  /** Whether somebody stopped in the middle of a file. */
  hasUnfinished(): boolean;
  /** Erases the parts of files whose writer is gone, one part a transaction. */
  sweep(): void;
}

interface Unfinished {
  readonly id: number;
  readonly writer: number;
}

export function evidenceFiles(db: Database, transaction: Transaction): EvidenceFiles {
  const held = db.prepare<[string], { id: number; size: number }>(
    'SELECT row_id AS id, size FROM evidence_blob WHERE sha256 = ?',
  );
  const begin = db.prepare<[number]>('INSERT INTO evidence_blob (size, writer) VALUES (0, ?)');
  const addPart = db.prepare<[number, number, Uint8Array]>(
    'INSERT INTO evidence_part (blob_id, position, bytes) VALUES (?, ?, ?)',
  );
  const writtenSize = db
    .prepare<[number], number>('SELECT coalesce(sum(length(bytes)), 0) FROM evidence_part WHERE blob_id = ?')
    .pluck();
  const name = db.prepare<[string, number, number]>(
    'UPDATE evidence_blob SET sha256 = ?, size = ?, writer = NULL WHERE row_id = ? AND sha256 IS NULL',
  );
  const positions = db
    .prepare<[number], number>('SELECT position FROM evidence_part WHERE blob_id = ? ORDER BY position')
    .pluck();
  const part = db
    .prepare<[number, number], Buffer>('SELECT bytes FROM evidence_part WHERE blob_id = ? AND position = ?')
    .pluck();
  const removePart = db.prepare<[number, number]>(
    'DELETE FROM evidence_part WHERE blob_id = ? AND position = ?',
  );
  const removeBlob = db.prepare<[number]>(
    'DELETE FROM evidence_blob WHERE row_id = ? AND sha256 IS NULL AND NOT EXISTS (SELECT 1 FROM evidence_part WHERE blob_id = row_id)',
  );
  const unfinished = db.prepare<[], Unfinished>(
    'SELECT row_id AS id, writer FROM evidence_blob WHERE sha256 IS NULL',
  );

  const erase = (blob: number): void => {
    for (const position of positions.all(blob)) transaction(() => removePart.run(blob, position));
    transaction(() => removeBlob.run(blob));
  };

  const discard = (files: readonly WrittenFile[]): void => {
    try {
      for (const { blob } of files) if (blob !== null) erase(blob);
    } catch {
      // On a full disk not even this can be written; the sweep of a later start does it.
    }
  };

  /** Writes without waiting for the disk: the commit of `finish` waits for everything before it. */
  const writeParts = (chunks: Iterable<Uint8Array>): WrittenFile => {
    const blob = Number(transaction(() => begin.run(process.pid)).lastInsertRowid);
    const hash = createHash('sha256');
    let position = 0;
    let size = 0;
    try {
      for (const bytes of inParts(chunks)) {
        hash.update(bytes);
        transaction(() => addPart.run(blob, position++, bytes));
        size += bytes.length;
      }
      return { blob, sha256: hash.digest('hex'), size };
    } catch (error) {
      discard([{ blob, sha256: '', size }]);
      throw error;
    }
  };

  return {
    write(chunks) {
      const hash = createHash('sha256');
      let size = 0;
      for (const chunk of chunks()) {
        hash.update(chunk);
        size += chunk.length;
      }
      const sha256 = hash.digest('hex');
      if (held.get(sha256) !== undefined) return { blob: null, sha256, size };
      db.pragma('synchronous = NORMAL');
      try {
        // Hashed again: the file may have changed since.
        const file = writeParts(chunks());
        // What is left in the log would be taken over by the save of the record, whose caller waits for it.
        db.pragma('wal_checkpoint(PASSIVE)');
        return file;
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
    finish: (files, act) =>
      transaction(() => {
        for (const { blob, sha256, size } of files) {
          if (held.get(sha256) !== undefined) {
            // The same file came twice at once.
            if (blob !== null) erase(blob);
            continue;
          }
          const isWhole =
            blob !== null && writtenSize.get(blob) === size && name.run(sha256, size, blob).changes === 1;
          if (!isWhole) throw new LibraryError('conflict', { sha256 });
        }
        return act();
      }),
    discard,
    sizeOf: (sha256) => held.get(sha256)?.size ?? null,
    read(sha256, offset, length) {
      const blob = held.get(sha256);
      if (blob === undefined) throw new LibraryError('not-found', { sha256 });
      const end = Math.min(offset + length, blob.size);
      const pieces: Buffer[] = [];
      for (let at = offset; at < end; ) {
        const bytes = part.get(blob.id, Math.floor(at / PART_BYTES));
        const from = at % PART_BYTES;
        const piece = bytes?.subarray(from, from + end - at);
        if (piece === undefined || piece.length === 0)
          throw new LibraryError('file-unreadable', { path: db.name });
        pieces.push(piece);
        at += piece.length;
      }
      return Buffer.concat(pieces);
    },
    open(sha256) {
      const blob = held.get(sha256);
      return blob === undefined ? null : { size: blob.size, parts: partsOf(blob.id, blob.size) };
    },
    hasUnfinished: () => unfinished.get() !== undefined,
    sweep() {
      for (const { id, writer } of unfinished.all()) if (!isRunning(writer)) erase(id);
    },
  };

  function* partsOf(blob: number, size: number): Generator<Buffer> {
    for (let position = 0; position * PART_BYTES < size; position++) {
      const bytes = part.get(blob, position);
      if (bytes === undefined) throw new LibraryError('file-unreadable', { path: db.name });
      yield bytes;
    }
  }
}

/** The same bytes in pieces of `PART_BYTES`, the last one shorter. */
function* inParts(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const buffer = Buffer.alloc(PART_BYTES);
  let filled = 0;
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const taken = Math.min(PART_BYTES - filled, chunk.length - from);
      buffer.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < PART_BYTES) continue;
      yield buffer;
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}
