import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { Found, Proof } from '../../reports/proof/proof.ts';
import { AppError } from '../api/app-error.ts';
import type { FileProof } from '../api/contract-shapes.ts';
import { onDisk, systemCode } from '../api/export-failure.ts';
import type { Step } from '../api/report-tasks.ts';

/** The bytes of a file, and how what is read back is compared with what they must say. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Whatever it throws counts as a difference. */
  prove(back: Uint8Array): Proof;
}

/**
 * Writes a file at a free path, reads it back from the disk and compares it.
 *
 * @throws AppError `export-unproved` when it differs; codes of `exportFailure`. The caller removes the file then.
 */
export async function writeProved(path: string, made: MadeFile, step: Step): Promise<FileProof> {
  step('writing');
  await onDisk(() => writeDurably(path, made.bytes, 'wx'));
  step('checking');
  return provedFile(await onDisk(() => readFile(path)), made);
}

/** The bytes are on disk when this returns. @throws errors of the disk */
export async function writeDurably(path: string, bytes: Uint8Array, flags: 'w' | 'wx'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writeFile(bytes);
    await synced(file);
  } finally {
    await file.close();
  }
}

/** Some network folders cannot be told to put bytes on their disk. What they took is read back all the same. */
async function synced(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(systemCode(error))) throw error;
  }
}

/** Compares bytes that were read back with those that were made. @throws AppError `export-unproved` */
export function provedFile(back: Uint8Array, { bytes, prove }: MadeFile): FileProof {
  const sha256 = digestOf(back);
  if (sha256 !== digestOf(bytes)) throw unproved('digest', '');
  const proof = attempt(() => prove(back));
  if (!proof.holds) throw unproved(proof.what, proof.missing);
  return { bytes: back.length, sha256, found: foundList(proof.found) };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function foundList(found: Found): FileProof['found'] {
  return (Object.entries(found) as [keyof Found, number][]).map(([what, count]) => ({ what, count }));
}

/** A file that cannot be read back says nothing. */
function attempt(prove: () => Proof): Proof {
  try {
    return prove();
  } catch (error) {
    throw unproved('reading', String(error));
  }
}

/** What differs is for the log; the user can do nothing with it. */
const unproved = (what: string, missing: string): AppError =>
  new AppError('export-unproved', {}, { cause: new Error(`${what}: ${missing.slice(0, 200)}`) });
