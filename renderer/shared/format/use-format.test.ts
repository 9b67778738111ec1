import { describe, expect, it } from 'vitest';
import { makeFormat } from './use-format.ts';

const format = makeFormat('en');

describe('format', () => {
  it('writes scores as 0 to 100 with one decimal', () => {
    expect([format.score(0.486), format.score(0), format.score(1)]).toEqual(['48.6', '0.0', '100.0']);
  });

  it('writes a range in whole points, and one number where both ends round alike', () => {
    expect([format.range(0.361, 0.629), format.range(0.5, 0.501)]).toEqual(['36–63', '50']);
  });

  it('writes days without a shift of time zone', () => {
    expect(format.date('2026-11-09')).toBe('9 Nov 2026');
  });
});
