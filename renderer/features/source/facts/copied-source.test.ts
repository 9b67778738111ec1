import { expect, test } from 'vitest';
import { aSource } from '../../../../tests/builders/an-assessment.ts';
import { copiedSource } from './copied-source.ts';

test('a copy has the facts of its template, a name and an id of its own, and stands last', () => {
  const template = aSource('census', {
    acronym: 'C24',
    legalBasis: 'Census Act',
    variables: ['sex'],
    contacts: ['c1'],
    lastReferenceDate: '2024-05-15',
    recordCount: 4_118_204,
    notes: 'Met on Tuesday',
    order: 3,
  });
  const copy = copiedSource(template, 'Pilot census', [{ order: 3 }, { order: 7 }]);
  expect(copy).toMatchObject({
    name: 'Pilot census',
    legalBasis: 'Census Act',
    variables: ['sex'],
    contacts: ['c1'],
    acronym: '',
    lastReferenceDate: null,
    recordCount: null,
    notes: '',
    order: 8,
  });
  expect(copy.id).not.toBe('census');
});
