import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Assessment, HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { CHANGE_BY_ID_SQL, IMPORTED_SQL } from '../../../db/history.ts';
import { AUTHORS_SQL, LATEST_SEQ_SQL, pageSql } from '../../../db/history-pages.ts';
import type { Library } from '../../../db/open-library.ts';
import { aFullAssessment } from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../../builders/a-library.ts';
import { anAnswer, aSource } from '../../builders/an-assessment.ts';

function full(folder = aFolder()): Library {
  const library = aLibrary(folder);
  library.assessments.importAssessment(aFullAssessment(), () => null);
  return library;
}

const contentOf = (library: Library): Partial<Assessment> => {
  const { head, ...rest } = library.assessments.open('full');
  return { ...rest, head: { ...head, updatedAt: '' } };
};

/** The latest entry of a record, or of one field of it. */
function entryOf(library: Library, entity: string, entityId: string, field?: string): HistoryEntry {
  const entry = library.history
    .list('full', { entity, entityId })
    .find((candidate) => field === undefined || candidate.field === field);
  if (entry === undefined) throw new Error(`no entry of ${entity} ${entityId}`);
  return entry;
}

const code = (act: () => unknown): string => {
  try {
    act();
    return 'ok';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('pages of changes', () => {
  it('list all changes newest first, page by page, with people and state', () => {
    const library = full();
    for (const value of [1, 2, 3, 4] as const) library.answers.save('full', anAnswer('a3', value), 'Ada');
    library.history.undo('full', 'Ada');

    const seqs: number[] = [];
    let before: number | undefined;
    for (;;) {
      const page = library.history.changes('full', { before, limit: 2 });
      seqs.push(...page.changes.map(({ seq }) => seq));
      expect(page.people).toEqual(['Ada', 'Ben', 'Zoe']);
      if (!page.more) break;
      before = page.changes.at(-1)?.seq;
    }

    expect(seqs).toEqual([7, 6, 5, 4, 3, 2, 1]);
    const [undo, edit] = library.history.changes('full', { limit: 2 }).changes;
    expect([undo?.kind, undo?.state, edit?.kind, edit?.state]).toEqual(['undo', 'done', 'edit', 'undone']);
    expect(undo?.entries).toEqual(library.history.list('full', { limit: 1 }));
  });

  it('answer what changed since, by whom, and of what kind', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1), 'Ada');
    library.records.save('full', 'sources', aSource('new'), 'Ben');
    const since = library.history.list('full', { limit: 1 })[0]!.at;
    library.answers.save('full', anAnswer('a3', 2), 'Cleo');
    const asked = (query: object) =>
      library.history.changes('full', { limit: 50, ...query }).changes.map(({ by, seq }) => `${seq} ${by}`);

    expect(asked({ since })).toEqual(['5 Cleo', '4 Ben']);
    expect(asked({ by: 'Ben' })).toEqual(['4 Ben', '2 Ben']);
    expect(asked({ entity: 'sources' })).toEqual(['4 Ben']);
    expect(asked({ entity: 'answers', by: 'Ada', since: '2026-01-01T00:00:00.000Z' })).toEqual(['3 Ada']);
    expect(library.history.changes('full', { limit: 1, by: 'Nobody' })).toMatchObject({
      changes: [],
      more: false,
      people: ['Ada', 'Ben', 'Cleo', 'Zoe'],
    });
  });

  it('walk the changes of one assessment only, in the order of the primary key', () => {
    const folder = aFolder();
    full(folder);
    const db = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true });
    const pages = [
      pageSql({ limit: 1 }),
      pageSql({ limit: 1, since: 'x', by: 'y', entity: 'z' }),
      CHANGE_BY_ID_SQL,
      IMPORTED_SQL,
      LATEST_SEQ_SQL,
    ];
    const planOf = (sql: string) =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array(sql.split('?').length - 1).fill('x'))
        .map(({ detail }) => detail)
        .join('; ');

    for (const sql of pages) expect(planOf(sql), sql).toMatch(/^SEARCH change USING PRIMARY KEY \([^;]*\)$/);
    expect(planOf(AUTHORS_SQL)).toMatch(/^SEARCH change USING PRIMARY KEY/);
    db.close();
  });
});

