import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { ASSESSMENT, EVIDENCE_FOLDER, MANIFEST, type Manifest, PACKAGE_FORMAT_VERSION } from './format.ts';

export interface PackageToWrite {
  readonly assessment: Assessment;
  /** An evidence file by its SHA-256, size in bytes and content in pieces; null when it is not held. */
  readonly readEvidence: (
    sha256: string,
  ) => { readonly size: number; readonly parts: Iterable<Uint8Array> } | null;
  readonly appVersion: string;
  /** The moment of the export, ISO 8601 in UTC; passed in, so that the same input gives the same bytes. */
  readonly createdAt: string;
}

// Local time on purpose: the date field of a zip has no zone, so this reads 1 January 1980 everywhere.
const FIXED_DATE = new Date(1980, 0, 1, 0, 0, 0);
const COMPRESSED =
  /^(image\/(?!svg|bmp|tiff)|video\/|audio\/(?!wav)|application\/(pdf|zip|gzip|x-7z|vnd[.]openxmlformats|vnd[.]oasis))/;

/**
 * Writes a package in order: manifest, assessment, evidence by SHA-256. The same input gives the same bytes.
 *
 * @param write receives the file piece by piece
 */
export function writePackage(input: PackageToWrite, write: (chunk: Uint8Array) => void): void {
  const { assessment } = input;
  const text = new TextEncoder().encode(`${JSON.stringify(assessment, null, 2)}\n`);
  const evidence = evidenceOf(input);
  const manifest: Manifest = {
    format: 'mdsa-package',
    formatVersion: PACKAGE_FORMAT_VERSION,
    appVersion: input.appVersion,
    assessmentId: assessment.head.id,
    framework: assessment.framework,
    createdAt: input.createdAt,
    files: [
      { path: ASSESSMENT, sha256: createHash('sha256').update(text).digest('hex'), size: text.length },
      ...evidence.map(({ sha256, size }) => ({ path: EVIDENCE_FOLDER + sha256, sha256, size })),
    ],
  };

  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    write(chunk);
  });
  const add = (path: string, parts: Iterable<Uint8Array>, isCompressed: boolean) => {
    const file = isCompressed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = FIXED_DATE;
    zip.add(file);
    // One behind, because the last piece has to say that it is.
    let last: Uint8Array = new Uint8Array();
    for (const part of parts) {
      if (last.length > 0) file.push(last, false);
      last = part;
    }
    file.push(last, true);
  };
  add(MANIFEST, [new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)], false);
  add(ASSESSMENT, [text], false);
  for (const { sha256, isCompressed } of evidence) {
    const file = input.readEvidence(sha256);
    if (file === null) throw new Error(`evidence ${sha256} vanished while the package was written`);
    add(EVIDENCE_FOLDER + sha256, file.parts, isCompressed);
  }
  zip.end();
}

/** The bytes of a package, for callers that hold it in memory. */
export function packageBytes(input: PackageToWrite): Uint8Array {
  const chunks: Uint8Array[] = [];
  writePackage(input, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

interface EvidenceFile {
  readonly sha256: string;
  readonly size: number;
  readonly isCompressed: boolean;
}

/** The files that the evidence names and that are held, once each, by SHA-256. */
function evidenceOf({ assessment, readEvidence }: PackageToWrite): readonly EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const { file } of assessment.evidence) {
    if (file === null || files.has(file.sha256)) continue;
    const size = readEvidence(file.sha256)?.size;
    if (size === undefined) continue;
    files.set(file.sha256, { sha256: file.sha256, size, isCompressed: COMPRESSED.test(file.mediaType) });
  }
  return [...files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}
