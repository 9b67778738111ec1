import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { ASSESSMENT_LIST_SQL, REMOVED_LIST_SQL } from '../../../db/assessments-repository.ts';
import { CHANGE_SQL, CHANGES_SQL } from '../../../db/history.ts';
import { allKinds, kindNames } from '../../../db/kinds/all-kinds.ts';
import { columnName, columnsOf } from '../../../db/kinds/field.ts';
import type { Kind } from '../../../db/kinds/kind.ts';
import type { Library } from '../../../db/open-library.ts';
import { listSql } from '../../../db/record-table.ts';
import { aFullAssessment } from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../../builders/a-library.ts';
import { anAnswer, aSource } from '../../builders/an-assessment.ts';

function full(folder = aFolder()): Library {
  const library = aLibrary(folder);
  library.assessments.importAssessment(aFullAssessment(), () => null);
  return library;
}

function raw(folder: string) {
  return new BetterSqlite3(join(folder, 'library.sqlite'));
}

describe('kinds', () => {
  it('have a column for every field and no others', () => {
    const folder = aFolder();
    aLibrary(folder);
    const db = raw(folder);

    for (const kind of kindNames.map((name): Kind => allKinds[name])) {
      const actual = (db.pragma(`table_info(${kind.table})`) as { name: string }[]).map(({ name }) => name);
      expect(actual.filter((name) => name !== 'row_id' && name !== 'assessment_id').sort()).toEqual(
        [...columnsOf(kind.fields)].sort(),
      );
    }
    db.close();
  });

  it('are held whole: every record comes back as it was saved', () => {
    const library = full();
    const expected = aFullAssessment();

    for (const kind of kindNames) expect(library.records.list('full', kind)).toEqual(expected[kind]);
    expect(Assessment.parse(library.assessments.open('full'))).toEqual({ ...expected, history: [] });
  });
});

describe('save', () => {
  it('writes the whole of a new record, then only the fields that change', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ada');

    library.answers.save('full', anAnswer('a3', 2, { justification: 'Seen' }), 'Ben');

    const entries = library.history.list('full', { entity: 'answers', entityId: 'a3' });
    expect(entries.map(({ by, field, from, to }) => ({ by, field, from, to }))).toEqual([
      { by: 'Ben', field: 'justification', from: '', to: 'Seen' },
      { by: 'Ben', field: 'value', from: 1, to: 2 },
      { by: 'Ada', field: '*', from: null, to: anAnswer('a3', 1) },
    ]);
    expect(entries[0]?.change).toBe(entries[1]?.change);
  });

  it('finds the history of a record, not of one whose text looks like it', () => {
    const library = full();
    const justification = '{"entity":"answers","entityId":"a4","field":"value"}';
    library.answers.save('full', anAnswer('a3', 1, { justification }), 'Ada');
    library.answers.save('full', anAnswer('a4', 1), 'Ada');
    library.answers.save('full', anAnswer('a4', 2), 'Ben');

    const entries = library.history.list('full', { entity: 'answers', entityId: 'a4' });
    expect(entries.map(({ entityId, by }) => [entityId, by])).toEqual([
      ['a4', 'Ben'],
      ['a4', 'Ada'],
    ]);
    expect(library.history.list('full', { entity: 'answers', limit: 1 })).toEqual([entries[0]]);
  });

  it('writes nothing when nothing changes', () => {
    const library = full();
    const before = library.history.list('full');

    library.answers.save('full', aFullAssessment().answers[0]!, 'Ada');

    expect(library.history.list('full')).toEqual(before);
  });

  it('saves several answers as one change, all or none', () => {
    const library = full();
    const before = library.assessments.open('full');
    const answers = [anAnswer('S04', 1, { source: 'census' }), anAnswer('S04', 1, { source: 'nowhere' })];

    expect(() => library.answers.saveMany('full', answers, 'Ada')).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );

    expect(library.assessments.open('full')).toEqual(before);
  });

  it('refuses an assessment that is not there or was taken off the list', () => {
    const library = full();
    library.assessments.remove('full', 'Ada');

    for (const id of ['full', 'none'])
      expect(() => library.answers.save(id, anAnswer('a3', 1), 'Ada')).toThrow(
        expect.objectContaining({ code: 'not-found' }),
      );
  });

  it('drops a contact from sources when the institution loses it', () => {
    const library = full();
    const institution = aFullAssessment().institutions[0]!;

    library.records.save(
      'full',
      'institutions',
      { ...institution, contacts: institution.contacts.slice(1) },
      'Ada',
    );

    expect(library.records.list('full', 'sources')[0]?.contacts).toEqual([]);
    library.history.undo('full', 'Ada');
    expect(library.assessments.open('full')).toMatchObject({
      institutions: aFullAssessment().institutions,
      sources: aFullAssessment().sources,
    });
  });

  it('lets SQLite refuse what the model would not allow', () => {
    const library = full();
    const wrong = [
      { ...anAnswer('a3', 1), value: 7 },
      { ...anAnswer('a3', 1), confidence: 'sure' },
      { ...anAnswer('a3', 1), justification: null },
    ] as never[];

    for (const answer of wrong)
      expect(() => library.answers.save('full', answer, 'Ada')).toThrow(
        expect.objectContaining({ code: 'bad-input' }),
      );
  });

  it('holds one answer a criterion and source', () => {
    const folder = aFolder();
    full(folder);
    const db = raw(folder);
    const insert = (source: string | null) =>
      db
        .prepare(
          `INSERT INTO answer (assessment_id, criterion, source_id, value, confidence, justification, na_reason, answered_by)
           VALUES ('full', ?, ?, '1', 'low', '', '', '')`,
        )
        .run(source === null ? 'a1' : 'S01', source);

    expect(() => insert(null)).toThrow(/UNIQUE/);
    expect(() => insert('census')).toThrow(/UNIQUE/);
    db.close();
  });
});

