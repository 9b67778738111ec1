import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uploadsHandlers } from '../../../electron/api/handlers/uploads.ts';
import { libraryThread } from '../../../electron/shell/library-thread.ts';
import { aFile, anApplication, codeOf, type TestApplication } from './services.ts';

const root = join(import.meta.dirname, '../../..');
const MEGABYTE = 1024 ** 2;
let app: TestApplication;
let assessmentId: string;

beforeEach(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  const head = {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  };
  ({ id: assessmentId } = await app.ask('assessments.create', head));
});
afterEach(() => app.close());

const evidenceOf = async () => (await app.ask('assessments.open', { id: assessmentId })).evidence;

async function attached(name: string, bytes: string | Uint8Array, evidence?: string) {
  app.user.chooses = aFile(app, 'chosen', bytes);
  app.user.chooses = { ...app.user.chooses, name };
  return (await app.ask('evidence.attach', {
    assessmentId,
    ...(evidence === undefined ? {} : { evidence }),
  }))!;
}

async function uploaded(
  name: string,
  parts: readonly Uint8Array<ArrayBuffer>[],
  size?: number,
): Promise<string> {
  const whole = parts.reduce((sum, part) => sum + part.length, 0);
  const { upload } = await app.ask('uploads.begin', { name, size: size ?? whole });
  for (const bytes of parts) await app.ask('uploads.part', { upload, bytes });
  return upload;
}

/** Nothing half-done is left: no record, no bytes without one. */
async function expectNothingKept() {
  expect(await evidenceOf()).toEqual([]);
  expect(app.library.evidence.hasUnfinished()).toBe(false);
}

