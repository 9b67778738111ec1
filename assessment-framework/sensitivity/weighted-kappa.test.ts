import { describe, expect, it } from 'vitest';
import { quadraticKappa, weightedKappa } from './weighted-kappa.ts';

type Pair = readonly [number, number];

/** Pairs of a table: rows the first rater's levels, columns the second's. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, (): Pair => [a, b])));
const quadratic = (table: readonly (readonly number[])[]) => quadraticKappa(pairsOf(table), table.length);

describe('quadratic weighted kappa against published results', () => {
  it('two radiologists, 85 mammograms (Stata Base Reference Manual, kappa: prerecorded weights w2)', () => {
    const { n, observed, expected, kappa } = quadratic([
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ]);
    expect(n).toBe(85);
    expect(observed).toBeCloseTo(0.9477, 4);
    expect(expected).toBeCloseTo(0.8409, 4);
    expect(kappa).toBeCloseTo(0.6714, 4);
  });

  it('anxiety data, raters 2 and 3 (R irr, kappa2 with squared weights)', () => {
    const { kappa, n } = quadratic([
      [0, 0, 1, 0, 0],
      [4, 0, 1, 0, 0],
      [2, 3, 3, 0, 0],
      [0, 2, 0, 1, 1],
      [1, 0, 0, 1, 0],
    ]);
    expect(n).toBe(20);
    expect(kappa).toBeCloseTo(0.2520325, 7);
  });

  it('abstractors of ectopic pregnancies (Gwet 2014; R irrCAC, quadratic weights)', () => {
    const { kappa } = quadratic([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(kappa).toBeCloseTo(0.8921569, 6);
  });

  it('interval around full independence of 200 subjects (R psych, cohen.kappa: -0.135 to 0.135)', () => {
    const { kappa, lower, upper } = quadratic([
      [32, 16, 16, 16],
      [24, 12, 12, 12],
      [16, 8, 8, 8],
      [8, 4, 4, 4],
    ]);
    expect(kappa).toBeCloseTo(0, 12);
    expect(lower).toBeCloseTo(-0.135, 3);
    expect(upper).toBeCloseTo(0.135, 3);
  });

  it('interval around a high agreement of 200 subjects (R psych, cohen.kappa: 0.83, 0.77 to 0.90)', () => {
    const { kappa, lower, upper } = quadratic([
      [80, 0, 0, 0],
      [0, 40, 0, 20],
      [0, 0, 40, 0],
      [0, 0, 0, 20],
    ]);
    expect(kappa).toBeCloseTo(0.83, 2);
    expect(lower).toBeCloseTo(0.77, 2);
    expect(upper).toBeCloseTo(0.9, 2);
  });
});

describe('asymptotic interval of weighted kappa', () => {
  it('equals a published one to four places (SAS PROC FREQ, linear weights, in the tests of statsmodels)', () => {
    const pairs = pairsOf([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    const { kappa, lower, upper } = weightedKappa(pairs, 3, (distance) => 1 - distance / 2);
    expect(kappa).toBeCloseTo(0.4701, 4);
    expect(lower).toBeCloseTo(0.1845, 4);
    expect(upper).toBeCloseTo(0.7558, 4);
  });
});

describe('quadratic weighted kappa at its ends', () => {
  const levels = [0, 1, 2, 3, 4];

  it('is 1 for full agreement and -1 for full reversal', () => {
    expect(quadraticKappa(levels.map((level) => [level, level]))).toMatchObject({
      kappa: 1,
      lower: 1,
      upper: 1,
    });
    expect(quadraticKappa(levels.map((level) => [level, 4 - level])).kappa).toBeCloseTo(-1, 12);
  });

  it('is 0 where one value says nothing about the other', () => {
    const every = levels.flatMap((a) => levels.map((b): Pair => [a, b]));
    expect(quadraticKappa(every).kappa).toBeCloseTo(0, 12);
    expect(quadraticKappa(levels.map((level) => [2, level])).kappa).toBeCloseTo(0, 12);
  });

  it('has no value without variance or without pairs', () => {
    expect(
      quadraticKappa([
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ n: 2, kappa: null, lower: null, upper: null, observed: 1 });
    expect(quadraticKappa([])).toEqual({
      n: 0,
      kappa: null,
      lower: null,
      upper: null,
      observed: null,
      expected: null,
    });
  });

  it('costs a distance of two four times as much as a distance of one', () => {
    const base: Pair[] = [...levels, ...levels].map((level) => [level, level]);
    const { observed: near } = quadraticKappa([...base, [1, 2]]);
    const { observed: far } = quadraticKappa([...base, [1, 3]]);
    expect((1 - (far ?? 0)) / (1 - (near ?? 0))).toBeCloseTo(4, 9);
  });

  it('does not mind who comes first, and refuses values outside the scale', () => {
    const pairs: Pair[] = [
      [0, 1],
      [2, 2],
      [4, 3],
      [1, 3],
      [3, 3],
    ];
    const turned = quadraticKappa(pairs.map(([a, b]) => [b, a]));
    expect(turned.kappa).toBeCloseTo(quadraticKappa(pairs).kappa ?? Number.NaN, 12);
    expect(turned.lower).toBeCloseTo(quadraticKappa(pairs).lower ?? Number.NaN, 12);
    expect(() => quadraticKappa([[0, 5]])).toThrow(RangeError);
    expect(() => quadraticKappa([[0, 1.5]])).toThrow(RangeError);
  });
});
