import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../electron/api/contract.ts';
import { REPORT_FORMATS } from '../../../electron/api/contract-reports.ts';
import type { ReportProgress } from '../../../electron/api/report-tasks.ts';
import page from '../../../renderer/shared/locales/en.json' with { type: 'json' };
import { aFile, anApplication, codeOf, type TestApplication } from './services.ts';

let app: TestApplication;
let id: string;
/** A report as the application made it. */
let report: Uint8Array;

beforeAll(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  ({ id } = await app.ask('assessments.create', {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  }));
  await app.ask('answers.save', { assessmentId: id, answer: { criterion: 'D1.01', source: null, value: 3 } });
  await exported('first.docx', { preset: 'short' });
  report = new Uint8Array(readFileSync(join(app.folder, 'first.docx')));
});
afterAll(() => app.close());

type Order = Partial<InputOf<'reports.export'>>;
let jobs = 0;
const order = (changes: Order) => ({
  assessmentId: id,
  job: `job-${++jobs}`,
  format: 'word' as const,
  language: 'en' as const,
  ...changes,
});
async function exported(name: string, changes: Order): Promise<OutputOf<'reports.export'>> {
  app.user.savesAs = name;
  return await app.ask('reports.export', order(changes));
}
const rests = () => readdirSync(app.folder).filter((name) => name.endsWith('.part'));

describe('reports.export', () => {
  it.each(REPORT_FORMATS.filter((format) => format !== 'pdf'))(
    'makes the file %s and says what was found in it',
    async (format) => {
      const outcome = await exported(format, { format });
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      const bytes = readFileSync(join(app.folder, format));

      expect(outcome.proof).toMatchObject({
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(outcome.proof.found.length).toBeGreaterThan(0);
      expect(rests()).toEqual([]);
    },
    120_000,
  );

  it('makes the same bytes again, and fewer chapters as a summary', async () => {
    const [one, two] = ['one.docx', 'two.docx'];
    for (const name of [one, two]) await exported(name, {});
    const [first, second] = [one, two].map((name) => new Uint8Array(readFileSync(join(app.folder, name))));
    const bodyOf = (file: Uint8Array) => unzipSync(file)['word/document.xml']!;

    expect(Buffer.compare(first!, second!)).toBe(0);
    expect(bodyOf(report).length).toBeLessThan(bodyOf(first!).length);
  });

  it('makes nothing when the user thinks better of it', async () => {
    app.user.savesAs = null;

    expect(await app.ask('reports.export', order({ format: 'excel' }))).toEqual({ kind: 'cancelled' });
  });

  it.each<[string, object]>([
    ['another format', { format: 'exe' }],
    ['another preset', { preset: 'everything' }],
    ['another release', { release: 'secret' }],
    ['another language', { language: 'xx' }],
    ['no job', { job: '' }],
  ])('refuses %s', async (_, changes) => {
    expect(codeOf(await app.dispatch('reports.export', order(changes as Order)))).toBe('bad-input');
  });

  it('does not find an assessment or a template that is not there', async () => {
    app.user.savesAs = 'none.docx';

    expect(codeOf(await app.dispatch('reports.export', order({ assessmentId: 'none' })))).toBe('not-found');
    expect(codeOf(await app.dispatch('reports.export', order({ template: 'none' })))).toBe('not-found');
    expect(existsSync(join(app.folder, 'none.docx'))).toBe(false);
  });

  it('keeps the old file when the folder is gone or another program holds it', async () => {
    const place = join(app.folder, 'held.docx');
    writeFileSync(place, 'old');
    writeFileSync(join(app.folder, '.~lock.held.docx#'), '');
    app.user.savesAs = 'held.docx';
    expect(codeOf(await app.dispatch('reports.export', order({})))).toBe('file-in-use');
    expect(readFileSync(place, 'utf8')).toBe('old');

    app.user.savesAs = join('gone', 'report.docx');
    expect(codeOf(await app.dispatch('reports.export', order({})))).toBe('folder-gone');
  });

  it('has no printer and no browser here, so no PDF', async () => {
    expect(codeOf(await app.dispatch('reports.export', order({ format: 'pdf' })))).toBe('refused');
  });
});

describe('reports.progress and reports.cancel', () => {
  it('knows nothing of a job that is over or never was', async () => {
    expect(await app.ask('reports.progress', { job: 'never' })).toBeNull();
    expect(codeOf(await app.dispatch('reports.cancel', { job: 'never' }))).toBe('ok');
    expect(codeOf(await app.dispatch('reports.progress', {}))).toBe('bad-input');
  });

  it('tells how far a job is, refuses a second of its name, and ends it', async () => {
    const seen: (ReportProgress | null)[] = [];
    const second: string[] = [];
    const other = anApplication({
      work: async (_task, _input, { signal, onProgress }) => {
        seen.push(await other.ask('reports.progress', { job: 'slow' }));
        onProgress({ step: 'rendering', share: 0.4 });
        seen.push(await other.ask('reports.progress', { job: 'slow' }));
        onProgress({ step: 'reading', share: 0.1 });
        seen.push(await other.ask('reports.progress', { job: 'slow' }));
        second.push(codeOf(await other.dispatch('reports.export', input)));
        const ended = new Promise<never>((_done, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason));
        });
        await other.ask('reports.cancel', { job: 'slow' });
        return await ended;
      },
    });
    await other.ask('profile.save', { name: 'Amina', organisation: '', role: 'assessor' });
    const { id: assessmentId } = await other.ask('assessments.create', {
      country: 'Auroria',
      periodStart: '2026-03-01',
      periodEnd: '2026-04-30',
      referenceDate: '2026-03-31',
    });
    const input = { assessmentId, job: 'slow', format: 'word', language: 'en' };
    const { path } = aFile(other, 'slow.docx', 'old');
    other.user.savesAs = 'slow.docx';
    const reply = await other.dispatch('reports.export', input);
    const after = await other.ask('reports.progress', { job: 'slow' });
    const [old, files] = [readFileSync(path, 'utf8'), readdirSync(other.folder)];
    other.close();

    expect(codeOf(reply)).toBe('cancelled');
    expect(seen).toEqual([null, { step: 'rendering', share: 0.4 }, { step: 'rendering', share: 0.4 }]);
    expect(second).toEqual(['conflict']);
    expect([after, old]).toEqual([null, 'old']);
    expect(files.some((name) => name.endsWith('.part'))).toBe(false);
  });
});

