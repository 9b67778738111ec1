import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ASSESSMENT_FORMAT_VERSION, type Assessment } from '../../assessment-framework/model/assessment.ts';
import { checkAssessment } from '../../assessment-framework/model/check-assessment.ts';
import type { Problem } from '../../assessment-framework/model/common.ts';
import {
  ASSESSMENT,
  EVIDENCE_FOLDER,
  hasSystemCode,
  MANIFEST,
  Manifest,
  PACKAGE_FORMAT_VERSION,
  PACKAGE_LIMITS,
  PackageError,
  type PackageErrorCode,
  type PackageLimits,
} from './format.ts';
import { inflateEntry } from './inflate-entry.ts';
import { inspectEntries, shown } from './inspect-entries.ts';
import { parseJson } from './parse-json.ts';

/** What came of reading a package. */
export type PackageReading =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** Where the checked evidence files lie, by SHA-256; empty for a bare `assessment.json`. */
      readonly evidence: ReadonlyMap<string, string>;
      /** Deletes the evidence files; call it when they were taken in. */
      readonly discard: () => Promise<void>;
    }
  | {
      readonly ok: false;
      readonly code: PackageErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
      /** What is wrong inside, for `package-invalid`. */
      readonly problems: readonly Problem[];
    };

export interface ReadPackageOptions {
  readonly limits?: PackageLimits;
  /** Where evidence is unpacked; the computer's folder for temporary files when not said. */
  readonly temporaryFolder?: string;
}

/**
 * Reads a package (`.mdsa`) or a bare `assessment.json`. Hostile until checked: nothing is trusted before its size,
 * name and checksum are, and nothing stays on disk when the reading fails. The caller still checks it against its framework.
 */
export async function readPackage(path: string, options: ReadPackageOptions = {}): Promise<PackageReading> {
  const limits = options.limits ?? PACKAGE_LIMITS;
  let folder: string | null = null;
  const discard = async () => {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  const makeFolder = async () => {
    folder = await mkdtemp(join(options.temporaryFolder ?? tmpdir(), 'mdsa-package-'));
    return folder;
  };
  try {
    const content = (await isZip(path))
      ? await readZip(path, limits, makeFolder)
      : await readBare(path, limits);
    return { ok: true, ...content, discard };
  } catch (error) {
    await discard();
    if (error instanceof InvalidAssessment)
      return {
        ok: false,
        code: 'package-invalid',
        params: { count: error.problems.length },
        problems: error.problems,
      };
    const failure = toPackageError(error);
    return { ok: false, code: failure.code, params: failure.params, problems: [] };
  }
}

interface Content {
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, string>;
}

class InvalidAssessment extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('invalid assessment');
    this.problems = problems;
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

async function readBare(path: string, limits: PackageLimits): Promise<Content> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > limits.assessmentBytes)
      throw new PackageError('package-too-large', { file: ASSESSMENT, size, limit: limits.assessmentBytes });
    return { assessment: toAssessment(await readFile(file), limits), evidence: new Map() };
  } finally {
    await file.close();
  }
}

async function readZip(
  path: string,
  limits: PackageLimits,
  makeFolder: () => Promise<string>,
): Promise<Content> {
  const zip = await openZip(path);
  try {
    if (zip.entryCount > limits.entries)
      throw new PackageError('package-too-large', { file: '', size: zip.entryCount, limit: limits.entries });
    const entries = inspectEntries(await directoryOf(zip), limits);
    const manifest = await readManifest(zip, entries, limits);
    const { bytes } = await inflateWhole(zip, entryOf(entries, ASSESSMENT), manifest);
    const assessment = toAssessment(bytes, limits);
    if (assessment.head.id !== manifest.assessmentId)
      throw new PackageError('package-broken', { reason: 'manifest', file: MANIFEST });
    return { assessment, evidence: await unpackEvidence(zip, entries, manifest, makeFolder) };
  } finally {
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  try {
    return await yauzl.openPromise(path, options);
  } catch (cause) {
    throw hasSystemCode(cause)
      ? cause
      : new PackageError('package-broken', { reason: 'not-a-zip', file: '' }, { cause });
  }
}

async function directoryOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    // The reader refuses these names by itself, before we see them.
    const isName = /^(absolute path|invalid relative path|invalid characters in fileName)/.test(message);
    throw isName
      ? new PackageError(
          'package-unsafe',
          { reason: 'name', file: shown(message.split(': ').slice(1).join(': ')) },
          { cause },
        )
      : new PackageError('package-broken', { reason: 'directory', file: '' }, { cause });
  }
  return entries;
}

