import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AssessmentHead } from '../../../assessment-framework/model/assessment.ts';
import {
  aFullAssessment,
  FULL_EVIDENCE_BYTES,
  FULL_EVIDENCE_SHA256,
} from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../../builders/a-library.ts';
import { anAnswer, anAssessment, aSource } from '../../builders/an-assessment.ts';

const newHead = AssessmentHead.omit({ id: true, createdAt: true, updatedAt: true }).parse({
  country: 'Newland',
  periodStart: '2026-01-01',
  periodEnd: '2026-02-01',
  referenceDate: '2026-01-15',
});
const readEvidence = (sha256: string) => (sha256 === FULL_EVIDENCE_SHA256 ? [FULL_EVIDENCE_BYTES] : null);

describe('assessments', () => {
  it('are created, listed with their counts, and opened', () => {
    const library = aLibrary();
    const { id } = library.assessments.create(
      { head: newHead, framework: { id: 'toy', version: '1.0' } },
      'Ada',
    );
    library.records.save(id, 'sources', aSource('s1'), 'Ada');
    library.records.save(id, 'sources', aSource('s2', { status: 'planned' }), 'Ada');
    const { at } = library.answers.save(id, anAnswer('a1', 3), 'Ada');

    const list = library.assessments.list();

    expect(list).toMatchObject([
      {
        id,
        country: 'Newland',
        updatedAt: at,
        counts: { institutions: 0, sources: 2, askedSources: 1, answered: 1 },
      },
    ]);
    expect(library.assessments.open(id).head).toMatchObject({ ...newHead, updatedAt: at });
    expect(library.history.list(id).at(-1)).toMatchObject({ entity: 'head', field: '*', from: null });
  });

  it('leave the list and come back with everything', () => {
    const library = aLibrary();
    library.assessments.importAssessment(aFullAssessment(), readEvidence);

    library.assessments.remove('full', 'Ada');
    expect(library.assessments.list()).toEqual([]);
    expect(() => library.assessments.open('full')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => library.assessments.remove('full', 'Ada')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );

    library.assessments.restore('full', 'Ada');
    expect(library.assessments.open('full').answers).toEqual(aFullAssessment().answers);
  });

  it('stand on the list of those taken off, latest first, until they come back', () => {
    const library = aLibrary();
    const framework = { id: 'toy', version: '1.0' };
    const ids = ['Firstland', 'Secondland'].map(
      (country) => library.assessments.create({ head: { ...newHead, country }, framework }, 'Ada').id,
    );
    for (const id of ids) library.assessments.remove(id, 'Ada');

    expect(library.assessments.removed().map(({ country }) => country)).toEqual(['Secondland', 'Firstland']);
    expect(library.assessments.removed()[0]?.removedAt).toMatch(/^\d{4}-\d\d-\d\dT/);

    library.assessments.restore(ids[1] ?? '', 'Ada');
    expect(library.assessments.removed().map(({ country }) => country)).toEqual(['Firstland']);
  });

  it('come out as they went in, with history and files', () => {
    const library = aLibrary();

    library.assessments.importAssessment(aFullAssessment(), readEvidence);

    expect(library.assessments.exportAssessment('full')).toEqual(aFullAssessment());
    expect(library.evidence.read(FULL_EVIDENCE_SHA256, 0, 999)).toEqual(FULL_EVIDENCE_BYTES);
  });

  it('export the same on another computer, with the history of both', () => {
    const [here, there] = [aLibrary(aFolder(), 'here'), aLibrary(aFolder(), 'there')];
    here.assessments.importAssessment(aFullAssessment(), readEvidence);
    here.answers.save('full', anAnswer('a3', 2), 'Ada');
    here.records.remove('full', 'sources', ['permits'], 'Ada');
    here.history.undo('full', 'Ada');
    const exported = here.assessments.exportAssessment('full');

    there.assessments.importAssessment(exported, readEvidence);

    expect(there.assessments.exportAssessment('full')).toEqual(exported);
    expect(JSON.stringify(there.assessments.exportAssessment('full'))).toBe(JSON.stringify(exported));
  });

  it('are taken in once, whether listed or removed', () => {
    const library = aLibrary();
    library.assessments.importAssessment(aFullAssessment(), readEvidence);
    library.assessments.remove('full', 'Ada');

    expect(() => library.assessments.importAssessment(aFullAssessment(), readEvidence)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });

  it('hold two assessments with the same ids inside apart', () => {
    const library = aLibrary();
    library.assessments.importAssessment(aFullAssessment('one'), readEvidence);
    library.assessments.importAssessment(aFullAssessment('two'), readEvidence);

    library.records.remove('one', 'sources', ['census'], 'Ada');

    expect(library.records.list('two', 'sources')).toEqual(aFullAssessment().sources);
  });

  it('are taken in whole or not at all', () => {
    const library = aLibrary();
    const dangling = anAssessment({ sources: [aSource('s1', { custodian: 'nobody' })] });
    const liar = () => [Buffer.from('something else')];

    expect(() => library.assessments.importAssessment(dangling, readEvidence)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(() => library.assessments.importAssessment(aFullAssessment(), liar)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );

    expect(library.assessments.list()).toEqual([]);
  });
});

describe('a saved answer', () => {
  it('is there after the process is killed right after the save', () => {
    const folder = aFolder();
    const path = join(folder, 'library.sqlite');
    const root = join(import.meta.dirname, '../../..');
    const script = `
      import { openLibrary } from '${root}/db/open-library.ts';
      import { readMigrations } from '${root}/db/read-migrations.ts';
      let n = 0;
      const library = openLibrary(${JSON.stringify(path)}, {
        migrations: readMigrations('${root}/db/migrations'),
        now: () => '2026-04-01T08:00:00.000Z',
        makeId: () => 'k' + ++n,
      });
      library.assessments.importAssessment(${JSON.stringify(anAssessment())}, () => null);
      library.answers.save('assessment-1', ${JSON.stringify(anAnswer('a1', 3))}, 'Ada');
      process.kill(process.pid, 'SIGKILL');`;

    const child = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      encoding: 'utf8',
    });

    expect(child.signal, child.stderr).toBe('SIGKILL');
    const library = aLibrary(folder);
    expect(library.records.list('assessment-1', 'answers')).toEqual([anAnswer('a1', 3)]);
    expect(library.history.list('assessment-1')).toHaveLength(1);
  });
});
