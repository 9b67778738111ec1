import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Assessment, Institution } from '../../../assessment-framework/model/assessment.ts';
import { contract } from '../../../electron/api/contract.ts';
import { createHandlers } from '../../../electron/api/handlers/create-handlers.ts';
import type { Services } from '../../../electron/api/services.ts';
import { aFile, anApplication, codeOf, type TestApplication } from './services.ts';

let app: TestApplication;
let id: string;

beforeEach(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  ({ id } = await app.ask('assessments.create', aHead));
});
afterEach(() => app.close());

const aHead = {
  country: 'Auroria',
  periodStart: '2026-03-01',
  periodEnd: '2026-04-30',
  referenceDate: '2026-03-31',
};
const anAnswer = { criterion: 'D1.01', source: null, value: 3 as const };
const anInstitution = { id: 'nso', name: 'National Statistics Office' };

describe('the gate', () => {
  it.each(['constructor', 'toString', '__proto__', 'assessments', '', null, 7, {}])(
    'knows no procedure %s',
    async (name) => {
      expect(await app.dispatch(name, undefined)).toEqual({
        ok: false,
        code: 'bad-input',
        params: { place: 'procedure' },
      });
    },
  );

  it('names the place of a bad input', async () => {
    expect(
      await app.dispatch('answers.save', { assessmentId: id, answer: { ...anAnswer, value: 7 } }),
    ).toEqual({
      ok: false,
      code: 'bad-input',
      params: { place: 'answer.value' },
    });
  });

  it('refuses fields that it does not know', async () => {
    expect(codeOf(await app.dispatch('assessments.open', { id, sql: 'x' }))).toBe('bad-input');
  });

  it('says nothing of an unforeseen failure and logs it', async () => {
    const closed = anApplication();
    closed.close();
    const reply = await closed.dispatch('assessments.list', undefined);

    expect(reply).toEqual({ ok: false, code: 'internal' });
    expect(closed.logged).toHaveLength(1);
  });

  it('has a handler for every procedure', () => {
    const handlers = createHandlers({ library: app.library } as Services);

    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  it.each([
    ['assessments.open', { id: 'none' }],
    ['assessments.update', { id: 'none', changes: { title: 'x' } }],
    ['assessments.remove', { id: 'none' }],
    ['assessments.restore', { id: 'none' }],
    ['answers.save', { assessmentId: 'none', answer: anAnswer }],
    ['answers.saveMany', { assessmentId: 'none', answers: [anAnswer] }],
    ['answers.clear', { assessmentId: 'none', criterion: 'D1.01', source: null }],
    ['records.save', { assessmentId: 'none', kind: 'institutions', record: anInstitution }],
    ['records.remove', { assessmentId: 'none', kind: 'institutions', key: ['nso'] }],
    ['packages.export', { assessmentId: 'none' }],
    ['reports.export', { assessmentId: 'none', job: 'j', format: 'word', language: 'en' }],
  ] as const)('%s does not find what is not there', async (procedure, input) => {
    expect(codeOf(await app.dispatch(procedure, input))).toBe('not-found');
  });
});

describe('profile and preferences', () => {
  it('refuses a change before it knows who makes it', async () => {
    const fresh = anApplication();
    const reply = await fresh.dispatch('assessments.create', aHead);
    fresh.close();

    expect(codeOf(reply)).toBe('refused');
  });

  it('keeps the identity when the name is corrected', async () => {
    const before = await app.ask('app.status');
    const after = await app.ask('profile.save', { name: 'Amina B.', organisation: '', role: 'coordinator' });

    expect(after).toEqual({
      id: before.profile!.id,
      name: 'Amina B.',
      organisation: '',
      role: 'coordinator',
    });
  });

  it('refuses an empty name', async () => {
    const input = { name: '  ', organisation: '', role: 'assessor' };

    expect(codeOf(await app.dispatch('profile.save', input))).toBe('bad-input');
  });

  it('changes only the preferences that are named', async () => {
    await app.ask('preferences.save', { colorScheme: 'dark' });

    expect(await app.ask('preferences.save', { interfaceLanguage: 'ar' })).toMatchObject({
      colorScheme: 'dark',
      interfaceLanguage: 'ar',
      textSize: 'normal',
    });
    expect((await app.ask('app.status')).preferences.colorScheme).toBe('dark');
  });
});

describe('assessments', () => {
  it('lists what was created, with the criteria there are', async () => {
    await app.ask('answers.save', { assessmentId: id, answer: anAnswer });
    const [summary] = await app.ask('assessments.list');

    expect(summary).toMatchObject({
      id,
      country: 'Auroria',
      framework: { id: 'mdsa', version: '1.0' },
      counts: { institutions: 0, sources: 0, answered: 1 },
    });
    expect(summary!.counts.criteria).toBeGreaterThan(50);
  });

  it('changes only the fields that are named', async () => {
    await app.ask('assessments.update', { id, changes: { context: 'A country', state: 'in-review' } });
    await app.ask('assessments.update', { id, changes: { title: 'Baseline' } });

    expect((await app.ask('assessments.open', { id })).head).toMatchObject({
      country: 'Auroria',
      context: 'A country',
      state: 'in-review',
      title: 'Baseline',
    });
  });

  it('takes an assessment off the list and back', async () => {
    await app.ask('assessments.remove', { id });
    expect(await app.ask('assessments.list')).toEqual([]);

    await app.ask('assessments.restore', { id });
    expect(await app.ask('assessments.list')).toHaveLength(1);
  });

  it('gives the framework with its texts', async () => {
    const given = await app.ask('frameworks.get', { id: 'mdsa', version: '1.0', language: 'fr' });

    expect(given.framework.settings.id).toBe('mdsa');
    expect(given.language).toBe('en');
    expect(codeOf(await app.dispatch('frameworks.get', { id: 'mdsa', version: '9', language: 'en' }))).toBe(
      'unknown-framework',
    );
  });
});

describe('answers and records', () => {
  it('saves, replaces and clears an answer', async () => {
    await app.ask('answers.save', { assessmentId: id, answer: anAnswer });
    await app.ask('answers.saveMany', { assessmentId: id, answers: [{ ...anAnswer, value: 'NK' }] });
    expect((await app.ask('assessments.open', { id })).answers).toMatchObject([
      { criterion: 'D1.01', value: 'NK' },
    ]);

    await app.ask('answers.clear', { assessmentId: id, criterion: 'D1.01', source: null });
    expect((await app.ask('assessments.open', { id })).answers).toEqual([]);
  });

  it('clears several answers as one change, and undo brings all of them back', async () => {
    const answers = ['D1.01', 'D1.02'].map((criterion) => ({ ...anAnswer, criterion }));
    await app.ask('answers.saveMany', { assessmentId: id, answers });

    const keys = ['D1.01', 'D1.02', 'D1.03'].map((criterion) => ({ criterion, source: null }));
    await app.ask('answers.clearMany', { assessmentId: id, keys });
    expect((await app.ask('assessments.open', { id })).answers).toEqual([]);

    await app.ask('history.undo', { assessmentId: id });
    expect((await app.ask('assessments.open', { id })).answers).toMatchObject(answers);
  });

  it('refuses an answer about a source that is not there', async () => {
    const answer = { criterion: 'S01', source: 'none', value: 1 };

    expect(codeOf(await app.dispatch('answers.save', { assessmentId: id, answer }))).toBe('conflict');
  });

  it('saves and removes a record', async () => {
    await app.ask('records.save', { assessmentId: id, kind: 'institutions', record: anInstitution });
    expect((await app.ask('assessments.open', { id })).institutions).toEqual([
      Institution.parse(anInstitution),
    ]);

    await app.ask('records.remove', { assessmentId: id, kind: 'institutions', key: ['nso'] });
    expect((await app.ask('assessments.open', { id })).institutions).toEqual([]);
  });

  it('refuses a record of another kind', async () => {
    const input = { assessmentId: id, kind: 'sources', record: anInstitution };

    expect(codeOf(await app.dispatch('records.save', input))).toBe('bad-input');
  });
});

describe('history', () => {
  it('tells who changed what, and takes it back and does it again', async () => {
    await app.ask('answers.save', { assessmentId: id, answer: anAnswer });
    const [latest] = await app.ask('history.list', { assessmentId: id, limit: 1 });
    expect(latest).toMatchObject({ by: 'Amina', entity: 'answers', from: null });

    await app.ask('history.undo', { assessmentId: id });
    expect((await app.ask('assessments.open', { id })).answers).toEqual([]);
    await app.ask('history.redo', { assessmentId: id });
    expect((await app.ask('assessments.open', { id })).answers).toHaveLength(1);
  });

  it('has nothing to take back in a new assessment', async () => {
    expect(await app.ask('history.undo', { assessmentId: id })).toBeNull();
    expect(await app.ask('history.redo', { assessmentId: id })).toBeNull();
  });

  it('refuses more entries than a page can hold', async () => {
    expect(codeOf(await app.dispatch('history.list', { assessmentId: id, limit: 10_000 }))).toBe('bad-input');
  });
});

describe('files', () => {
  it('attaches a chosen file as evidence', async () => {
    app.user.chooses = aFile(app, 'law.pdf', 'bytes');
    const record = await app.ask('evidence.attach', { assessmentId: id });

    expect(record).toMatchObject({
      kind: 'file',
      file: { name: 'law.pdf', size: 5, mediaType: 'application/pdf' },
    });
    expect((await app.ask('assessments.open', { id })).evidence).toEqual([record]);
    expect(app.library.evidence.read(record!.file!.sha256, 0, 9).toString()).toBe('bytes');
  });

  it('changes nothing when the dialog is closed', async () => {
    expect(await app.ask('evidence.attach', { assessmentId: id })).toBeNull();
    expect(await app.ask('packages.import', {})).toBeNull();
    expect(await app.ask('packages.export', { assessmentId: id })).toEqual({ kind: 'cancelled' });
  });

  it('says so when a chosen file cannot be read', async () => {
    app.user.chooses = { path: join(app.folder, 'gone.pdf'), name: 'gone.pdf' };

    expect(await app.dispatch('evidence.attach', { assessmentId: id })).toEqual({
      ok: false,
      code: 'file-gone',
      params: { file: 'gone.pdf' },
    });
  });

  it('carries an assessment with its evidence to another library', async () => {
    app.user.chooses = aFile(app, 'law.pdf', 'bytes');
    const evidence = await app.ask('evidence.attach', { assessmentId: id });
    await app.ask('answers.save', { assessmentId: id, answer: { ...anAnswer, evidence: [evidence!.id] } });
    app.user.savesAs = 'out.mdsa';
    expect(await app.ask('packages.export', { assessmentId: id })).toMatchObject({
      kind: 'saved',
      name: 'out.mdsa',
    });

    const other = anApplication();
    other.user.chooses = { path: join(app.folder, 'out.mdsa'), name: 'out.mdsa' };
    const imported = await other.ask('packages.import', {});
    const copy = await other.ask('assessments.open', { id: imported!.id });
    const bytes = other.library.evidence.read(evidence!.file!.sha256, 0, 9).toString();
    const again = await other.dispatch('packages.import', {});
    other.close();

    expect(copy).toEqual(await app.ask('assessments.open', { id }));
    expect(bytes).toBe('bytes');
    expect(codeOf(again)).toBe('conflict');
  });

  it('refuses a package that names an unknown criterion, and takes nothing in', async () => {
    const assessment = {
      ...app.library.assessments.exportAssessment(id),
      answers: [{ criterion: 'X9', value: 1 }],
    };
    const other = anApplication();
    other.user.chooses = aFile(other, 'x.mdsa', JSON.stringify(assessment));
    const reply = await other.dispatch('packages.import', {});
    const list = await other.ask('assessments.list');
    other.close();

    expect(reply).toEqual({
      ok: false,
      code: 'package-invalid',
      params: { file: 'x.mdsa', count: 1, place: 'answers[0].criterion' },
    });
    expect(list).toEqual([]);
  });

  it('takes in an assessment that is not finished', async () => {
    const answers = [{ criterion: 'D1.01', value: 'NA' }];
    const assessment = { ...app.library.assessments.exportAssessment(id), answers };
    const other = anApplication();
    other.user.chooses = aFile(other, 'x.json', JSON.stringify(assessment));
    const imported = await other.ask('packages.import', {});
    other.close();

    expect(imported).toEqual({ id });
  });

  it('takes in a package that was written before the work was finished', async () => {
    await app.ask('answers.save', { assessmentId: id, answer: { ...anAnswer, value: 'NA', naReason: '' } });
    await app.ask('records.save', {
      assessmentId: id,
      kind: 'topics',
      record: { topic: 'T01', priority: 'not-relevant', reason: '' },
    });
    app.user.savesAs = 'unfinished.mdsa';
    await app.ask('packages.export', { assessmentId: id });

    const other = anApplication();
    other.user.chooses = { path: join(app.folder, 'unfinished.mdsa'), name: 'unfinished.mdsa' };
    await other.ask('packages.import', {});
    const copy = await other.ask('assessments.open', { id });
    other.close();

    expect(copy).toEqual(await app.ask('assessments.open', { id }));
  });

  it('does not call a package saved that could not be opened again', async () => {
    // Written out for the history, this name is longer than a package may carry.
    const record = { topic: 'é'.repeat(40), priority: 'low' as const, reason: '' };
    await app.ask('records.save', { assessmentId: id, kind: 'topics', record });
    app.user.savesAs = 'unreadable.mdsa';

    expect(codeOf(await app.dispatch('packages.export', { assessmentId: id }))).toBe('package-invalid');
  });

  it('attaches a file whatever its name ends in', async () => {
    app.user.chooses = aFile(app, 'notes.constructor', 'bytes');

    expect((await app.ask('evidence.attach', { assessmentId: id }))?.file?.mediaType).toBe('text/plain');
  });

  it('opens the practice country once, and again after it was removed', async () => {
    const practice = Assessment.parse({
      ...app.library.assessments.exportAssessment(id),
      head: {
        ...aHead,
        id: 'practice',
        practice: true,
        createdAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-01-01T00:00:00Z',
      },
      history: [],
    });
    const { path } = aFile(app, 'practice.json', JSON.stringify(practice));
    const other = anApplication({ practicePackage: path });
    await other.ask('profile.save', { name: 'Amina', organisation: '', role: 'assessor' });
    const first = await other.ask('practice.open');
    const second = await other.ask('practice.open');
    await other.ask('assessments.remove', { id: 'practice' });
    const third = await other.ask('practice.open');
    const list = await other.ask('assessments.list');
    other.close();

    expect([first, second, third]).toEqual([{ id: 'practice' }, { id: 'practice' }, { id: 'practice' }]);
    expect(list.map((summary) => summary.id)).toEqual(['practice']);
  });
});
