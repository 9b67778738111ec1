/**
 * 100·x rounded to one decimal, half away from zero (F.1). Twelve significant digits come first, so that a half that
 * binary fractions miss by a hair still rounds as it reads.
 */
export const roundScore = (fraction: number): number => roundTo(fraction * 100, 1);

/** A number rounded once to so many decimals, half away from zero, in the same way. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale;
}
