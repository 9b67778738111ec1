import { expect, test } from 'vitest';
import { between } from './use-selection.ts';

test('a stretch of the list, from either end', () => {
  const list = ['a', 'b', 'c', 'd'];
  expect(between(list, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(list, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(list, 'b', 'b')).toEqual(['b']);
  expect(between(list, 'gone', 'b')).toEqual([]);
});