describe('a file that the page sends', () => {
  it('becomes evidence, and its copy on the way is deleted', async () => {
    const before = readdirSync(app.folder);
    const bytes = Buffer.alloc(3 * MEGABYTE, 'register ');
    const parts = [bytes.subarray(0, 2 * MEGABYTE), bytes.subarray(2 * MEGABYTE)];
    const upload = await uploaded('notes.txt', parts);

    const record = await app.ask('evidence.attach', { assessmentId, upload });

    expect(record).toMatchObject({
      title: 'notes.txt',
      file: { size: bytes.length, mediaType: 'text/plain' },
    });
    expect(readdirSync(app.folder)).toEqual(before);
    expect(codeOf(await app.dispatch('evidence.attach', { assessmentId, upload }))).toBe('file-gone');
  });

  it('lies whole even when its parts come at once', async () => {
    const { upload } = await app.ask('uploads.begin', { name: 'a.txt', size: 9 });
    await Promise.all(
      ['abc', 'def', 'ghi'].map((part) => app.ask('uploads.part', { upload, bytes: Buffer.from(part) })),
    );
    const record = await app.ask('evidence.attach', { assessmentId, upload });

    expect(app.library.evidence.read(record!.file!.sha256, 0, 99).toString()).toBe('abcdefghi');
  });

  it('is refused when a part is missing, and not kept', async () => {
    const upload = await uploaded('a.txt', [Buffer.from('abc')], 10);

    expect(codeOf(await app.dispatch('evidence.attach', { assessmentId, upload }))).toBe('bad-input');
    await expectNothingKept();
  });

  it('is refused when more comes than was announced', async () => {
    const upload = await uploaded('a.txt', [Buffer.from('abc')], 4);

    expect(codeOf(await app.dispatch('uploads.part', { upload, bytes: Buffer.from('de') }))).toBe(
      'bad-input',
    );
    expect(codeOf(await app.dispatch('uploads.part', { upload, bytes: Buffer.from('d') }))).toBe('file-gone');
  });

  it('is refused at once when it is too large', async () => {
    const input = { name: 'film.mp4', size: 100 * MEGABYTE + 1 };

    expect(await app.dispatch('uploads.begin', input)).toEqual({
      ok: false,
      code: 'file-too-large',
      params: { file: 'film.mp4', limit: 100 },
    });
  });

  it('may be a package', async () => {
    const other = anApplication();
    const bytes = Buffer.from(
      JSON.stringify(other.library.assessments.exportAssessment(await anotherAssessment(other))),
    );
    other.close();

    expect(await app.ask('packages.import', { upload: await uploaded('x.json', [bytes]) })).toMatchObject({
      id: expect.any(String),
    });
  });

  it('goes to an address at the browser door', async () => {
    const handlers = uploadsHandlers({ uploads: null });

    await expect(handlers['uploads.begin']({ name: 'a', size: 1 })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(handlers['uploads.part']({ upload: 'a', bytes: new Uint8Array() })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

async function anotherAssessment(other: TestApplication): Promise<string> {
  await other.ask('profile.save', { name: 'B', organisation: '', role: 'assessor' });
  // The ids count, and the first one is taken here.
  await other.ask('profile.save', { name: 'B', organisation: '', role: 'assessor' });
  const head = {
    country: 'Borea',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  };
  for (let count = 0; count < 3; count++) await other.ask('assessments.create', head);
  return other.library.assessments.list().at(-1)!.id;
}

describe('attaching', () => {
  it('holds the same file once', async () => {
    const [one, two] = [await attached('a.txt', 'same'), await attached('b.txt', 'same')];

    expect(one.id).not.toBe(two.id);
    expect(one.file!.sha256).toBe(two.file!.sha256);
    expect(await evidenceOf()).toHaveLength(2);
  });

  it('gives a record its file, and another one after it; undo brings the first one back', async () => {
    const link = {
      id: 'law',
      kind: 'link',
      title: 'The law',
      strength: 'seen',
      url: 'https://example.org/law',
    } as const;
    await app.ask('records.save', { assessmentId, kind: 'evidence', record: link });

    const first = await attached('law.pdf', '%PDF-1.7 first', 'law');
    const second = await attached('law.pdf', '%PDF-1.7 second', 'law');

    expect(first).toMatchObject({ ...link, file: { name: 'law.pdf' } });
    expect(await evidenceOf()).toEqual([second]);
    await app.ask('history.undo', { assessmentId });
    expect(await evidenceOf()).toEqual([first]);
    expect(await textOf('law')).toBe('%PDF-1.7 first');
  });

  it('does not ask for a file for a record that is not there', async () => {
    app.user.chooses = aFile(app, 'a.txt', 'a');

    expect(codeOf(await app.dispatch('evidence.attach', { assessmentId, evidence: 'none' }))).toBe(
      'not-found',
    );
    expect(codeOf(await app.dispatch('evidence.attach', { assessmentId: 'none' }))).toBe('not-found');
    await expectNothingKept();
  });

  it.each([
    ['that vanishes', 'gone', 'file-gone'],
    ['that is a folder', 'folder', 'file-unreadable'],
    ['that never ends', 'endless', 'file-unreadable'],
    ['that is empty', 'empty', 'file-empty'],
    ['that is too large', 'large', 'file-too-large'],
  ])('refuses a file %s with a sentence, and keeps nothing', async (_what, name, code) => {
    mkdirSync(join(app.folder, 'folder'));
    symlinkSync('/dev/zero', join(app.folder, 'endless'));
    aFile(app, 'empty', '');
    truncateSync(aFile(app, 'large', 'x').path, 100 * MEGABYTE + 1);
    app.user.chooses = { path: join(app.folder, name), name };

    expect(await app.dispatch('evidence.attach', { assessmentId })).toMatchObject({
      ok: false,
      code,
      params: { file: name },
    });
    await expectNothingKept();
  });

  it('makes hostile names harmless', async () => {
    const record = await attached('a\u202efdp\u0000.exe', 'x');

    expect(record.file!.name).toBe('afdp.exe');
    expect((await attached(`${'n'.repeat(400)}.pdf`, 'y')).file!.name).toHaveLength(200);
  });
});

async function textOf(evidence: string): Promise<string> {
  const { base64 } = await app.ask('evidence.read', { assessmentId, evidence, offset: 0, length: 1000 });
  return Buffer.from(base64, 'base64').toString();
}

describe('looking at evidence', () => {
  it.each([
    ['law.pdf', '%PDF-1.7', { mediaType: 'application/pdf', show: 'pdf', asNamed: true }],
    ['law.pdf', 'GIF89a\x01\0\x01\0\0\0\0', { mediaType: 'image/gif', show: 'image', asNamed: false }],
    ['photo.png', '<html><script>', { mediaType: 'text/html', show: 'text', asNamed: false }],
    ['table.csv', 'a;b\n1;2', { mediaType: 'text/plain', show: 'text', asNamed: true }],
    ['table.xlsx', 'MZ\0\0\x01', { show: 'none', asNamed: false }],
  ])('tells what %s really is', async (name, bytes, expected) => {
    const { id } = await attached(name, bytes);

    expect(await app.ask('evidence.inspect', { assessmentId, evidence: id })).toMatchObject({
      ...expected,
      size: bytes.length,
    });
  });

  it('reads a part, and nothing after the end', async () => {
    const { id } = await attached('a.txt', '0123456789');
    const read = async (offset: number, length: number) =>
      (await app.ask('evidence.read', { assessmentId, evidence: id, offset, length })).base64;

    expect(Buffer.from(await read(3, 4), 'base64').toString()).toBe('3456');
    expect(await read(10, 4)).toBe('');
    expect(
      codeOf(
        await app.dispatch('evidence.read', { assessmentId, evidence: id, offset: 0, length: 3 * MEGABYTE }),
      ),
    ).toBe('bad-input');
  });

  it('saves a copy under a harmless name', async () => {
    const bytes = Buffer.alloc(2.5 * MEGABYTE, 'act ');
    const { id } = await attached('a.txt', bytes);

    expect(await app.ask('evidence.saveCopy', { assessmentId, evidence: id })).toEqual({ kind: 'cancelled' });
    app.user.savesAs = 'copy.txt';
    await app.ask('evidence.saveCopy', { assessmentId, evidence: id });

    expect(readFileSync(join(app.folder, 'copy.txt')).equals(bytes)).toBe(true);
  });

  it('says so when the file did not come with the assessment', async () => {
    const file = { name: 'law.pdf', sha256: '0'.repeat(64), size: 3, mediaType: 'application/pdf' };
    const record = { id: 'law', kind: 'file', title: 'law', file } as const;
    await app.ask('records.save', { assessmentId, kind: 'evidence', record });
    const input = { assessmentId, evidence: 'law' };

    for (const procedure of ['evidence.inspect', 'evidence.saveCopy'])
      expect(await app.dispatch(procedure, input)).toEqual({
        ok: false,
        code: 'file-gone',
        params: { file: 'law.pdf' },
      });
    expect(codeOf(await app.dispatch('evidence.inspect', { assessmentId, evidence: 'none' }))).toBe(
      'not-found',
    );
  });
});

describe('the thread of long work', () => {
  const aThread = () => {
    const dist = join(app.folder, 'dist');
    if (!existsSync(dist)) mkdirSync(dist);
    symlinkSync(join(root, 'db/migrations'), join(dist, 'migrations'));
    return libraryThread(join(root, 'electron/library-worker.ts'), { libraryPath: app.library.path, dist });
  };

  it('writes into the library that the window has open, which goes on saving', async () => {
    const work = aThread();
    let isDone = false;
    const taking = work
      .takeFile(aFile(app, 'scan.pdf', Buffer.alloc(8 * MEGABYTE, '%PDF-1.7 ')))
      .finally(() => {
        isDone = true;
      });
    let saves = 0;
    while (!isDone) {
      const answer = { criterion: 'D1.01', source: null, value: (saves++ % 5) as 0 | 1 | 2 | 3 | 4 };
      await app.ask('answers.save', { assessmentId, answer });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const file = await taking;
    app.library.evidence.finish([file], () => undefined);

    expect(saves).toBeGreaterThan(3);
    expect(file).toMatchObject({ size: 8 * MEGABYTE, mediaType: 'application/pdf' });
    expect(app.library.evidence.sizeOf(file.sha256)).toBe(8 * MEGABYTE);
  });

  it('fails with the same code and the same words', async () => {
    const work = aThread();

    await expect(work.takeFile({ path: join(app.folder, 'gone'), name: 'gone' })).rejects.toMatchObject({
      code: 'file-gone',
      params: { file: 'gone' },
    });
  });
});
