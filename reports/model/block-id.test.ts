import { describe, expect, it } from 'vitest';
import { blockId } from './block-id.ts';

describe('the id of a block', () => {
  it('names chapter, what it is and what it is about', () => {
    expect(blockId('sources', 'inventory')).toBe('sources:inventory');
    expect(blockId('sources', 'facts', 'src-census')).toBe('sources:facts:src-census');
  });

  it('shortens long subjects without mixing them up', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      blockId('annex-source-answers', 'answers', 'x'.repeat(63) + end),
    );
    for (const id of [one, other]) expect(id).toMatch(/^[A-Za-z0-9.:_-]{1,60}$/);
    expect(one).not.toBe(other);
    expect(blockId('annex-source-answers', 'answers', `${'x'.repeat(63)}a`)).toBe(one);
  });

  it('takes no other sign from a subject', () => {
    expect(blockId('topics', 'facts', 'G01:T03 <b>')).toMatch(/^topics:facts:G01-T03--b--[a-z0-9]+$/);
  });
});
