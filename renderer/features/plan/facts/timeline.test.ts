import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../../../assessment-framework/plan/calendar.ts';
import { addMonths, quartersOf } from './days.ts';
import { arrowPath, arrowsOf, dragged, moved, placeOf, scaleOf, yearsOf } from './timeline.ts';

const bar = (start: string, end: string) => ({ start: dayOf(start), end: dayOf(end) });
const dates = ({ start, end }: { start: number; end: number }) => [dateOf(start), dateOf(end)];

describe('days', () => {
  it('turn into dates and back', () => {
    for (const date of ['1970-01-01', '2024-02-29', '2026-12-31']) expect(dateOf(dayOf(date))).toBe(date);
    expect(dayOf('2026-03-01') - dayOf('2026-02-28')).toBe(1);
  });
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2026-03-30', -1, '2026-02-28'],
    ['2026-11-01', 3, '2027-02-01'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(dateOf(addMonths(dayOf(from), months))).toBe(to);
  });
  it('quarters run over the end of a year', () => {
    expect(
      quartersOf(dayOf('2026-11-05'), dayOf('2027-01-01')).map(({ year, quarter }) => [year, quarter]),
    ).toEqual([
      [2026, 4],
      [2027, 1],
    ]);
  });
});

describe('a timeline', () => {
  const rows = [bar('2026-02-10', '2026-06-30'), bar('2027-01-01', '2027-03-31')];
  it('shows whole quarters and fits the room', () => {
    const scale = scaleOf(rows, [], 'fit', 900);
    expect([dateOf(scale.from), dateOf(scale.to)]).toEqual(['2026-01-01', '2027-04-01']);
    expect(placeOf(scale.to, scale)).toBeCloseTo(900, 6);
    expect(yearsOf(scale).map(({ year, from, to }) => [year, to - from])).toEqual([
      [2026, 365],
      [2027, 90],
    ]);
  });
  it('makes room for marks such as the reference date', () => {
    expect(dateOf(scaleOf(rows, [dayOf('2025-12-31')], 'quarters', 0).from)).toBe('2025-10-01');
  });
  it('shows one year where there is nothing', () => {
    const { from, to } = scaleOf([], [], 'fit', 100);
    expect(to - from).toBe(366);
  });
});

describe('a bar', () => {
  const one = bar('2026-02-01', '2026-04-30');
  it('moves as a whole, and by one end, but never through itself', () => {
    expect(dates(moved(one, 'whole', { months: 1 }))).toEqual(['2026-03-01', '2026-05-31']);
    expect(dates(moved(one, 'whole', { days: -1 }))).toEqual(['2026-01-31', '2026-04-29']);
    expect(dates(moved(one, 'end', { months: 2 }))).toEqual(['2026-02-01', '2026-06-30']);
    expect(dates(moved(one, 'end', { months: -9 }))).toEqual(['2026-02-01', '2026-02-01']);
    expect(dates(moved(one, 'start', { months: 9 }))).toEqual(['2026-04-30', '2026-04-30']);
  });
  it('is dragged to months where days are too small to aim at', () => {
    const coarse = { from: 0, to: 0, dayPixels: 1 };
    expect(dates(dragged(one, 'whole', 27, coarse))).toEqual(['2026-03-01', '2026-05-31']);
    expect(dates(dragged(one, 'whole', 6, coarse))).toEqual(['2026-02-01', '2026-04-30']);
    expect(dates(dragged(one, 'end', 40, coarse))).toEqual(['2026-02-01', '2026-05-31']);
    expect(dates(dragged(one, 'start', -20, coarse))).toEqual(['2026-01-01', '2026-04-30']);
  });
  it('is dragged to days where they are wide enough', () => {
    expect(dates(dragged(one, 'start', 12, { from: 0, to: 0, dayPixels: 4 }))).toEqual([
      '2026-02-04',
      '2026-04-30',
    ]);
  });
});

describe('arrows', () => {
  const rows = [
    { id: 'a', dependsOn: [], bar: bar('2026-01-01', '2026-03-31') },
    { id: 'b', dependsOn: ['a', 'gone'], bar: bar('2026-04-01', '2026-06-30') },
    { id: 'c', dependsOn: ['b'], bar: bar('2026-05-01', '2026-06-30') },
  ];
  it('lead from an end to a start and say when that comes too early', () => {
    expect(arrowsOf(rows).map(({ from, to, isBroken }) => [from, to, isBroken])).toEqual([
      ['a', 'b', false],
      ['b', 'c', true],
    ]);
  });
  it('go straight where there is room and around where there is none', () => {
    const scale = { from: dayOf('2026-01-01'), to: 0, dayPixels: 1 };
    const [first, second] = arrowsOf(rows);
    expect(arrowPath({ ...first!, toDay: first!.toDay + 40 }, scale, 20)).toBe('M90 10H124V30H130');
    expect(arrowPath(second!, scale, 20)).toBe('M181 30H187V40H114V50H120');
  });
});
