import { expect, test } from 'vitest';
import type { Person } from '../../../../assessment-framework/model/assessment.ts';
import { assignmentKey, initialsOf, meAmong } from './team.ts';

const person = (id: string, name: string): Person => ({ id, name, organisation: '', role: 'assessor' });

test('me is whoever bears the name of the profile, however it is written', () => {
  const people = [person('a', 'Ben Otim'), person('b', 'Amara Bell')];
  expect(meAmong(people, ' amara bell ')?.id).toBe('b');
  expect(meAmong(people, 'Amara')).toBeNull();
  expect(meAmong(people, undefined)).toBeNull();
});

test.each([
  ['Amara Bell', 'AB'],
  ['Ben', 'B'],
  ['Maria del Carmen Ruiz', 'MR'],
  ['A. (IOM) Assessor', 'AA'],
  ['سارة خالد', 'سخ'],
  ['', ''],
])('initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('the key of a system criterion has no source', () => {
  expect(assignmentKey({ criterion: 'D1.01', source: null })).toEqual(['D1.01']);
  expect(assignmentKey({ criterion: 'S01', source: 'census' })).toEqual(['S01', 'census']);
});