function entryOf(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (entry === undefined) throw new PackageError('package-broken', { reason: 'missing', file: name });
  return entry;
}

async function readManifest(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  limits: PackageLimits,
): Promise<Manifest> {
  const chunks: Uint8Array[] = [];
  await inflateEntry(zip, entryOf(entries, MANIFEST), (chunk) => void chunks.push(chunk));
  const raw = parseJson(Buffer.concat(chunks), limits.depth, MANIFEST);
  assertNotNewer(raw, 'mdsa-package', PACKAGE_FORMAT_VERSION, MANIFEST);
  const parsed = Manifest.safeParse(raw);
  if (!parsed.success) throw new PackageError('package-broken', { reason: 'manifest', file: MANIFEST });
  const listed = new Set(parsed.data.files.map(({ path }) => path));
  if (listed.size !== parsed.data.files.length || listed.has(MANIFEST))
    throw new PackageError('package-broken', { reason: 'manifest', file: MANIFEST });
  for (const name of listed) entryOf(entries, name);
  for (const name of entries.keys())
    if (name !== MANIFEST && !listed.has(name))
      throw new PackageError('package-unsafe', { reason: 'not-listed', file: name });
  return parsed.data;
}

function assertMatches(
  manifest: Manifest,
  name: string,
  found: { readonly sha256: string; readonly size: number },
): void {
  const listed = manifest.files.find(({ path }) => path === name);
  const isNamed = !name.startsWith(EVIDENCE_FOLDER) || name === EVIDENCE_FOLDER + found.sha256;
  if (listed?.sha256 !== found.sha256 || listed.size !== found.size || !isNamed)
    throw new PackageError('package-broken', { reason: 'checksum', file: name });
}

async function inflateWhole(zip: ZipFile, entry: Entry, manifest: Manifest): Promise<{ bytes: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  assertMatches(manifest, entry.fileName, await inflateEntry(zip, entry, (chunk) => void chunks.push(chunk)));
  return { bytes: Buffer.concat(chunks) };
}

async function unpackEvidence(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  manifest: Manifest,
  makeFolder: () => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const evidence = new Map<string, string>();
  let folder: string | null = null;
  for (const [name, entry] of entries) {
    if (!name.startsWith(EVIDENCE_FOLDER)) continue;
    folder ??= await makeFolder();
    const sha256 = name.slice(EVIDENCE_FOLDER.length);
    const path = join(folder, sha256);
    const output = await open(path, 'wx');
    try {
      assertMatches(manifest, name, await inflateEntry(zip, entry, (chunk) => output.writeFile(chunk)));
    } finally {
      await output.close();
    }
    evidence.set(sha256, path);
  }
  return evidence;
}

function toAssessment(bytes: Uint8Array, limits: PackageLimits): Assessment {
  const withoutMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const raw = parseJson(withoutMark, limits.depth, ASSESSMENT);
  assertNotNewer(raw, 'mdsa-assessment', ASSESSMENT_FORMAT_VERSION, ASSESSMENT);
  const checked = checkAssessment(raw);
  if (!checked.ok) throw new InvalidAssessment(checked.problems);
  return checked.assessment;
}

function assertNotNewer(raw: unknown, format: string, known: number, file: string): void {
  const head = (typeof raw === 'object' && raw !== null ? raw : {}) as {
    format?: unknown;
    formatVersion?: unknown;
  };
  if (head.format !== format) throw new PackageError('package-broken', { reason: 'format', file });
  if (typeof head.formatVersion === 'number' && head.formatVersion > known)
    throw new PackageError('package-newer', { formatVersion: head.formatVersion, known });
}

const SYSTEM_CODES: Readonly<Record<string, PackageErrorCode>> = {
  ENOENT: 'file-gone',
  // While evidence is unpacked.
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

function toPackageError(error: unknown): PackageError {
  if (error instanceof PackageError) return error;
  if (hasSystemCode(error))
    return new PackageError(
      SYSTEM_CODES[error.code] ?? 'file-unreadable',
      { reason: error.code },
      { cause: error },
    );
  throw error;
}
