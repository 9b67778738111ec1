import { describe, expect, it } from 'vitest';
import { chaptersOf, isAnnex, isWritten, orderedChapters, REPORT_CHAPTERS } from './outline.ts';

describe('chapters that the team alone writes', () => {
  it('are those of the front that nothing can be composed for', () => {
    expect(REPORT_CHAPTERS.filter(isWritten)).toEqual(['foreword', 'acknowledgements']);
  });
});

describe('orderedChapters', () => {
  it('is the standard order until somebody changes it', () => {
    expect(orderedChapters([]).map(({ chapter }) => chapter)).toEqual(REPORT_CHAPTERS);
    expect(chaptersOf('full', [])).toEqual(REPORT_CHAPTERS);
  });

  it('keeps the order of the team, and puts new chapters behind their neighbour', () => {
    const order = orderedChapters([
      { chapter: 'plan', included: true },
      { chapter: 'gaps', included: false },
      { chapter: 'unheard-of', included: true },
      { chapter: 'gaps', included: true },
    ]).map(({ chapter }) => chapter);

    expect(order.indexOf('plan')).toBeLessThan(order.indexOf('gaps'));
    expect(order[order.indexOf('gaps') + 1]).toBe('recommendations');
    expect(new Set(order).size).toBe(REPORT_CHAPTERS.length);
  });

  it('keeps annexes at the end', () => {
    const moved = ['annex-method', ...REPORT_CHAPTERS.filter((chapter) => chapter !== 'annex-method')];
    const order = orderedChapters(moved.map((chapter) => ({ chapter, included: true }))).map(
      ({ chapter }) => chapter,
    );

    const first = order.findIndex(isAnnex);
    expect(order.slice(first).every(isAnnex)).toBe(true);
    expect(order[first]).toBe('annex-method');
  });

  it('leaves out what was switched off', () => {
    expect(chaptersOf('full', [{ chapter: 'research', included: false }])).not.toContain('research');
  });
});
