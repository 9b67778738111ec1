import type { Entry } from 'yauzl';
import { ASSESSMENT, EVIDENCE_FOLDER, MANIFEST, PackageError, type PackageLimits } from './format.ts';

const EVIDENCE_NAME = /^evidence\/[0-9a-f]{64}$/;
const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const DIRECTORY = 0o040000;
const [STORED, DEFLATED] = [0, 8];

/** The most an entry may hold when inflated, in bytes; null for a name that has no place in a package. */
function sizeLimitOf(name: string, limits: PackageLimits): number | null {
  if (name === MANIFEST) return limits.manifestBytes;
  if (name === ASSESSMENT) return limits.assessmentBytes;
  return EVIDENCE_NAME.test(name) ? limits.evidenceBytes : null;
}

/**
 * Judges the directory of a zip before a byte is inflated: names, kinds, sizes, ratios, overlaps.
 * Returns the files by name, without the entry of the evidence folder that some tools add.
 *
 * @throws PackageError `package-unsafe`, `package-too-large` or `package-broken`
 */
export function inspectEntries(entries: readonly Entry[], limits: PackageLimits): ReadonlyMap<string, Entry> {
  const files = new Map<string, Entry>();
  let total = 0;
  for (const entry of entries) {
    const file = shown(entry.fileName);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK;
    if (
      entry.fileName === EVIDENCE_FOLDER &&
      entry.uncompressedSize === 0 &&
      (type === 0 || type === DIRECTORY)
    )
      continue;
    const limit = sizeLimitOf(entry.fileName, limits);
    if (limit === null) throw new PackageError('package-unsafe', { reason: 'name', file });
    if (type !== 0 && type !== REGULAR_FILE)
      throw new PackageError('package-unsafe', { reason: 'not-a-file', file });
    if (files.has(entry.fileName)) throw new PackageError('package-unsafe', { reason: 'twice', file });
    if (entry.isEncrypted()) throw new PackageError('package-broken', { reason: 'encrypted', file });
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw new PackageError('package-broken', { reason: 'compression', file });
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > limit || total > limits.totalBytes)
      throw new PackageError('package-too-large', { file, size: entry.uncompressedSize, limit });
    if (
      entry.uncompressedSize >= limits.ratioFromBytes &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio
    )
      throw new PackageError('package-unsafe', { reason: 'ratio', file });
    files.set(entry.fileName, entry);
  }
  assertApart([...files.values()]);
  return files;
}

/** Entries that share bytes are how a small file inflates to a huge one. */
function assertApart(entries: readonly Entry[]): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw new PackageError('package-unsafe', { reason: 'overlap', file: shown(entry.fileName) });
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize;
  }
}

/** A name from outside, cut to a length that fits a sentence. */
export function shown(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name;
}
