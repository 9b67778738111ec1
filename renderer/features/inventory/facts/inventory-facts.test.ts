import { expect, test } from 'vitest';
import { inventoryMatrix } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import { aLink, anAssessment, aSource } from '../../../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../../../tests/builders/toy-framework.ts';
import { findingLines } from './finding-lines.ts';
import { lensOf, markOf, rowsUnder } from './lens.ts';

const framework = toyFramework({
  populations: [{ id: 'children', toldApartBy: ['age'] }],
  topics: [
    {
      id: 'T01',
      defaultPriority: 'high',
      references: [],
      mandatory: ['sex', 'age'],
      populations: ['children'],
      mainSources: ['ST01'],
      otherSources: [],
    },
    {
      id: 'T02',
      defaultPriority: 'high',
      references: [],
      mandatory: ['sex'],
      mainSources: [],
      otherSources: [],
    },
  ],
});
const matrix = inventoryMatrix(
  framework,
  anAssessment({
    sources: [
      aSource('a', { variables: ['age', 'sex'], tabulatedBy: ['sex'] }),
      aSource('zero'),
      aSource('free'),
    ],
    topicLinks: [aLink('T01', 'a', { share: 0.75, variables: ['sex'] }), aLink('T01', 'zero', { share: 0 })],
  }),
);
const [first] = matrix.rows;
const mark = (source: string, selection: Parameters<typeof lensOf>[0]) =>
  first && markOf(matrix, first, source, lensOf(selection));

test('a cell shows share and elements; through a lens what the source has of it', () => {
  expect(mark('a', {})).toEqual({ kind: 'linked', share: 0.75, present: 1, demanded: 2 });
  expect(mark('a', { element: 'age' })).toEqual({ kind: 'presence', presence: 'recorded' });
  expect(mark('a', { element: 'sex' })).toEqual({ kind: 'presence', presence: 'tabulated' });
  expect(mark('a', { population: 'children' })).toEqual({ kind: 'presence', presence: 'recorded' });
  expect(mark('free', {})).toEqual({ kind: 'possible' });
  expect(mark('zero', { element: 'sex' })).toEqual({ kind: 'empty' });
});

test('a lens keeps the topics that demand what it asks for', () => {
  const under = (selection: Parameters<typeof lensOf>[0]) =>
    rowsUnder(matrix.rows, lensOf(selection)).map(({ topic }) => topic.id);
  expect(under({})).toEqual(['T01', 'T02']);
  expect(under({ element: 'age' })).toEqual(['T01']);
  expect(under({ population: 'children' })).toEqual(['T01']);
});

test('elements of a topic stand on one line with the first gap that speaks of them', () => {
  const element = { kind: 'element', topic: 'T01', sources: [] } as const;
  const lines = findingLines([
    { ...element, element: 'sex', presence: 'recorded', gap: null },
    { ...element, element: 'age', presence: 'missing', gap: 'G11:T01' },
    { kind: 'orphan', source: 'a', gap: null },
    { kind: 'orphan', source: 'b', gap: null },
  ]);
  expect(lines).toEqual([
    {
      key: 'element:T01',
      kind: 'element',
      topic: 'T01',
      sources: [],
      recorded: ['sex'],
      missing: ['age'],
      gap: 'G11:T01',
    },
    expect.objectContaining({ key: 'orphan:a', topic: null, sources: ['a'] }),
    expect.objectContaining({ key: 'orphan:b', sources: ['b'] }),
  ]);
});
