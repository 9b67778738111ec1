import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { PART_BYTES } from '../../db/evidence-files.ts';
import { kindNames } from '../../db/kinds/all-kinds.ts';
import { type PackageToWrite, writePackage } from '../../db/package/write-package.ts';
import { AppError } from './app-error.ts';
import type { FileProof } from './contract-shapes.ts';
import { onDisk } from './export-failure.ts';
import { type ReadAssessment, readAssessment } from './read-assessment.ts';
import type { FrameworkShelf } from './services.ts';

/**
 * Writes a package at a free path and reads it back as an importer would, with every checksum: nothing is called saved that
 * could not be opened again, that holds less, or that would score otherwise.
 *
 * @throws AppError `package-*` with what is wrong, `export-unproved`; codes of `exportFailure`. The caller removes the file then.
 */
export async function writePackageFile(
  path: string,
  content: PackageToWrite,
  frameworks: Pick<FrameworkShelf, 'get'>,
): Promise<FileProof> {
  const made = createHash('sha256');
  await onDisk(() => writeDurably(path, made, (add) => writePackage(content, add)));
  const sha256 = made.digest('hex');
  const { digest, size } = await onDisk(() => digestOf(path));
  if (digest !== sha256) throw unproved('digest');
  const back = await readAssessment({ path, name: path });
  await back.discard();
  return { bytes: size, sha256, found: foundIn(back, content.assessment, frameworks) };
}

function foundIn(
  { assessment: back, evidence }: ReadAssessment,
  made: Assessment,
  frameworks: Pick<FrameworkShelf, 'get'>,
): FileProof['found'] {
  const lists = [...kindNames, 'history'] as const;
  const unlike = lists.find((list) => back[list].length !== made[list].length);
  if (unlike !== undefined) throw unproved(unlike);
  const { id, version } = made.framework;
  const framework = frameworks.get(id, version);
  const scores = computeScores(framework, back);
  if (!isDeepStrictEqual(scores, computeScores(framework, made))) throw unproved('scores');
  const scored = [scores.indices.system, scores.indices.sources, scores.indices.coverage];
  return [
    { what: 'records', count: lists.reduce((sum, list) => sum + back[list].length, 0) },
    { what: 'files', count: evidence.size },
    {
      what: 'scores',
      count: [...scored, ...scores.dimensions, ...scores.sources].filter(({ score }) => score !== null)
        .length,
    },
  ];
}

const unproved = (what: string): AppError =>
  new AppError('export-unproved', {}, { cause: new Error(`the package came back with other ${what}`) });

/** Writes a file piece by piece; it is on disk when this returns. */
function writeDurably(path: string, hash: Hash, produce: (add: (chunk: Uint8Array) => void) => void): void {
  const file = openSync(path, 'wx');
  try {
    produce((chunk) => {
      hash.update(chunk);
      writeFileSync(file, chunk);
    });
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function digestOf(path: string): { readonly digest: string; readonly size: number } {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of piecesOf(path)) {
    hash.update(piece);
    size += piece.length;
  }
  return { digest: hash.digest('hex'), size };
}

/** The content of a file, in pieces that are only good until the next. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(PART_BYTES);
    for (let length = -1; length !== 0; ) {
      length = readSync(file, buffer, 0, PART_BYTES, null);
      if (length > 0) yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
