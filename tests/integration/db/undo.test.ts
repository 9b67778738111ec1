import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { type Library, openLibrary } from '../../../db/open-library.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import { aFullAssessment } from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary, counting, MIGRATIONS_FOLDER } from '../../builders/a-library.ts';
import { aLink, anAnswer, aSource } from '../../builders/an-assessment.ts';

const contentOf = (library: Library): Partial<Assessment> => {
  const { head, ...rest } = library.assessments.open('full');
  return { ...rest, head: { ...head, updatedAt: '' } };
};

function full(): Library {
  const library = aLibrary();
  library.assessments.importAssessment(aFullAssessment(), () => null);
  return library;
}

describe('undo', () => {
  it('has nothing to take back of what came with a package, or of others', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ben');

    expect(library.history.undo('full', 'Ada')).toBeNull();
    expect(library.history.redo('full', 'Ada')).toBeNull();
  });

  it('takes back the latest change as a change of its own', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ada');

    const undone = library.history.undo('full', 'Ada');

    expect(undone?.entries).toMatchObject([
      { entity: 'answers', entityId: 'a3', field: '*', to: null, by: 'Ada' },
    ]);
    expect(library.history.list('full', { limit: 1 })).toEqual(undone?.entries);
    expect(library.records.list('full', 'answers').some(({ criterion }) => criterion === 'a3')).toBe(false);
  });

  it('does not take the change of somebody else for its own when there was nothing left to undo', () => {
    const library = full();
    const level = (value: 1 | 2 | 3, by: string) => library.answers.save('full', anAnswer('a3', value), by);
    level(1, 'Ben');
    level(2, 'Ada');
    level(1, 'Ben');
    library.answers.save('full', anAnswer('a4', 3), 'Ben');
    const before = contentOf(library);

    expect(library.history.undo('full', 'Ada')?.entries).toEqual([]);
    expect(library.history.redo('full', 'Ada')).toBeNull();
    expect(contentOf(library)).toEqual(before);
  });

  it('works across restarts', () => {
    const folder = aFolder();
    const open = (prefix: string) =>
      openLibrary(join(folder, 'library.sqlite'), {
        ...counting(prefix),
        migrations: readMigrations(MIGRATIONS_FOLDER),
      });
    const first = open('first');
    first.assessments.importAssessment(aFullAssessment(), () => null);
    const before = contentOf(first);
    first.records.remove('full', 'sources', ['census'], 'Ada');
    const after = contentOf(first);
    first.close();

    const second = open('second');
    second.history.undo('full', 'Ada');
    expect(contentOf(second)).toEqual(before);
    second.close();

    const third = open('third');
    third.history.redo('full', 'Ada');
    expect(contentOf(third)).toEqual(after);
    third.close();
  });

  it('is done again until a new edit', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ada');
    library.answers.save('full', anAnswer('a3', 2), 'Ada');
    library.history.undo('full', 'Ada');
    library.history.undo('full', 'Ada');
    library.history.redo('full', 'Ada');

    library.answers.save('full', anAnswer('a4', 4), 'Ada');

    expect(library.history.redo('full', 'Ada')).toBeNull();
    const values = library.records
      .list('full', 'answers')
      .filter(({ criterion }) => ['a3', 'a4'].includes(criterion));
    expect(values.map(({ value }) => value)).toEqual([1, 4]);
  });

  it('leaves the later work of others on other fields', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ada');
    library.answers.save('full', anAnswer('a3', 2), 'Ada');
    library.answers.save('full', anAnswer('a3', 2, { justification: 'Seen' }), 'Ben');

    library.history.undo('full', 'Ada');

    expect(library.records.list('full', 'answers').find(({ criterion }) => criterion === 'a3')).toMatchObject(
      {
        value: 1,
        justification: 'Seen',
      },
    );
  });

  it('brings back what another person had hung on an undone record when it is redone', () => {
    const library = full();
    library.records.save('full', 'sources', aSource('new'), 'Ada');
    library.answers.save('full', anAnswer('S01', 3, { source: 'new' }), 'Ben');
    const before = contentOf(library);

    library.history.undo('full', 'Ada');
    library.history.redo('full', 'Ada');

    expect(contentOf(library)).toEqual(before);
  });

  it('takes back a change of the head', () => {
    const library = full();
    const before = contentOf(library);
    library.assessments.update('full', { title: 'New', practice: false }, 'Ada');

    library.history.undo('full', 'Ada');

    expect(contentOf(library)).toEqual(before);
  });
});

