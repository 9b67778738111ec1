import { expect, test } from 'vitest';
import { aSource } from '../../../../tests/builders/an-assessment.ts';
import { otherSources } from './other-sources.ts';

test('sources of the same type come first, the source itself not at all', () => {
  const sources = [
    aSource('a', { type: 'ST05' }),
    aSource('b', { type: 'ST01' }),
    aSource('c', { type: 'ST07' }),
    aSource('d', { type: 'ST01' }),
  ];
  expect(otherSources(sources, 'b').map(({ id }) => id)).toEqual(['d', 'a', 'c']);
});
