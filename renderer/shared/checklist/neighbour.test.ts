import { expect, test } from 'vitest';
import { firstOpen, neighbour } from './neighbour.ts';

test('one step on and one step back, and nothing beyond the ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(neighbour(ids, 'a', 1)).toBe('b');
  expect(neighbour(ids, 'b', -1)).toBe('a');
  expect(neighbour(ids, 'c', 1)).toBeNull();
  expect(neighbour(ids, 'a', -1)).toBeNull();
  expect(neighbour(ids, 'gone', 1)).toBe('a');
});

test('work begins at the first criterion without an answer', () => {
  expect(
    firstOpen([
      { criterion: 'a', value: 0 },
      { criterion: 'b', value: null },
    ]),
  ).toBe('b');
  expect(firstOpen([{ criterion: 'a', value: 'NK' }])).toBe('a');
  expect(firstOpen([])).toBeUndefined();
});