const sourceId = fc.constantFrom('census', 'permits', 'third');
const level = fc.constantFrom(0, 1, 2, 3, 4, 'NA', 'NK' as const) as fc.Arbitrary<0 | 'NA'>;
type Edit = (library: Library, by: string) => void;

/** Edits of every sort; those that a state of the library refuses change nothing. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), level, fc.string()).map(
    ([criterion, value, justification]): Edit =>
      (library, by) =>
        void library.answers.save(
          'full',
          anAnswer(criterion, value, { justification, evidence: ['e3'] }),
          by,
        ),
  ),
  fc.tuple(sourceId, level).map(
    ([source, value]): Edit =>
      (library, by) =>
        void library.answers.save('full', anAnswer('S04', value, { source }), by),
  ),
  fc.tuple(sourceId, fc.string({ maxLength: 20 })).map(
    ([id, notes]): Edit =>
      (library, by) =>
        void library.records.save(
          'full',
          'sources',
          aSource(id, { notes, custodian: 'moi', contacts: ['c1'] }),
          by,
        ),
  ),
  fc.tuple(sourceId, sourceId).map(
    ([source, other]): Edit =>
      (library, by) =>
        void library.records.save('full', 'topicLinks', aLink('T03', source, { linkedWith: [other] }), by),
  ),
  fc.string({ maxLength: 20 }).map(
    (title): Edit =>
      (library, by) =>
        void library.assessments.update('full', { title }, by),
  ),
  fc
    .constantFrom(
      ['sources', 'census'],
      ['sources', 'permits'],
      ['institutions', 'moi'],
      ['institutions', 'nso'],
      ['people', 'p1'],
      ['people', 'p2'],
      ['evidence', 'e3'],
      ['systems', 'sys'],
      ['answers', 'a1'],
    )
    .map(
      ([kind, id]): Edit =>
        (library, by) =>
          void library.records.remove(
            'full',
            kind as 'sources',
            kind === 'answers' ? [id!, null] : [id!],
            by,
          ),
    ),
);

const tried = (act: () => void) => {
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(conflict|not-found)$/) });
  }
};

describe('any sequence of edits', () => {
  it('is taken back to the start, and done again to the end', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const library = full();
        const start = contentOf(library);
        for (const act of edits) tried(() => act(library, 'Ada'));
        const end = contentOf(library);

        while (library.history.undo('full', 'Ada') !== null);
        expect(contentOf(library)).toEqual(start);

        while (library.history.redo('full', 'Ada') !== null);
        expect(contentOf(library)).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });

  it('is told whole by the history: playing it backwards gives the start', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const library = full();
        const before = library.records.list('full', 'answers');
        for (const act of edits) tried(() => act(library, 'Ada'));

        const answers = new Map(
          library.records
            .list('full', 'answers')
            .map((answer) => [
              [answer.criterion, answer.source].filter((part) => part !== null).join('/'),
              { ...answer } as Record<string, unknown>,
            ]),
        );
        for (const { entityId, field, from, by } of library.history.list('full', {
          entity: 'answers',
          limit: 500,
        })) {
          if (by !== 'Ada') continue;
          if (field !== '*') answers.get(entityId)![field] = from;
          else if (from === null) answers.delete(entityId);
          else answers.set(entityId, from as Record<string, unknown>);
        }
        expect(new Set(answers.values())).toEqual(new Set(before));
      }),
      { numRuns: 20 },
    );
  });
});
