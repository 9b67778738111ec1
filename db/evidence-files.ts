import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Transaction } from './transaction.ts';

/** Bytes of attached files, held once by their content. */
export interface EvidenceFiles {
  /** Keeps the bytes; returns the SHA-256 (hex) and the size in bytes that the evidence record names. */
  store(bytes: Uint8Array): { readonly sha256: string; readonly size: number };
  /** The bytes, or null when this library does not hold them (an assessment that came without its files). */
  read(sha256: string): Buffer | null;
}

export function evidenceFiles(db: Database, transaction: Transaction): EvidenceFiles {
  const insert = db.prepare<[string, Uint8Array]>(
    'INSERT INTO evidence_blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const select = db.prepare<[string], Buffer>('SELECT bytes FROM evidence_blob WHERE sha256 = ?').pluck();
  return {
    store(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      transaction(() => insert.run(sha256, bytes));
      return { sha256, size: bytes.length };
    },
    read: (sha256) => select.get(sha256) ?? null,
  };
}
