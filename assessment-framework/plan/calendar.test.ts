import { describe, expect, it } from 'vitest';
import { addMonths, dateOf, dayOf, daysByYear, endOfTerm } from './calendar.ts';

describe('calendar', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', 36, '2029-01-01'],
    ['2026-01-01', 1.5, '2026-02-16'],
    ['9999-06-01', 36, '9999-12-31'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('counts days over a leap day', () => {
    expect(dayOf('2028-03-01') - dayOf('2028-02-28')).toBe(2);
    expect(dateOf(dayOf('2028-02-28') + 1)).toBe('2028-02-29');
  });

  it('ends a term on the day before', () => {
    expect(endOfTerm('2027-01-01', 12)).toBe('2027-12-31');
    expect(endOfTerm('2027-03-15', 36)).toBe('2030-03-14');
    expect(endOfTerm('2027-03-15', 0.01)).toBe('2027-03-15');
  });

  it('divides a span by year, both ends included', () => {
    expect(daysByYear('2027-12-31', '2029-01-01')).toEqual([
      { year: 2027, days: 1 },
      { year: 2028, days: 366 },
      { year: 2029, days: 1 },
    ]);
    expect(daysByYear('2027-05-01', '2027-04-01')).toEqual([{ year: 2027, days: 1 }]);
  });
});
