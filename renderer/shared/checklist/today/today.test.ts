import { expect, test } from 'vitest';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import { blockName, calendarDay, leftOf, withBlock } from './today.ts';

const block = (id: string, blank: number) => ({ id, counts: { blank, total: 10 } });
const scores = {
  dimensions: [block('D1', 0), block('D5', 4)],
  sources: [block('D1', 7)],
} as unknown as Pick<Scores, 'dimensions' | 'sources'>;

test('what is left, in the order of the list; a source is never taken for a dimension, what is gone is left out', () => {
  const list = { day: '2026-11-19', blocks: ['source:D1', 'system:D5', 'source:gone', 'nonsense'] };
  expect(leftOf(list, scores)).toEqual([
    { name: 'source:D1', id: 'D1', source: 'D1', left: 7, total: 10 },
    { name: 'system:D5', id: 'D5', source: null, left: 4, total: 10 },
  ]);
});

test('a block goes on and off; a new day begins with an empty list', () => {
  const name = blockName('D5', null);
  const first = withBlock(undefined, '2026-11-19', name);
  expect(first).toEqual({ day: '2026-11-19', blocks: ['system:D5'] });
  expect(withBlock(first, '2026-11-19', name).blocks).toEqual([]);
  expect(withBlock(first, '2026-11-20', 'source:a')).toEqual({ day: '2026-11-20', blocks: ['source:a'] });
});

test('the day is that of this computer, not of Greenwich', () => {
  expect(calendarDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  expect(calendarDay(new Date(2026, 0, 2, 0, 1))).toBe('2026-01-02');
});
