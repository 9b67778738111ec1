/** Distance below which two fractions count as equal, so that a threshold is not missed by a rounding error. */
const TOLERANCE = 1e-9;

/** True when `value` is smaller than `threshold` by more than the tolerance: 0.6 reached by a sum is not below 0.60. */
export function isBelow(value: number, threshold: number): boolean {
  return value < threshold - TOLERANCE;
}

/** Rank of a fraction for sorting: fractions within the tolerance share a rank, so that ties are seen as ties. */
export function rankOf(value: number): number {
  return Math.round(value / TOLERANCE);
}

/** Order of identifiers by code unit: the same on every computer and in every language. */
export function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
