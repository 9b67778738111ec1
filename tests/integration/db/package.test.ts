import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, createDeflateRaw } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { PACKAGE_LIMITS, type PackageLimits } from '../../../db/package/format.ts';
import { inflateEntry } from '../../../db/package/inflate-entry.ts';
import { type PackageReading, readPackage } from '../../../db/package/read-package.ts';
import { packageBytes } from '../../../db/package/write-package.ts';
import {
  aFullAssessment,
  FULL_EVIDENCE_BYTES,
  FULL_EVIDENCE_SHA256,
} from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../../builders/a-library.ts';
import { aZip, type ZipEntry } from '../../builders/a-zip.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const EVIDENCE = `evidence/${FULL_EVIDENCE_SHA256}`;

const written = (assessment: Assessment = aFullAssessment()) =>
  packageBytes({
    assessment,
    readEvidence: (sha) =>
      sha === FULL_EVIDENCE_SHA256
        ? { size: FULL_EVIDENCE_BYTES.length, parts: [FULL_EVIDENCE_BYTES] }
        : null,
    appVersion: '0.1.0',
    createdAt: '2026-04-01T08:00:00.000Z',
  });

/** Reads bytes as a file; unpacks into a folder of its own, whose content is reported. */
async function read(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS) {
  const folder = aFolder();
  const temporaryFolder = join(folder, 'temporary');
  mkdirSync(temporaryFolder);
  const path = join(folder, 'file.mdsa');
  writeFileSync(path, bytes);
  const reading = await readPackage(path, { limits, temporaryFolder });
  return { reading, leftBehind: () => readdirSync(temporaryFolder, { recursive: true }) };
}

async function expectRefused(bytes: Uint8Array, code: string, params: object = {}, limits?: PackageLimits) {
  const { reading, leftBehind } = await read(bytes, limits);
  expect(reading).toMatchObject({ ok: false, code, params });
  expect(leftBehind()).toEqual([]);
}

/** The parts of a good package, to be spoilt. */
function parts(assessment: unknown = aFullAssessment(), manifestChanges: object = {}) {
  const content = Buffer.from(typeof assessment === 'string' ? assessment : JSON.stringify(assessment));
  const manifest = {
    format: 'mdsa-package',
    formatVersion: 1,
    appVersion: '0.1.0',
    assessmentId: 'full',
    framework: { id: 'toy', version: '1.0' },
    createdAt: '2026-04-01T08:00:00.000Z',
    files: [
      { path: 'assessment.json', sha256: sha256(content), size: content.length },
      { path: EVIDENCE, sha256: FULL_EVIDENCE_SHA256, size: FULL_EVIDENCE_BYTES.length },
    ],
    ...manifestChanges,
  };
  return {
    manifest: { name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) } as ZipEntry,
    assessment: { name: 'assessment.json', content } as ZipEntry,
    evidence: { name: EVIDENCE, content: FULL_EVIDENCE_BYTES } as ZipEntry,
  };
}

const zipOf = (
  spoilt: Partial<ReturnType<typeof parts>> = {},
  more: readonly ZipEntry[] = [],
  good = parts(),
) => aZip([...Object.values({ ...good, ...spoilt }), ...more]);

describe('a package', () => {
  it('comes back as it was written, with its evidence', async () => {
    const { reading, leftBehind } = await read(written());

    expect(reading).toMatchObject({ ok: true, assessment: aFullAssessment() });
    const good = reading as Extract<PackageReading, { ok: true }>;
    expect([...good.evidence.keys()]).toEqual([FULL_EVIDENCE_SHA256]);
    expect(readFileSync(good.evidence.get(FULL_EVIDENCE_SHA256)!)).toEqual(FULL_EVIDENCE_BYTES);
    await good.discard();
    expect(leftBehind()).toEqual([]);
  });

  it('has the same bytes each time', () => {
    expect(sha256(written())).toBe(sha256(written()));
  });

  it('carries an assessment from one library to another unchanged', async () => {
    const [here, there] = [aLibrary(aFolder(), 'here'), aLibrary(aFolder(), 'there')];
    here.assessments.importAssessment(aFullAssessment(), () => [FULL_EVIDENCE_BYTES]);
    here.records.remove('full', 'sources', ['permits'], 'Ada');
    const bytes = packageBytes({
      assessment: here.assessments.exportAssessment('full'),
      readEvidence: here.evidence.open,
      appVersion: '0.1.0',
      createdAt: '2026-04-01T08:00:00.000Z',
    });

    const { reading } = await read(bytes);
    const good = reading as Extract<PackageReading, { ok: true }>;
    there.assessments.importAssessment(good.assessment, (sha) => [readFileSync(good.evidence.get(sha)!)]);

    expect(there.assessments.exportAssessment('full')).toEqual(here.assessments.exportAssessment('full'));
    expect(there.evidence.read(FULL_EVIDENCE_SHA256, 0, 999)).toEqual(FULL_EVIDENCE_BYTES);
  });

  it('may be made by hand, with an entry for the evidence folder', async () => {
    const folderEntry = { name: 'evidence/', content: Buffer.alloc(0), store: true, mode: 0o40755 };

    expect((await read(zipOf({}, [folderEntry]))).reading).toMatchObject({ ok: true });
  });

  it('may be a bare assessment.json, with or without a byte order mark', async () => {
    const text = JSON.stringify(aFullAssessment());

    for (const content of [text, `\uFEFF${text}`])
      expect((await read(Buffer.from(content))).reading).toMatchObject({
        ok: true,
        assessment: aFullAssessment(),
      });
  });
});