describe('reports.refresh', () => {
  const edited = () => {
    const parts = unzipSync(report);
    const xml = strFromU8(parts['word/document.xml']!);
    // A paragraph of somebody's own at the end of the document.
    const own = '<w:p><w:r><w:t>Written by hand.</w:t></w:r></w:p>';
    const at = xml.lastIndexOf('<w:sectPr');
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, at) + own + xml.slice(at)) });
  };
  const refresh = (job: string) => ({
    assessmentId: id,
    job,
    language: 'en' as const,
    preset: 'short' as const,
  });

  it('brings the data up to date in a new file and says what changed', async () => {
    app.user.chooses = aFile(app, 'edited.docx', edited());
    app.user.savesAs = 'refreshed.docx';
    await app.ask('answers.save', {
      assessmentId: id,
      answer: { criterion: 'D1.02', source: null, value: 1 },
    });
    const { outcome, changes } = await app.ask('reports.refresh', refresh('refresh'));
    const xml = strFromU8(
      unzipSync(new Uint8Array(readFileSync(join(app.folder, 'refreshed.docx'))))['word/document.xml']!,
    );

    expect(outcome).toMatchObject({ kind: 'saved', name: 'refreshed.docx' });
    expect(changes.filter(({ what }) => what === 'replaced').length).toBeGreaterThan(0);
    expect(xml).toContain('Written by hand.');
  });

  it('does nothing when no document is chosen', async () => {
    app.user.chooses = null;

    expect(await app.ask('reports.refresh', refresh('none'))).toEqual({
      outcome: { kind: 'cancelled' },
      changes: [],
    });
  });

  /** The report with parts exchanged or added. */
  const withParts = (change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>) => {
    const parts = unzipSync(report);
    return zipSync({ ...parts, ...change(parts) });
  };
  it.each<[string, () => string | Uint8Array, string, string]>([
    ['no Word document', () => 'hello', 'document-broken', 'not-word'],
    [
      'a damaged document',
      () => report.map((byte, at) => (at === Math.floor(report.length / 2) ? byte ^ 0xff : byte)),
      'document-broken',
      'broken',
    ],
    [
      'a document with macros',
      () => withParts(() => ({ 'word/vbaProject.bin': strToU8('Sub') })),
      'document-broken',
      'macros',
    ],
    [
      'a document with a password',
      () =>
        new Uint8Array([
          ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          ...Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'document-broken',
      'encrypted',
    ],
    [
      'a document of another assessment',
      () =>
        withParts((parts) =>
          Object.fromEntries(
            Object.entries(parts)
              .filter(([name]) => name.startsWith('customXml/'))
              .map(([name, bytes]) => [
                name,
                strToU8(strFromU8(bytes).replace(/ assessment="\w+"/, ' assessment="0123456789abcdef"')),
              ]),
          ),
        ),
      'document-foreign',
      'other-assessment',
    ],
    [
      'a document of somebody else',
      () => {
        const parts = unzipSync(report);
        const xml = strFromU8(parts['word/document.xml']!).replaceAll('mdsa', 'other');
        const others = Object.entries(parts).filter(([name]) => !name.startsWith('customXml/'));
        return zipSync({ ...Object.fromEntries(others), 'word/document.xml': strToU8(xml) });
      },
      'document-foreign',
      'not-ours',
    ],
  ])('refuses %s before a place for the new one is asked for', async (_, bytes, code, context) => {
    app.user.chooses = aFile(app, 'other.docx', bytes());
    // Who is asked for a place says here that they thought better of it.
    app.user.savesAs = null;

    const reply = await app.dispatch('reports.refresh', refresh('refused'));

    expect(reply).toMatchObject({ ok: false, code, params: { context } });
    const sentences: Record<string, string> = page.errors;
    expect(sentences[`${code}_${context}`] ?? sentences[code]).toMatch(/Word|assessment|password|report/);
  });

  it('refuses a document that is open in Word', async () => {
    app.user.chooses = aFile(app, 'open.docx', edited());
    writeFileSync(join(app.folder, '~$open.docx'), '');
    app.user.savesAs = null;

    expect(await app.dispatch('reports.refresh', refresh('open'))).toMatchObject({
      code: 'file-in-use',
      params: { context: 'chosen', file: 'open.docx' },
    });
    expect(page.errors).toHaveProperty('file-in-use_chosen');
  });

  it('says so when the document is gone', async () => {
    app.user.chooses = { path: join(app.folder, 'nowhere.docx'), name: 'nowhere.docx' };
    app.user.savesAs = 'refused.docx';

    expect(await app.dispatch('reports.refresh', refresh('gone'))).toEqual({
      ok: false,
      code: 'file-gone',
      params: { file: 'nowhere.docx' },
    });
  });
});

