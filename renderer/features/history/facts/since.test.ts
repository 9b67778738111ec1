import { describe, expect, it } from 'vitest';
import { beginningOf } from './since.ts';

const at = (year: number, month: number, day: number) => new Date(year, month - 1, day);

describe('the beginning of the list', () => {
  it.each([
    ['on a Monday', new Date(2026, 10, 9, 8, 30), at(2026, 11, 9)],
    ['on a Thursday', new Date(2026, 10, 12, 23, 59), at(2026, 11, 9)],
    ['on a Sunday', new Date(2026, 10, 15, 0, 1), at(2026, 11, 9)],
    ['over the end of a year', new Date(2027, 0, 2, 12, 0), at(2026, 12, 28)],
  ])('is the latest Monday %s', (_, now, monday) => {
    expect(beginningOf('monday', now)).toEqual(monday);
  });

  it('is yesterday, a day, or nothing', () => {
    const now = new Date(2026, 10, 12, 10, 0);

    expect(beginningOf('yesterday', now)).toEqual(at(2026, 11, 11));
    expect(beginningOf('2026-10-03', now)).toEqual(at(2026, 10, 3));
    expect(beginningOf('all', now)).toBeNull();
  });
});
