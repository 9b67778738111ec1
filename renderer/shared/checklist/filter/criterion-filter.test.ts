import { expect, test } from 'vitest';
import {
  type CriterionFacts,
  matcherOf,
  NO_FILTER,
  readFilter,
  sinceMoment,
  withMark,
  writeFilter,
} from './criterion-filter.ts';

const now = new Date(2026, 10, 19, 15, 0);
const ground = { me: 'p1', now };
const answered = (changes: Partial<NonNullable<CriterionFacts['answer']>> = {}): CriterionFacts => ({
  critical: false,
  person: null,
  goal: null,
  answer: { value: 2, confidence: 'high', evidence: ['e'], answeredAt: now.toISOString(), ...changes },
});
const blank: CriterionFacts = { critical: true, person: 'p1', goal: null, answer: null };
const matches = (text: string, facts: CriterionFacts, me: string | null = 'p1') =>
  matcherOf(readFilter(text), { ...ground, me })(facts);

test('a filter survives the address, and an address with nonsense keeps what is known', () => {
  const text = 'unanswered,noEvidence,since:2026-11-16,person:me';
  expect(writeFilter(readFilter(text))).toBe(text);
  expect(readFilter('critical,since:2026-99-99,person:<script>,__proto__,since:monday,,')).toEqual({
    marks: ['critical'],
    since: 'monday',
    person: null,
  });
  expect(writeFilter(readFilter('all'))).toBe('');
});

test('marks are switched on and off in the order of the menu', () => {
  const both = withMark(withMark(NO_FILTER, 'critical'), 'unanswered');
  expect(both.marks).toEqual(['unanswered', 'critical']);
  expect(withMark(both, 'unanswered').marks).toEqual(['critical']);
});

test.each([
  ['unanswered', blank, true],
  ['unanswered', answered(), false],
  ['critical', blank, true],
  ['low', answered({ confidence: 'low' }), true],
  ['low', answered({ confidence: 'low', value: 'NK' }), false],
  ['noEvidence', answered({ evidence: [] }), true],
  ['noEvidence', blank, false],
  ['unanswered,critical', blank, true],
  ['unanswered,low', blank, false],
  ['person:me', blank, true],
  ['person:p2', blank, false],
  ['person:nobody', answered(), true],
  ['', blank, true],
])('%s', (text, facts, expected) => {
  expect(matches(text, facts)).toBe(expected);
});

test('nobody is me before I am in the team', () => {
  expect(matches('person:me', blank, null)).toBe(false);
  expect(matches('person:me', answered(), null)).toBe(false);
});

test('days begin at midnight here, weeks on Monday', () => {
  expect(sinceMoment('today', now)).toEqual(new Date(2026, 10, 19));
  expect(sinceMoment('monday', now)).toEqual(new Date(2026, 10, 16));
  expect(sinceMoment('monday', new Date(2026, 10, 22, 9))).toEqual(new Date(2026, 10, 16));
  expect(sinceMoment('2026-11-02', now)).toEqual(new Date(2026, 10, 2));
  expect(matches('since:today', answered({ answeredAt: new Date(2026, 10, 18, 23, 59).toISOString() }))).toBe(
    false,
  );
  expect(matches('since:today', answered({ answeredAt: new Date(2026, 10, 19, 0, 0).toISOString() }))).toBe(
    true,
  );
  expect(matches('since:today', answered({ answeredAt: null }))).toBe(false);
});