describe('a package is refused, and nothing is written,', () => {
  it.each([
    ['../../x'],
    ['/etc/passwd'],
    ['C:/x'],
    ['evidence/../../x'],
    ['..\\x'],
    ['notes.txt'],
    [`evidence/${'G'.repeat(64)}`],
    ['evidence/a/b'],
  ])('when it holds a file named %s', async (name) => {
    await expectRefused(zipOf({}, [{ name, content: Buffer.from('x') }]), 'package-unsafe', {
      reason: 'name',
    });
    expect(existsSync('/tmp/x')).toBe(false);
  });

  it('when a file stands twice', async () => {
    await expectRefused(zipOf({}, [parts().assessment]), 'package-unsafe', { reason: 'twice' });
  });

  it('when it holds a symbolic link', async () => {
    await expectRefused(zipOf({ evidence: { ...parts().evidence, mode: 0o120777 } }), 'package-unsafe', {
      reason: 'not-a-file',
    });
  });

  it('when entries share their bytes', async () => {
    const other = { ...parts().evidence, name: `evidence/${'0'.repeat(64)}`, sharesDataOf: 2 };

    await expectRefused(zipOf({}, [other]), 'package-unsafe', { reason: 'overlap' });
  });

  it('when it holds a file that the manifest does not list', async () => {
    const content = Buffer.from('stowaway');

    await expectRefused(zipOf({}, [{ name: `evidence/${sha256(content)}`, content }]), 'package-unsafe', {
      reason: 'not-listed',
    });
  });

  it('when it is encrypted, or compressed in a way we do not read', async () => {
    await expectRefused(zipOf({ evidence: { ...parts().evidence, flags: 0x801 } }), 'package-broken');
    await expectRefused(zipOf({ evidence: { ...parts().evidence, method: 12 } }), 'package-broken', {
      reason: 'compression',
    });
  });

  it('when it is cut off anywhere', async () => {
    const bytes = written();

    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999])
      await expectRefused(bytes.slice(0, Math.max(3, Math.floor(bytes.length * share))), 'package-broken');
  });

  it('when a byte of the content is changed', async () => {
    const bytes = zipOf({ evidence: { ...parts().evidence, store: true } });
    const at = bytes.indexOf(FULL_EVIDENCE_BYTES);
    bytes[at] = (bytes[at] ?? 0) ^ 1;

    await expectRefused(bytes, 'package-broken');
  });

  it('when a checksum or a size of the manifest is wrong', async () => {
    const files = [
      { path: 'assessment.json', sha256: '0'.repeat(64), size: 1 },
      { path: EVIDENCE, sha256: FULL_EVIDENCE_SHA256, size: FULL_EVIDENCE_BYTES.length },
    ];

    await expectRefused(zipOf({ manifest: parts(aFullAssessment(), { files }).manifest }), 'package-broken', {
      reason: 'checksum',
    });
  });

  it('when evidence is not what its name says', async () => {
    const content = Buffer.from('not the act');
    const files = [parts().assessment, { name: EVIDENCE, content }].map((file) => ({
      path: file.name,
      sha256: sha256(file.content),
      size: file.content.length,
    }));

    const bytes = zipOf({
      manifest: parts(aFullAssessment(), { files }).manifest,
      evidence: { name: EVIDENCE, content },
    });

    await expectRefused(bytes, 'package-broken', { reason: 'checksum', file: EVIDENCE });
  });

  it('when a part is missing', async () => {
    const { manifest, assessment, evidence } = parts();

    await expectRefused(aZip([assessment, evidence]), 'package-broken', {
      reason: 'missing',
      file: 'manifest.json',
    });
    await expectRefused(aZip([manifest, evidence]), 'package-broken', {
      reason: 'missing',
      file: 'assessment.json',
    });
    await expectRefused(aZip([manifest, assessment]), 'package-broken', {
      reason: 'missing',
      file: EVIDENCE,
    });
    await expectRefused(aZip([]), 'package-broken');
  });

  it('when it is of a newer format', async () => {
    const newer = parts(aFullAssessment(), { formatVersion: 2, somethingNew: true });
    await expectRefused(zipOf({ manifest: newer.manifest }), 'package-newer', { formatVersion: 2 });

    const inside = parts({ ...aFullAssessment(), formatVersion: 3, somethingNew: true });
    await expectRefused(aZip(Object.values(inside)), 'package-newer', { formatVersion: 3 });
  });

  it('when it carries another assessment than it says', async () => {
    await expectRefused(
      zipOf({ manifest: parts(aFullAssessment(), { assessmentId: 'other' }).manifest }),
      'package-broken',
      {
        reason: 'manifest',
      },
    );
  });

  it('when the assessment is wrong, with every place named', async () => {
    const answers = [{ criterion: 'a1', value: 7 }, { criterion: 'a2' }];

    const { reading, leftBehind } = await read(aZip(Object.values(parts({ ...aFullAssessment(), answers }))));

    expect(reading).toMatchObject({
      ok: false,
      code: 'package-invalid',
      problems: [
        { place: 'answers[0].value', code: 'value-not-allowed' },
        { place: 'answers[1].value', code: 'missing' },
      ],
    });
    expect(leftBehind()).toEqual([]);
  });

  it('when the JSON is nested without end', async () => {
    const deep = '['.repeat(5_000_000);

    await expectRefused(aZip(Object.values(parts(deep))), 'package-unsafe');
    await expectRefused(Buffer.from(`{"format":${deep}`), 'package-unsafe', { reason: 'too-deep' });
  });

  it.each([
    ['text'],
    [''],
    ['{'],
    ['{"format":"mdsa-assessment"'],
    ['[]'],
    ['null'],
    ['\xff\xfe'],
    ['PK'],
    ['PK\x03\x04'],
  ])('when the file is %j', async (content) => {
    await expectRefused(Buffer.from(content, 'latin1'), 'package-broken');
  });

  it('when the disk is full, and the package is not blamed for it', async () => {
    const path = join(aFolder(), 'file.mdsa');
    writeFileSync(path, written());
    const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
    const { value: entry } = await zip.eachEntry().next();
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const reading = inflateEntry(zip, entry, () => Promise.reject(full));

    await expect(reading).rejects.toBe(full);
    zip.close();
  });

  it('when the file is gone or is a folder', async () => {
    const folder = aFolder();

    expect(await readPackage(join(folder, 'nothing.mdsa'))).toMatchObject({ ok: false, code: 'file-gone' });
    expect(await readPackage(folder)).toMatchObject({ ok: false, code: 'file-unreadable' });
  });
});

