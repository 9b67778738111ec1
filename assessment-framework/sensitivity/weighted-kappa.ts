/** Agreement of two raters corrected for chance, with its interval. */
export interface Kappa {
  /** Number of pairs. */
  readonly n: number;
  /** 1: full agreement, 0: as by chance; null without pairs or when all values are the same one, as chance then explains all. */
  readonly kappa: number | null;
  /** 95 % interval by the asymptotic standard error, held within -1 to 1; null without kappa. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Weighted share of agreement, as seen and as expected by chance, 0-1; null without pairs. */
  readonly observed: number | null;
  readonly expected: number | null;
}

/** Two-sided 95 % point of the normal distribution. */
const Z_95 = 1.959963984540054;
/** An expected agreement nearer to 1 than this is a full one: there is no variance to explain. */
const NO_VARIANCE = 1e-12;

/**
 * Kappa with quadratic weights (F.7): a pair of levels i and j agrees to 1 - (i - j)² / (levels - 1)². Values are whole numbers from
 * 0 to levels - 1. Standard error after Fleiss, Cohen and Everitt (1969), for any kappa.
 * @throws RangeError for a value outside the scale
 */
export function quadraticKappa(pairs: readonly (readonly [number, number])[], levels = 5): Kappa {
  return weightedKappa(pairs, levels, (distance) => 1 - (distance / (levels - 1)) ** 2);
}

/**
 * Kappa with any weights of agreement that depend on the distance of two levels, 1 at distance 0; see `quadraticKappa`.
 * @throws RangeError for a value outside the scale
 */
export function weightedKappa(
  pairs: readonly (readonly [number, number])[],
  levels: number,
  agreementAt: (distance: number) => number,
): Kappa {
  const n = pairs.length;
  if (n === 0) return { n, kappa: null, lower: null, upper: null, observed: null, expected: null };

  const firstCounts = new Array<number>(levels).fill(0);
  const secondCounts = new Array<number>(levels).fill(0);
  let agreed = 0;
  for (const [a, b] of pairs) {
    countIn(firstCounts, a);
    countIn(secondCounts, b);
    agreed += agreementAt(Math.abs(a - b));
  }
  const observed = agreed / n;
  const first = firstCounts.map((count) => count / n);
  const second = secondCounts.map((count) => count / n);
  // Mean agreement of a level of one rater with the values of the other.
  const firstMeets = first.map((_, i) => meanAgreement(second, i, agreementAt));
  const secondMeets = second.map((_, j) => meanAgreement(first, j, agreementAt));
  const expected = first.reduce((sum, share, i) => sum + share * (firstMeets[i] ?? 0), 0);
  const left = 1 - expected;
  if (left < NO_VARIANCE) return { n, kappa: null, lower: null, upper: null, observed, expected };

  const kappa = (observed - expected) / left;
  let squares = 0;
  for (const [a, b] of pairs) {
    const chance = (firstMeets[a] ?? 0) + (secondMeets[b] ?? 0);
    squares += (agreementAt(Math.abs(a - b)) - chance * (1 - kappa)) ** 2 / n;
  }
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (n * left ** 2);
  // Rounding can take the difference of two equal squares below zero.
  const margin = Z_95 * Math.sqrt(Math.max(0, variance));
  return {
    n,
    kappa,
    lower: Math.max(-1, kappa - margin),
    upper: Math.min(1, kappa + margin),
    observed,
    expected,
  };
}

function countIn(counts: number[], level: number): void {
  const before = counts[level];
  if (before === undefined) throw new RangeError(`${level} is not a level of the scale`);
  counts[level] = before + 1;
}

const meanAgreement = (
  shares: readonly number[],
  level: number,
  agreementAt: (distance: number) => number,
): number => shares.reduce((sum, share, other) => sum + share * agreementAt(Math.abs(level - other)), 0);
