import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../db/open-library.ts';
import { BEHIND_SQL, SEARCH_SQL } from '../../../db/search/search-store.ts';
import { RULES } from '../../../db/search/words.ts';
import { aFullAssessment } from '../../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../../builders/a-library.ts';
import { anAnswer, aSource } from '../../builders/an-assessment.ts';

function full(folder = aFolder()): Library {
  const library = aLibrary(folder);
  library.assessments.importAssessment(aFullAssessment(), () => null);
  return library;
}

function find(library: Library, text: string, limit = 30) {
  while (!library.search.step('full'));
  return library.search.find('full', text, limit);
}

const shown = (library: Library, text: string) =>
  find(library, text).hits.map(({ kind, entityId, field, snippet }) => ({
    at: `${kind} ${entityId} ${field}`,
    hits: snippet.filter(({ hit }) => hit).map((part) => part.text),
  }));

/** What the index holds, by record; rows may differ. */
function indexOf(folder: string): Map<string, string> {
  const db = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true });
  const rows = db
    .prepare<[], { kind: string; entity_id: string; name: string; body: string }>(
      'SELECT kind, entity_id, name, body FROM search_record JOIN search_text ON search_text.rowid = row_id',
    )
    .all();
  const texts = db.prepare('SELECT count(*) FROM search_text').pluck().get();
  db.close();
  expect(texts).toBe(rows.length);
  return new Map(
    rows
      .map((row): [string, string] => [`${row.kind} ${row.entity_id}`, `${row.name}|${row.body}`])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('search', () => {
  it('finds and shows a note in rich text without its marks, and leaves lone stars', () => {
    const library = full();
    const justification = '**Match** rate of the *third* quarter: 5 * 3 \\*estimates\\*';
    library.answers.save('full', anAnswer('a2', 3, { justification }), 'Ada');

    const [hit] = find(library, 'match quarter').hits;
    expect(hit?.snippet.map(({ text }) => text).join('')).toBe(
      'Match rate of the third quarter: 5 * 3 *estimates*',
    );
  });

  it('finds texts of every searched kind', () => {
    const library = full();
    library.records.save('full', 'gaps', { ...library.records.list('full', 'gaps')[1]!, note: 'Ask' }, 'Ada');

    expect(shown(library, 'hyperlink')[0]?.at).toBe('answers a1 justification');
    expect(shown(library, 'not asked')[0]?.at).toBe('answers S01/census naReason');
    expect(shown(library, 'statistics')[0]?.at).toBe('institutions nso name');
    expect(shown(library, 'cleo')[0]?.at).toBe('institutions nso contacts');
    expect(shown(library, 'act txt')[0]?.at).toBe('evidence e1 file');
    expect(shown(library, 'registrar')[0]?.at).toBe('evidence e2 interview');
    expect(shown(library, 'example')[0]?.at).toBe('evidence e3 url');
    expect(shown(library, 'by hand')[0]?.at).toBe('gaps g2 title');
    expect(shown(library, 'do')[0]?.at).toBe('actions act1 title');
    expect(shown(library, 'published yearly')[0]?.at).toBe('actions act1 success');
    expect(shown(library, 'agreed')[0]?.at).toBe('targets a1 note');
    expect(shown(library, 'unclear')[0]?.at).toBe('secondScores ss2 note');
    expect(shown(library, 'who left')[0]?.at).toBe('researchQuestions q1 question');
    expect(shown(library, 'survey')[0]?.at).toBe('researchQuestions q1 method');
    expect(shown(library, 'measured elsewhere')[0]?.at).toBe('gaps g1 reason');
    expect(shown(library, 'not yet')[0]?.at).toBe('indicators I01 figures');
    expect(shown(library, 'yes')[0]?.at).toBe('topicLinks T01/census note');
    expect(shown(library, 'register')[0]?.at).toBe('systems sys name');
    expect(shown(library, 'much migration')[0]?.at).toBe('head full context');
  });

  it('does not find who was interviewed, nor addresses of contacts', () => {
    const library = full();

    expect(shown(library, 'eve')).toEqual([]);
    expect(shown(library, 'c@x.org')).toEqual([]);
  });

  it.each([
    ['Latin', 'Données de l’état civil à Bogotá', 'donnees bogota', ['Données', 'Bogotá']],
    ['Latin', 'Straße nach Łódź', 'strasse lodz', ['Straße', 'Łódź']],
    ['Cyrillic', 'Реестр населения ещё не ведётся', 'РЕЕСТР еще', ['Реестр', 'ещё']],
    ['Greek', 'Στατιστικές μετανάστευσης', 'μεταναστευσησ στατ', ['Στατιστικές', 'μετανάστευσης']],
    ['Arabic, vowel signs', 'سِجِلُّ السُّكَّانِ', 'سجل السكان', ['سِجِلُّ', 'السُّكَّانِ']],
    [
      'Arabic, alef, ta marbuta, tatweel',
      'إحصاءات الهجرة فى مديـــنة',
      'احصاءات هجره مدينه',
      ['إحصاءات', 'الهجرة', 'مديـــنة'],
    ],
    ['Arabic, alef maqsura', 'على مستوى', 'علي مستوي', ['على', 'مستوى']],
    ['Arabic, article being typed', 'قانون الإقامة', 'الا', ['الإقامة']],
    ['Arabic digits', 'سنة ٢٠٢٢', '2022', ['٢٠٢٢']],
  ])('compares words of %s', (_script, text, query, hits) => {
    const library = full();
    library.records.save('full', 'sources', aSource('census', { name: 'Census', notes: text }), 'Ada');

    const found = shown(library, query).find(({ at }) => at.startsWith('sources census'));
    expect(found?.at).toBe('sources census notes');
    expect(found?.hits).toEqual(expect.arrayContaining(hits));
  });

  it('wants every word, whole but for the last', () => {
    const library = full();
    library.records.save(
      'full',
      'sources',
      aSource('border', { name: 'Border crossings', notes: 'Since 2019' }),
      'Ada',
    );

    expect(shown(library, 'border cross')).toHaveLength(1);
    expect(shown(library, 'crossings bord')).toHaveLength(1);
    expect(shown(library, 'bord crossings')).toHaveLength(0);
    // Words may stand in different texts of a record.
    expect(shown(library, '2019 border')).toHaveLength(1);
    expect(shown(library, '2019 border permits')).toHaveLength(0);
  });

  it('puts names before other texts', () => {
    const library = full();
    library.records.save(
      'full',
      'sources',
      aSource('a', { name: 'Other', notes: 'As the visa file says, and the visa office' }),
      'Ada',
    );
    library.records.save('full', 'sources', aSource('b', { name: 'Visa file' }), 'Ada');

    expect(shown(library, 'visa').map(({ at }) => at)).toEqual(['sources b name', 'sources a notes']);
  });

  it.each([
    '"',
    '*',
    'a" OR "b',
    'name:x',
    'NEAR(a b)',
    '^x',
    '-',
    '()',
    "'; DROP TABLE answer; --",
    'NOT',
    'AND OR',
    '\0',
    '\ud800',
    '%',
    'x'.repeat(200),
    'ﷺ',
    '½ ⑴',
    'ـ',
  ])('takes %j for words, never for syntax', (typed) => {
    const library = full();

    expect(find(library, typed).total).toBeGreaterThanOrEqual(0);
    expect(library.records.list('full', 'answers')).toHaveLength(4);
  });

  it('takes anything that can be typed', () => {
    const library = full();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        library.records.save('full', 'sources', aSource('any', { name: 'Any', notes: text }), 'Ada');
        const { hits } = find(library, text);
        for (const { snippet } of hits) expect(snippet.some(({ hit }) => hit)).toBe(true);
        const typed = text.trim();
        return typed === '' || !/^[a-zà-ü]+$/i.test(typed) || hits.some(({ entityId }) => entityId === 'any');
      }),
      { numRuns: 150 },
    );
  });

  it('cuts the snippet out of the original around the hits, without half words', () => {
    const library = full();
    const text = `${'before it all '.repeat(40)}Überprüfung der Grenzdaten${' and what follows'.repeat(40)}`;
    library.records.save('full', 'sources', aSource('census', { name: 'Census', notes: text }), 'Ada');

    const [hit] = find(library, 'uberprufung grenzd').hits;
    expect(hit?.snippet.map(({ text: part, hit: isHit }) => (isHit ? `[${part}]` : part)).join('')).toMatch(
      /^…(?:before|it|all)[a-z ]+ \[Überprüfung\] der \[Grenzdaten\] and what [a-z ]+ (?:and|what|follows)…$/,
    );
  });

  it('reads attached text files, in the encodings there are, and leaves other files alone', () => {
    const library = full();
    const attach = (id: string, name: string, mediaType: string, bytes: Uint8Array) => {
      const written = library.evidence.write(() => [bytes]);
      const { sha256, size } = written;
      const file = { name, mediaType, sha256, size };
      const [record] = aFullAssessment().evidence;
      library.evidence.finish([written], () =>
        library.records.save('full', 'evidence', { ...record!, id, title: id, file }, 'Ada'),
      );
    };
    attach('utf8', 'a.txt', 'text/plain', Buffer.from('Loi sur les étrangers'));
    attach('utf16', 'b.csv', 'text/csv', Buffer.from('\ufeffétrangers;12', 'utf16le'));
    attach('ansi', 'c.txt', 'text/plain', Buffer.from('étrangers', 'latin1'));
    attach('lies', 'd.txt', 'text/plain', Buffer.from('PK\0\0étrangers'));
    attach('long', 'e.txt', 'text/plain', Buffer.from('étrangers '.repeat(30_000)));
    attach('page', 'f.html', 'text/html', Buffer.from('étrangers'));

    expect(
      shown(library, 'etrangers')
        .map(({ at }) => at)
        .sort(),
    ).toEqual(['evidence ansi fileText', 'evidence utf16 fileText', 'evidence utf8 fileText']);
  });

  it('sees only the assessment it is asked about, and none that is off the list', () => {
    const library = full();
    library.assessments.importAssessment(aFullAssessment('other'), () => null);
    while (!library.search.step('other'));
    library.records.save('other', 'sources', aSource('only', { name: 'Only there' }), 'Ada');

    expect(find(library, 'only').total).toBe(0);
    library.assessments.remove('full', 'Ada');
    expect(() => library.search.find('full', 'x', 10)).toThrowError('not-found');
    expect(() => library.search.step('full')).toThrowError('not-found');
    expect(library.search.behind()).toEqual(['other']);
  });

  it('counts all hits and gives the asked number of them', () => {
    const library = full();
    library.records.saveMany(
      'full',
      'sources',
      Array.from({ length: 250 }, (_, i) => aSource(`n${i}`, { name: `Needle ${i}` })),
      'Ada',
    );

    const { hits, total } = find(library, 'needle', 7);
    expect([hits.length, total]).toEqual([7, 250]);
  });

  it('puts names first among more hits than it ranks', () => {
    const library = full();
    const answers = Array.from({ length: 5_100 }, (_, i) =>
      anAnswer(`n${i}`, 2, { justification: 'Needle in the hay' }),
    );
    library.answers.saveMany('full', answers, 'Ada');
    library.records.save('full', 'sources', aSource('late', { name: 'A needle' }), 'Ada');

    const { hits, total } = find(library, 'needle', 3);
    expect([hits[0]?.entityId, hits.length, total]).toEqual(['late', 3, 5_101]);
    expect(find(library, 'needle hay', 3).total).toBe(5_100);
  });

  it('catches up with what another connection did, and begins again when the rules of words changed', () => {
    const folder = aFolder();
    const library = full(folder);
    find(library, 'x');
    const other = aLibrary(folder, 'other');
    other.records.save('full', 'sources', aSource('new', { name: 'Zebra' }), 'Ben');
    expect(find(library, 'zebra').total).toBe(1);

    const before = indexOf(folder);
    const db = new BetterSqlite3(join(folder, 'library.sqlite'));
    db.exec('UPDATE search_state SET rules = 0; UPDATE search_text SET body = name');
    db.close();
    expect(library.search.behind()).toEqual(['full']);
    find(library, 'x');
    expect(library.search.behind()).toEqual([]);
    expect(indexOf(folder)).toEqual(before);
  });

  it('equals an index made anew after any edits, removals, undos and redos', () => {
    const texts = ['', 'red', 'blue register', 'الهجرة', 'регистр'] as const;
    const word = fc.constantFrom(...texts);
    const source = fc.constantFrom('census', 'permits', 's3');
    const act = fc.oneof(
      fc.tuple(fc.constant('answer'), fc.constantFrom('a1', 'a2', 'a3'), word),
      fc.tuple(fc.constant('source answer'), source, word),
      fc.tuple(fc.constant('source'), source, word),
      fc.tuple(fc.constant('remove source'), source, word),
      fc.tuple(fc.constant('remove institution'), fc.constantFrom('nso', 'moi'), word),
      fc.tuple(fc.constant('head'), source, word),
      fc.tuple(fc.constant('undo'), source, word),
      fc.tuple(fc.constant('redo'), source, word),
      fc.tuple(fc.constant('index'), source, word),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const folder = aFolder();
        const library = full(folder);
        for (const [what, id, text] of acts) {
          try {
            perform(library, what, id, text);
          } catch (error) {
            if (!['not-found', 'conflict'].includes((error as Error).message)) throw error;
          }
        }
        find(library, 'red');
        const kept = indexOf(folder);
        const db = new BetterSqlite3(join(folder, 'library.sqlite'));
        db.exec('DELETE FROM search_text; DELETE FROM search_record; DELETE FROM search_state');
        db.close();
        find(library, 'red');
        expect(kept).toEqual(indexOf(folder));
      }),
      { numRuns: 25 },
    );
  });

  it('looks its rows up by index', () => {
    const folder = aFolder();
    full(folder);
    const db = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true });
    for (const sql of Object.values(SEARCH_SQL)) {
      const plan = db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array(sql.split('?').length - 1).fill(1));
      expect(
        plan.map(({ detail }) => detail).filter((detail) => /^SCAN|TEMP B-TREE/.test(detail)),
        sql,
      ).toEqual([]);
    }
    expect(
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${BEHIND_SQL}`)
        .all(RULES)
        .filter(({ detail }) => /SCAN (?!assessment)|TEMP B-TREE/.test(detail)),
    ).toEqual([]);
    db.close();
  });
});

function perform(library: Library, what: string, id: string, text: string): void {
  const { answers, records, history, assessments, search } = library;
  switch (what) {
    case 'answer':
      return void answers.save('full', anAnswer(id, 2, { justification: text }), 'Ada');
    case 'source answer':
      return void answers.save('full', anAnswer('S01', 3, { source: id, justification: text }), 'Ada');
    case 'source':
      return void records.save('full', 'sources', aSource(id, { name: id, notes: text }), 'Ada');
    case 'remove source':
      return void records.remove('full', 'sources', [id], 'Ada');
    case 'remove institution':
      return void records.remove('full', 'institutions', [id], 'Ada');
    case 'head':
      return void assessments.update('full', { context: text }, 'Ada');
    case 'undo':
      return void history.undo('full', 'Ada');
    case 'redo':
      return void history.redo('full', 'Ada');
    default:
      search.step('full');
  }
}