describe('restoring', () => {
  it('gives a field an earlier value, as a change that undo takes back', () => {
    const library = full();
    library.answers.save('full', anAnswer('a3', 1, { justification: 'First' }), 'Ada');
    library.answers.save('full', anAnswer('a3', 2, { justification: 'Second' }), 'Ben');
    library.answers.save('full', anAnswer('a3', 4, { justification: 'Third' }), 'Ben');
    const before = contentOf(library);
    const entry = entryOf(library, 'answers', 'a3', 'value');
    const a3 = () => library.records.list('full', 'answers').find(({ criterion }) => criterion === 'a3');

    library.history.restore('full', entry.id, 'from', 'Ada');
    expect(a3()).toMatchObject({ value: 2, justification: 'Third' });
    library.history.restore('full', entry.id, 'to', 'Ada');
    expect(a3()).toMatchObject({ value: 4, justification: 'Third' });
    library.history.undo('full', 'Ada');
    library.history.undo('full', 'Ada');
    expect(contentOf(library)).toEqual(before);
  });

  it('brings a removed source back with all that hung on it, and not what was removed beside it', () => {
    const library = full();
    const before = contentOf(library);
    library.records.removeMany('full', 'sources', [['permits'], ['census']], 'Ada');
    const [permits, census] = ['permits', 'census'].map((id) => entryOf(library, 'sources', id, '*').id);

    library.history.restore('full', census!, 'from', 'Ada');
    const sources = library.records.list('full', 'sources');
    expect(sources.map(({ id }) => id)).toEqual(['census']);
    expect(
      library.records.list('full', 'answers').map(({ criterion, source }) => `${criterion} ${source}`),
    ).toEqual(['S01 census', 'a1 null', 'a2 null']);
    library.history.restore('full', permits!, 'from', 'Ada');
    expect(contentOf(library)).toEqual(before);
  });

  it.each([
    ['institutions', 'nso'],
    ['institutions', 'moi'],
    ['evidence', 'e1'],
    ['people', 'p2'],
    ['systems', 'sys'],
    ['actions', 'act1'],
    ['gaps', 'g2'],
  ] as const)('brings back one of the %s with the references to it', (kind, id) => {
    const library = full();
    const before = contentOf(library);
    library.records.remove('full', kind, [id], 'Ada');
    const removed = contentOf(library);

    library.history.restore('full', entryOf(library, kind, id, '*').id, 'from', 'Ada');
    expect(contentOf(library)).toEqual(before);
    library.history.undo('full', 'Ada');
    expect(contentOf(library)).toEqual(removed);
  });

  it('leaves alone what somebody has chosen since', () => {
    const library = full();
    library.records.remove('full', 'institutions', ['nso'], 'Ada');
    const census = library.records.list('full', 'sources').find(({ id }) => id === 'census');
    library.records.save('full', 'sources', { ...census!, custodian: 'moi' }, 'Ben');

    library.history.restore('full', entryOf(library, 'institutions', 'nso', '*').id, 'from', 'Ada');

    expect(library.records.list('full', 'sources').find(({ id }) => id === 'census')?.custodian).toBe('moi');
    expect(library.records.list('full', 'actions')[0]?.lead).toBe('nso');
  });

  it('removes a record that an entry made, and makes it again', () => {
    const library = full();
    library.records.save('full', 'sources', aSource('new'), 'Ada');
    const entry = entryOf(library, 'sources', 'new', '*');
    const ids = () => library.records.list('full', 'sources').map(({ id }) => id);

    library.history.restore('full', entry.id, 'from', 'Ben');
    expect(ids()).not.toContain('new');
    library.history.restore('full', entry.id, 'from', 'Ben');
    library.history.restore('full', entry.id, 'to', 'Ben');
    expect(ids()).toContain('new');
  });

  it('leaves out references to what is gone', () => {
    const library = full();
    const answer = anAnswer('a3', 1, { evidence: ['e1', 'e3'] });
    library.answers.save('full', answer, 'Ada');
    library.answers.clear('full', 'a3', null, 'Ada');
    library.records.remove('full', 'evidence', ['e3'], 'Ada');

    library.history.restore('full', entryOf(library, 'answers', 'a3', '*').id, 'from', 'Ada');

    expect(library.records.list('full', 'answers').at(-1)).toEqual({ ...answer, evidence: ['e1'] });
  });

  it('leaves out what is gone inside effects, links and parties too', () => {
    const library = full();
    const [, act2] = library.records.list('full', 'actions');
    const link = { topic: 'T01', source: 'census', share: 1, variables: [] };
    library.records.save('full', 'actions', { ...act2!, links: [link], gaps: ['G05:T01', 'g2'] }, 'Ada');
    library.records.remove('full', 'actions', ['act2'], 'Ada');
    library.records.remove('full', 'gaps', ['g2'], 'Ada');
    library.records.remove('full', 'sources', ['census'], 'Ada');
    library.records.remove('full', 'exchanges', ['x1'], 'Ada');
    library.records.remove('full', 'systems', ['sys'], 'Ada');

    library.history.restore('full', entryOf(library, 'actions', 'act2', '*').id, 'from', 'Ada');
    library.history.restore('full', entryOf(library, 'exchanges', 'x1', '*').id, 'from', 'Ada');

    expect(library.records.get('full', 'actions', ['act2'])).toMatchObject({ links: [], gaps: ['G05:T01'] });
    expect(library.records.get('full', 'exchanges', ['x1'])?.from.id).toBeNull();
  });

  it('restores a text of the head, and an imported entry', () => {
    const library = full();
    library.assessments.update('full', { context: 'Other' }, 'Ada');
    library.history.restore('full', entryOf(library, 'head', 'full', 'context').id, 'from', 'Ada');
    expect(library.assessments.open('full').head.context).toBe('Much migration');

    library.history.restore('full', 'h3', 'from', 'Ada');
    expect(library.records.list('full', 'answers').find(({ criterion }) => criterion === 'a2')?.value).toBe(
      1,
    );
  });

  it('says what stands in the way, and changes nothing then', () => {
    const library = full();
    library.answers.save('full', anAnswer('S01', 2, { source: 'census' }), 'Ada');
    const value = entryOf(library, 'answers', 'S01/census', 'value').id;
    library.records.remove('full', 'sources', ['census'], 'Ada');
    const answer = library.history
      .list('full', { entity: 'answers', entityId: 'S01/census' })
      .find(({ field }) => field === '*')!.id;
    const before = contentOf(library);
    const restore = (entry: string) => code(() => library.history.restore('full', entry, 'from', 'Ada'));

    expect(restore(value)).toBe('not-found');
    expect(restore(answer)).toBe('conflict');
    expect(restore('nothing')).toBe('not-found');
    expect(restore('')).toBe('not-found');
    expect(code(() => library.history.restore('none', value, 'from', 'Ada'))).toBe('not-found');
    // An imported entry whose record is not one: {criterion, value} is too little of an answer only for its key.
    expect(code(() => library.history.restore('full', 'h1', 'from', 'Ada'))).toBe('ok');
    library.history.undo('full', 'Ada');
    expect(contentOf(library)).toEqual(before);
  });

  it('refuses values that a history from elsewhere made up', () => {
    const library = aLibrary();
    const base = { change: 'c', at: '2026-01-01T00:00:00.000Z', by: 'X', from: null };
    const assessment = aFullAssessment();
    library.assessments.importAssessment(
      {
        ...assessment,
        history: [
          { ...base, id: '1', entity: 'answers', entityId: 'a1', field: 'value', to: { evil: 1 } },
          { ...base, id: '2', entity: 'answers', entityId: 'a1', field: '__proto__', to: 1 },
          {
            ...base,
            id: '3',
            entity: 'sources',
            entityId: 'x',
            field: '*',
            to: { id: 'other', name: 'N', type: 'ST01' },
          },
          { ...base, id: '4', entity: 'head', entityId: 'full', field: 'removedAt', to: 'now' },
          { ...base, id: '5', entity: 'head', entityId: 'full', field: 'id', to: 'mine' },
          { ...base, id: '6', entity: 'sqlite_schema', entityId: 'x', field: '*', to: {} },
          { ...base, id: '7', entity: 'head', entityId: 'full', field: '*', to: {} },
        ],
      },
      () => null,
    );
    const before = contentOf(library);

    for (const id of ['1', '2', '3', '4', '5', '6', '7'])
      expect(
        code(() => library.history.restore('full', id, 'to', 'Ada')),
        id,
      ).toBe('bad-input');
    expect(contentOf(library)).toEqual(before);
  });
});
