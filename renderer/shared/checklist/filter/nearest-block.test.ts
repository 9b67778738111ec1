import { expect, test } from 'vitest';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { nearestBlock } from './nearest-block.ts';

const block = (id: string, ...values: (number | null)[]) =>
  ({ id, terms: values.map((value, i) => ({ criterion: `${id}.${i}`, value })) }) as unknown as BlockScore;
const blocks = [block('D1', 1), block('D2', null, 3), block('D3', 2, 2), block('D4', null, null)];
const find = (position: number, by: 1 | -1) => {
  const found = nearestBlock(
    blocks,
    { position, by },
    (_, { value }) => value === null,
    () => null,
  );
  return found && [found.block.id, found.terms.length];
};

test('blocks without a match are passed over', () => {
  expect(find(1, 1)).toEqual(['D4', 2]);
  expect(find(3, -1)).toEqual(['D2', 1]);
  expect(find(3, 1)).toBeNull();
  expect(find(1, -1)).toBeNull();
});