describe('reports.draft', () => {
  it('composes the summary from the findings', async () => {
    const { text } = await app.ask('reports.draft', { assessmentId: id, language: 'en', part: 'summary' });

    expect(text.length).toBeGreaterThan(40);
  });

  it('knows no other part and no other assessment', async () => {
    const input = { assessmentId: id, language: 'en', part: 'foreword' };

    expect(codeOf(await app.dispatch('reports.draft', input))).toBe('bad-input');
    const other = { assessmentId: 'none', language: 'en', part: 'summary' };
    expect(codeOf(await app.dispatch('reports.draft', other))).toBe('not-found');
  });
});

describe('templates', () => {
  it('are kept, used, listed by name and removed', async () => {
    app.user.chooses = aFile(app, 'Office.docx', report);
    const added = await app.ask('reports.addTemplate', {});
    app.user.chooses = aFile(app, 'a mission.docx', report);
    const second = await app.ask('reports.addTemplate', {});
    const list = await app.ask('reports.templates');
    const outcome = await exported('dressed.docx', { template: added!.id, preset: 'short' });
    await app.ask('reports.removeTemplate', { id: second!.id });

    expect(list.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'a mission', size: report.length },
      { name: 'Office', size: report.length },
    ]);
    expect(added).toMatchObject({ name: 'Office', missing: [], placeholders: [] });
    expect(outcome.kind).toBe('saved');
    expect((await app.ask('reports.templates')).map(({ name }) => name)).toEqual(['Office']);
    expect(codeOf(await app.dispatch('reports.removeTemplate', { id: second!.id }))).toBe('not-found');
  });

  it('are refused when they are no Word document, and not needed when none is chosen', async () => {
    app.user.chooses = aFile(app, 'notes.docx', 'hello');
    expect(codeOf(await app.dispatch('reports.addTemplate', {}))).toBe('template-broken');
    app.user.chooses = null;
    expect(await app.ask('reports.addTemplate', {})).toBeNull();
    expect(codeOf(await app.dispatch('reports.addTemplate', { upload: '' }))).toBe('bad-input');
  });
});