/** Two gigabytes of zeros, deflated to two megabytes, without ever holding them. */
async function twoGigabytesOfZeros(): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const zeros = Buffer.alloc(16 * 1024 * 1024);
  for (let written = 0; written < 128; written += 1)
    if (!deflate.write(zeros)) await new Promise((resolve) => deflate.once('drain', resolve));
  await new Promise<void>((resolve) => deflate.end(resolve));
  return Buffer.concat(chunks);
}

describe('a bomb', () => {
  it('of two gigabytes is refused at once, whether it says its size or lies', async () => {
    const compressed = await twoGigabytesOfZeros();
    const honest: ZipEntry = { ...parts().assessment, compressed, declaredSize: 2 ** 31 };
    const modest: ZipEntry = { ...honest, declaredSize: 250 * 1024 * 1024 };
    const liar: ZipEntry = { ...honest, declaredSize: 4000 };
    const memory = process.memoryUsage().rss;

    await expectRefused(zipOf({ assessment: honest }), 'package-too-large');
    await expectRefused(
      zipOf({ assessment: modest }),
      'package-unsafe',
      { reason: 'lying-size' },
      {
        ...PACKAGE_LIMITS,
        assessmentBytes: 300 * 1024 * 1024,
      },
    );
    await expectRefused(zipOf({ assessment: liar }), 'package-unsafe', { reason: 'lying-size' });
    await expectRefused(zipOf({ evidence: { ...honest, name: EVIDENCE } }), 'package-too-large');

    expect(process.memoryUsage().rss - memory).toBeLessThan(1024 ** 3);
  });

  it('is known by its ratio before it is inflated', async () => {
    const content = Buffer.alloc(50 * 1024 * 1024);

    await expectRefused(zipOf({ evidence: { name: EVIDENCE, content } }), 'package-unsafe', {
      reason: 'ratio',
    });
  });

  it('of many files is refused by the total it declares', async () => {
    const limits = { ...PACKAGE_LIMITS, totalBytes: 20_000 };
    const many = Array.from({ length: 30 }, (_, index) => ({
      name: `evidence/${String(index).padStart(64, '0')}`,
      content: Buffer.from(String(index).repeat(1000)),
    }));

    await expectRefused(zipOf({}, many), 'package-too-large', {}, limits);
  });

  it('of entries is refused by their number', async () => {
    await expectRefused(zipOf(), 'package-too-large', {}, { ...PACKAGE_LIMITS, entries: 2 });
  });

  it('as a bare file is refused by its size', async () => {
    await expectRefused(
      Buffer.from(JSON.stringify(aFullAssessment())),
      'package-too-large',
      {},
      {
        ...PACKAGE_LIMITS,
        assessmentBytes: 100,
      },
    );
  });
});
