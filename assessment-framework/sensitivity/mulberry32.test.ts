import { describe, expect, it } from 'vitest';
import { mulberry32 } from './mulberry32.ts';

const first = (seed: number, count: number) => {
  const next = mulberry32(seed);
  return Array.from({ length: count }, next);
};

describe('mulberry32', () => {
  // Worked out apart from this code, in Python with whole numbers cut to 32 bits after every step.
  it.each([
    [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197, 0.1462021479383111]],
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741]],
    [20260101, [0.2559139896184206, 0.5929048631805927, 0.8053383126389235, 0.9675766411237419]],
    [0xffffffff, [0.8964226141106337, 0.189478256739676, 0.7156526781618595, 0.9440599093213677]],
  ])('gives the known numbers for seed %d', (seed, expected) => {
    expect(first(seed, 4)).toEqual(expected);
  });

  it('gives every seed a sequence of its own, and each caller a state of its own', () => {
    expect(first(5, 3)).toEqual(first(5, 3));
    expect(first(5, 3)).not.toEqual(first(6, 3));
  });

  it('is even enough: a hundred thousand numbers fill ten steps alike', () => {
    const next = mulberry32(20260101);
    const steps = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) steps[Math.floor(next() * 10)]! += 1;
    for (const count of steps) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
