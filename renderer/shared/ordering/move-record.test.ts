import { expect, test } from 'vitest';
import { inOrder, moveRecord } from './move-record.ts';

const list = (...orders: number[]) => orders.map((order, index) => ({ id: 'abcd'[index] ?? '', order }));
const after = (records: ReturnType<typeof list>, id: string, to: number) => {
  const changed = new Map(moveRecord(records, id, to).map((record) => [record.id, record]));
  return inOrder(records.map((record) => changed.get(record.id) ?? record))
    .map(({ id: each }) => each)
    .join('');
};

test.each([
  ['down', 'a', 2, 'bcad'],
  ['up', 'd', 0, 'dabc'],
  ['beyond the end', 'b', 9, 'acdb'],
  ['before the beginning', 'b', -1, 'bacd'],
] as const)('moves a record %s', (_, id, to, expected) => {
  expect(after(list(0, 1, 2, 3), id, to)).toBe(expected);
});

test('records that were never put in order get their places with the first move', () => {
  expect(after(list(0, 0, 0, 0), 'c', 0)).toBe('cabd');
});

test('only records whose place changes are written', () => {
  expect(moveRecord(list(0, 1, 2, 3), 'a', 1).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(moveRecord(list(0, 1), 'a', 0)).toEqual([]);
  expect(moveRecord(list(0, 1), 'x', 0)).toEqual([]);
});
