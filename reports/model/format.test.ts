import { describe, expect, it } from 'vitest';
import { roundScore } from '../../assessment-framework/scoring/round-score.ts';
import { createFormat } from './format.ts';

describe('scores as text', () => {
  it.each([
    [0, 0],
    [1, 100],
    [0.545696, 54.6],
    [0.1235, 12.4],
    [0.2345, 23.5],
    [0.0005, 0.1],
    [0.00049, 0],
    [-0.1235, -12.4],
  ])('rounds %f half away from zero', (fraction, shown) => {
    expect(roundScore(fraction)).toBeCloseTo(shown, 10);
  });

  it('always shows one decimal, and dates without the time zone of the computer', () => {
    const format = createFormat('en-GB');
    expect(format.score(0.5)).toBe('50.0');
    expect(format.date('2026-03-01')).toBe('1 March 2026');
    expect(format.date('2026-03-01T23:59:00.000Z')).toBe('1 March 2026');
  });

  it('counts the first day of a month as French does', () => {
    const { date, shortDate } = createFormat('fr-FR');
    expect([date('2027-01-01'), date('2027-01-11'), shortDate('2027-09-01')]).toEqual([
      '1er janvier 2027',
      '11 janvier 2027',
      '1er sept. 2027',
    ]);
  });
});
