import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../model/report-model.ts';
import { numberBlocks } from './number-blocks.ts';

const heading = (level: 1 | 2 | 3, text: string, more: object = {}): Block => ({
  kind: 'heading',
  level,
  text,
  ...more,
});
const table = (id: string): Block => ({ kind: 'table', id, caption: id, columns: [], rows: [] });

function documentOf(blocks: readonly Block[]): DocumentModel {
  return {
    annexTemplate: 'Annex {letter}',
    seeTable: 'Table {number}',
    seeAnnexTable: 'Annex table {number}',
    seeFigure: 'Figure {number}',
    seeChapter: 'chapter {number}',
    chapters: [{ id: 'summary', parts: [{ landscape: false, blocks }] }],
  } as unknown as DocumentModel;
}

describe('numberBlocks', () => {
  it('counts chapters and annexes apart and leaves bare and small headings without a number', () => {
    const { headings } = numberBlocks(
      documentOf([
        heading(1, 'Foreword', { bare: true }),
        heading(1, 'One'),
        heading(2, 'One one'),
        heading(3, 'Small'),
        heading(1, 'Two'),
        heading(2, 'Two one'),
        heading(1, 'First', { annex: true }),
        heading(2, 'Part', { annex: true }),
        heading(1, 'Second', { annex: true }),
      ]),
    );

    expect(headings.map(({ number }) => number)).toEqual([
      '',
      '1',
      '1.1',
      '',
      '2',
      '2.1',
      'Annex A',
      'A.1',
      'Annex B',
    ]);
  });

  it('names what references lead to', () => {
    const numbers = numberBlocks(
      documentOf([heading(1, 'One', { id: 'one:title' }), table('one:first'), table('one:second')]),
    );

    expect(numbers.withId('one:title')).toMatchObject({ label: 'chapter 1', place: 'one:title' });
    expect(numbers.withId('one:second')).toMatchObject({ label: 'Table 2' });
    expect(numbers.withId('two:title')).toBeUndefined();
  });

  it('counts tables of annexes by themselves, and those that their heading names not at all', () => {
    const numbers = numberBlocks(
      documentOf([
        heading(1, 'One'),
        table('t:a'),
        { ...table('t:quiet'), unnumbered: true } as Block,
        heading(1, 'More', { annex: true }),
        table('t:b'),
        heading(1, 'Again', { annex: true }),
        table('t:c'),
      ]),
    );

    expect(numbers.tables.map(({ label }) => label)).toEqual(['Table 1']);
    expect(['t:a', 't:quiet', 't:b', 't:c'].map((id) => numbers.withId(id)?.label)).toEqual([
      'Table 1',
      undefined,
      'Annex table 1',
      'Annex table 2',
    ]);
  });
});