describe('remove', () => {
  it('takes along what hangs on a source, as one change that undo takes back', () => {
    const library = full();
    const before = library.assessments.open('full');

    library.records.remove('full', 'sources', ['permits'], 'Ada');

    const after = library.assessments.open('full');
    expect(after.sources.map(({ id }) => id)).toEqual(['census']);
    expect(
      JSON.stringify([
        after.answers,
        after.topicLinks,
        after.reviews,
        after.systems,
        after.actions,
        after.gaps,
        after.targets,
        after.secondScores,
        after.researchQuestions,
      ]),
    ).not.toContain('permits');
    expect(
      new Set(
        library.history
          .list('full', { limit: 500 })
          .filter(({ by }) => by === 'Ada')
          .map(({ change }) => change),
      ).size,
    ).toBe(1);
    library.history.undo('full', 'Ada');
    expect({ ...library.assessments.open('full'), head: before.head }).toEqual(before);
  });

  it.each([
    ['institutions', 'nso'],
    ['institutions', 'moi'],
    ['people', 'p1'],
    ['people', 'p2'],
    ['evidence', 'e1'],
    ['systems', 'sys'],
    ['actions', 'act1'],
    ['gaps', 'g2'],
  ] as const)('of %s %s leaves no reference to it, and undo brings every one back', (kind, id) => {
    const library = full();
    const before = library.assessments.open('full');

    library.records.remove('full', kind, [id], 'Ada');

    const after = JSON.stringify({ ...library.assessments.open('full'), head: null });
    expect(after).not.toContain(`"${id}"`);
    library.history.undo('full', 'Ada');
    expect({ ...library.assessments.open('full'), head: before.head }).toEqual(before);
  });

  it('keeps the name of a removed party of an exchange', () => {
    const library = full();

    library.records.remove('full', 'systems', ['sys'], 'Ada');

    expect(library.records.list('full', 'exchanges')[0]?.from).toEqual({
      kind: 'system',
      id: null,
      name: 'Register',
    });
  });

  it('says when there is nothing to remove', () => {
    const library = full();

    expect(() => library.answers.clear('full', 'a4', null, 'Ada')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('queries', () => {
  it('find their rows by an index', () => {
    const folder = aFolder();
    const library = full(folder);
    for (let index = 0; index < 200; index += 1)
      library.records.save('full', 'sources', aSource(`s${index}`), 'Ada');
    const db = raw(folder);
    const planOf = (sql: string) =>
      (
        db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(sql.split('?').length - 1).fill('x')) as {
          detail: string;
        }[]
      ).map(({ detail }) => detail);
    const lists = kindNames.flatMap((name) => {
      const kind: Kind = allKinds[name];
      const filtered = kind.references.flatMap((reference) => {
        if (!('field' in reference) || reference.onRemove === 'drop') return [];
        const field = kind.fields[reference.field] as Parameters<typeof columnName>[1];
        return [listSql(kind, ` AND "${columnName(reference.field, field)}" = ?`)];
      });
      const byKey = `SELECT * FROM ${kind.table} WHERE assessment_id IS ? AND ${kind.keyColumns.map((column) => `"${column}" IS ?`).join(' AND ')}`;
      return [listSql(kind), byKey, ...filtered];
    });

    for (const sql of [...lists, CHANGE_SQL, CHANGES_SQL])
      for (const step of planOf(sql))
        if (!step.startsWith('USE TEMP B-TREE'))
          expect(step, sql).toMatch(/^SEARCH .* USING (COVERING |)(INDEX|PRIMARY KEY)/);
    // The list order itself comes from the index, except where a reference is the filter.
    for (const name of kindNames)
      expect(planOf(listSql(allKinds[name])).join(), name).not.toContain('TEMP B-TREE');
    expect(planOf(ASSESSMENT_LIST_SQL).filter((step) => /^SCAN/.test(step))).toEqual([
      'SCAN assessment USING INDEX assessment_by_country',
    ]);
    expect(planOf(REMOVED_LIST_SQL)).toEqual([
      expect.stringMatching(/^(SEARCH|SCAN) assessment USING INDEX assessment_removed/),
    ]);
    db.close();
  });
});
