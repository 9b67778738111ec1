import { expect, it } from 'vitest';
import type { Block, DocumentModel } from '../model/report-model.ts';
import { planReferences } from './references.ts';
import { bookmarkName, controlNumber } from './stable-hash.ts';

const table = (id: string): Block => ({ kind: 'table', id, caption: `About ${id}`, columns: [], rows: [] });
const heading = (text: string, more: Partial<Extract<Block, { kind: 'heading' }>> = {}): Block => ({
  kind: 'heading',
  id: text,
  level: 1,
  text,
  ...more,
});

function planned(blocks: readonly Block[]) {
  const document = {
    tableCaption: 'Table {number}. {text}',
    annexTableCaption: 'Annex table {number}. {text}',
    figureCaption: 'Figure {number}. {text}',
    seeTable: 'table {number}',
    seeAnnexTable: 'annex table {number}',
    seeFigure: 'figure {number}',
    seeChapter: 'chapter {number}',
    annexTemplate: 'Annex {letter}',
    chapters: [{ id: 'summary', parts: [{ landscape: false, blocks }] }],
  } as unknown as DocumentModel;
  return planReferences(document);
}

it('counts chapters, sections, annexes and captions as Word will', () => {
  const { headings, captions } = planned([
    heading('Thanks', { bare: true }),
    heading('One'),
    heading('First', { level: 2 }),
    heading('Deep', { level: 3 }),
    table('t:a'),
    heading('Two'),
    heading('Second', { level: 2 }),
    table('t:b'),
    heading('More', { annex: true }),
    heading('Part', { level: 2, annex: true }),
  ]);
  expect([...headings.values()].map(({ number, text }) => [number, text])).toEqual([
    [null, 'Thanks'],
    ['1', 'One'],
    ['1.1', 'First'],
    ['2', 'Two'],
    ['2.1', 'Second'],
    ['Annex A', 'More'],
    ['A.1', 'Part'],
  ]);
  expect([...captions.values()].map(({ text }) => text)).toEqual([
    'Table 1. About t:a',
    'Table 2. About t:b',
  ]);
});

it('counts tables of annexes by themselves, and those that their heading names not at all', () => {
  const { captions, headings, targets } = planned([
    heading('One'),
    table('t:a'),
    { ...table('t:quiet'), unnumbered: true } as Block,
    table('t:b'),
    heading('More', { annex: true }),
    heading('Part', { level: 2, annex: true }),
    table('t:c'),
    { ...table('t:still'), unnumbered: true } as Block,
    heading('Again', { annex: true }),
    table('t:d'),
  ]);
  expect([...captions.values()].map(({ sequence, text }) => [sequence, text])).toEqual([
    ['Table', 'Table 1. About t:a'],
    ['Table', 'Table 2. About t:b'],
    ['AnnexTable', 'Annex table 1. About t:c'],
    ['AnnexTable', 'Annex table 2. About t:d'],
  ]);
  expect(targets.get('t:d')).toMatchObject({ template: 'annex table {number}', number: '2' });
  expect(targets.has('t:quiet')).toBe(false);
  expect([...headings.values()].filter(({ isListed }) => isListed).map(({ text }) => text)).toEqual([
    'One',
    'More',
    'Again',
  ]);
});

it('names what references say: tables, chapters, annexes, headings without a number', () => {
  const { targets } = planned([
    heading('Thanks', { bare: true }),
    heading('One'),
    table('t:a'),
    heading('More', { annex: true }),
  ]);
  const said = (id: string) => targets.get(id)?.template.replace('{number}', targets.get(id)?.number ?? '');
  expect(['t:a', 'One', 'More', 'Thanks'].map(said)).toEqual(['table 1', 'chapter 1', 'Annex A', 'Thanks']);
  expect(targets.get('t:a')).toMatchObject({ isNumbering: false });
  expect(targets.get('One')).toMatchObject({ isNumbering: true });
});

it('makes names of bookmarks and numbers of controls from the id alone, different for different ids', () => {
  expect(bookmarkName('gaps:list')).toBe('_mdsa_0p87mo615o5ayo');
  expect(controlNumber('gaps:list')).toBe(controlNumber('gaps:list'));
  const ids = Array.from({ length: 3000 }, (_, at) => `answers:table:c${at}`);
  expect(new Set(ids.map(bookmarkName)).size).toBe(ids.length);
  expect(new Set(ids.map(controlNumber)).size).toBe(ids.length);
  expect(ids.every((id) => bookmarkName(id).length <= 40 && /^\w+$/.test(bookmarkName(id)))).toBe(true);
});
