import { expect, it } from 'vitest';
import { highestEffects, joinedLinks, missingEffects, missingLinks } from './effects.ts';

const effect = (criterion: string, toLevel: number, source: string | null = null) => ({
  criterion,
  source,
  toLevel,
});
const link = (share: number, ...variables: string[]) => ({ topic: 'T1', source: 'S1', share, variables });

it('of several effects on one answer the highest stays', () => {
  expect(
    highestEffects([effect('a', 1), effect('b', 2), effect('a', 3), effect('a', 2), effect('a', 1, 'S')]),
  ).toEqual([effect('a', 3), effect('b', 2), effect('a', 1, 'S')]);
});

it('only suggestions that go further are offered', () => {
  expect(
    missingEffects([effect('a', 2), effect('b', 4)], [effect('a', 3), effect('b', 3), effect('c', 0)]),
  ).toEqual([effect('a', 3), effect('c', 0)]);
});

it('links are joined to the highest share and all elements', () => {
  expect(joinedLinks([link(0.25, 'sex'), link(0, 'age', 'sex')])).toEqual([link(0.25, 'sex', 'age')]);
  expect(missingLinks([link(0.5, 'sex')], [link(0.25, 'sex')])).toEqual([]);
  expect(missingLinks([link(0.5, 'sex')], [link(0, 'age')])).toHaveLength(1);
  expect(missingLinks([], [link(0, 'age')])).toHaveLength(1);
});