describe('reports.preview', () => {
  it('lists what a reader will not find, names that stand only in the history included', async () => {
    const person = { id: 'p-1', name: 'Zerlina Quist', organisation: 'IOM', role: 'assessor' as const };
    await app.ask('records.save', { assessmentId: id, kind: 'people', record: person });
    await app.ask('records.remove', { assessmentId: id, kind: 'people', key: [person.id] });
    await app.ask('answers.save', {
      assessmentId: id,
      answer: { criterion: 'D1.02', source: null, value: 2, justification: 'So said Zerlina Quist.' },
    });

    const { lines, removed } = await app.ask('reports.preview', { assessmentId: id, release: 'government' });

    expect(removed).toContainEqual(
      expect.objectContaining({ kind: 'answers', category: 'names-in-texts', found: 'Zerlina Quist' }),
    );
    expect(lines.find(({ category }) => category === 'history')?.count).toBeGreaterThan(2);
    expect(codeOf(await app.dispatch('reports.preview', { assessmentId: id, release: 'x' }))).toBe(
      'bad-input',
    );
  });

  it('lists nothing for the team', async () => {
    const { lines, removed } = await app.ask('reports.preview', { assessmentId: id, release: 'internal' });

    expect(lines.filter(({ count }) => count > 0)).toEqual([]);
    expect(removed).toEqual([]);
  });
});

describe('packages.export', () => {
  it('proves the package, and leaves out for others what the release says', async () => {
    app.user.savesAs = 'inside.mdsa';
    const inside = await app.ask('packages.export', { assessmentId: id });
    app.user.savesAs = 'public.mdsa';
    const outside = await app.ask('packages.export', { assessmentId: id, release: 'public' });
    const assessmentIn = (name: string) =>
      JSON.parse(
        strFromU8(unzipSync(new Uint8Array(readFileSync(join(app.folder, name))))['assessment.json']!),
      );

    expect(inside).toMatchObject({ proof: { found: expect.arrayContaining([{ what: 'files', count: 0 }]) } });
    expect(outside.kind).toBe('saved');
    expect(assessmentIn('inside.mdsa').history.length).toBeGreaterThan(0);
    expect(assessmentIn('public.mdsa').history).toEqual([]);
    expect(JSON.stringify(assessmentIn('public.mdsa'))).not.toContain('Amina');
  });

  it('refuses a release that it does not know', async () => {
    expect(codeOf(await app.dispatch('packages.export', { assessmentId: id, release: 'x' }))).toBe(
      'bad-input',
    );
  });
});
