import { describe, expect, it } from 'vitest';
import { findEntries, type Group } from './find-entries.ts';
import { fold, foldCode, markWords } from './fold.ts';
import { haystackOf, NONE, needleOf, rankOf } from './rank.ts';

const entry = (group: Group, code: string, title: string, rest = '') => ({
  key: `${group} ${code || title}`,
  group,
  hay: haystackOf(code, title, rest),
});
const keys = (entries: readonly ReturnType<typeof entry>[], text: string) =>
  findEntries(entries, needleOf(text)).flatMap((found) => found.entries.map(({ key }) => key));

describe('folding', () => {
  it.each([
    ['Ministère de l’Intérieur', "ministere de l'interieur"],
    ['MIGRACIÓN Ñandú', 'migracion nandu'],
    ['Łódź Straße', 'lodz strasse'],
    ['إدارة الإحصاء', fold('اداره الاحصاء')],
    ['مُهَاجِرُون', 'مهاجرون'],
    ['هجـــرة', fold('هجرة')],
    ['على', fold('علي')],
    ['٢٠٢٢', '2022'],
    ['۱۴', '14'],
    ['ﬁnance', 'finance'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('reads a code however it is written', () => {
    expect(['D5.02', 'd5 02', 'd502', 'D5-02'].map(foldCode)).toEqual(['d502', 'd502', 'd502', 'd502']);
  });
});

describe('marks', () => {
  const marked = (text: string, search: string) =>
    markWords(
      text,
      needleOf(search).words.map((word) => word.text),
    )
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('');

  it.each([
    ['Ministère de l’Intérieur', 'inter mini', '[Mini]stère de l’[Intér]ieur'],
    ['إدارة الإحصاء', 'الاحصاء', 'إدارة [الإحصاء]'],
    ['Œuvre and ﬁnance', 'oeu fin', '[Œu]vre and [ﬁn]ance'],
    ['Data on data', 'ata', 'D[ata] on data'],
    ['Border 🛂 database', 'data', 'Border 🛂 [data]base'],
    ['Census', 'x', 'Census'],
  ])('%s by %s', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});

describe('ranking', () => {
  const world = [
    entry('pages', '', 'Gaps'),
    entry('criteria', 'D5.01', 'National electronic register', 'Is there one register of foreigners?'),
    entry(
      'criteria',
      'D5.02',
      'Border system matches entries with exits',
      'Does the border system store them?',
    ),
    entry('criteria', 'D5.021', 'Something else'),
    entry('sources', '', 'Border database D5', 'BDB administrative'),
    entry('sources', '', 'Census 2022'),
    entry('institutions', 'BG', 'Border Guard'),
    entry('institutions', '', 'Département des frontières'),
  ];

  it('puts an exact id before everything', () => {
    expect(keys(world, 'd5.02').slice(0, 2)).toEqual(['criteria D5.02', 'criteria D5.021']);
    expect(keys(world, 'D5 02')[0]).toBe('criteria D5.02');
    expect(keys(world, 'bg')[0]).toBe('institutions BG');
  });

  it('puts a name that begins so before one that has it later', () => {
    expect(keys(world, 'border').slice(0, 3)).toEqual([
      'criteria D5.02',
      'sources Border database D5',
      'institutions BG',
    ]);
    expect(keys(world, 'database')).toEqual(['sources Border database D5']);
  });

  it('finds by question words, in any order and without accents', () => {
    expect(keys(world, 'foreigners register')).toEqual(['criteria D5.01']);
    expect(keys(world, 'frontieres departement')).toEqual(['institutions Département des frontières']);
  });

  it('wants every word', () => {
    expect(rankOf(needleOf('border nonsense'), haystackOf('', 'Border database'))).toBe(NONE);
    expect(keys(world, '')).toEqual([]);
  });

  it('says how many there are where it lists the best only', () => {
    const many = Array.from({ length: 30 }, (_, i) => entry('sources', '', `Survey ${30 - i}`));
    const [found] = findEntries(many, needleOf('survey'));

    expect(found?.total).toBe(30);
    expect(found?.entries).toHaveLength(7);
    expect(found?.entries[0]?.hay.title).toMatch(/^ survey \d$/);
  });
});
