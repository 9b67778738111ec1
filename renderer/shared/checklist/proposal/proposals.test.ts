import { expect, test } from 'vitest';
import { anAnswer, aSource } from '../../../../tests/builders/an-assessment.ts';
import { draftOf, proposalFor, proposalsOfOne } from './proposals.ts';

const sources = [
  aSource('new', { type: 'ST01' }),
  aSource('old', { type: 'ST01' }),
  aSource('older', { type: 'ST01' }),
  aSource('register', { type: 'ST05' }),
];
const at = (day: string) => `2026-11-${day}T08:00:00.000Z`;
const answers = [
  anAnswer('S01', 3, { source: 'old', answeredAt: at('10') }),
  anAnswer('S01', 1, { source: 'older', answeredAt: at('09') }),
  anAnswer('S01', 4, { source: 'register', answeredAt: at('12') }),
  anAnswer('S02', 'NK', { source: 'old', answeredAt: at('10') }),
  anAnswer('S02', 'NA', { source: 'older' }),
  anAnswer('S03', 2, { source: 'older' }),
  anAnswer('S03', 2, { source: 'new' }),
];
const ground = { answers, sources };
const source = { id: 'new', type: 'ST01' };

test('the latest answer of the same type is proposed, never one of another type', () => {
  expect(proposalFor(ground, source, 'S01')).toMatchObject({ from: { id: 'old' }, answer: { value: 3 } });
});

test('not known proposes nothing, not applicable does', () => {
  expect(proposalFor(ground, source, 'S02')).toMatchObject({
    from: { id: 'older' },
    answer: { value: 'NA' },
  });
});

test('what has an answer gets no proposal', () => {
  expect(proposalFor(ground, source, 'S03')).toBeNull();
  expect(proposalFor(ground, { id: 'register', type: 'ST05' }, 'S03')).toBeNull();
});

test('one source proposes: the one that can fill most', () => {
  const found = proposalsOfOne(ground, source, ['S01', 'S02', 'S03']);
  expect(found?.from.id).toBe('older');
  expect(found?.answers.map(({ criterion }) => criterion)).toEqual(['S01', 'S02']);
  expect(proposalsOfOne(ground, { id: 'register', type: 'ST05' }, ['S02'])).toBeNull();
});

test('a draft says little for sure and brings no evidence along', () => {
  const answer = anAnswer('S01', 3, { source: 'old', evidence: ['e1'], naReason: 'left over' });
  expect(
    draftOf(answer, { source: 'new', criterion: 'S01', justification: 'As for old', by: 'A', at: at('13') }),
  ).toEqual({
    criterion: 'S01',
    source: 'new',
    value: 3,
    confidence: 'low',
    justification: 'As for old',
    naReason: '',
    evidence: [],
    answeredBy: 'A',
    answeredAt: at('13'),
  });
});
