const STEP = 0x6d2b79f5;
const RANGE = 2 ** 32;

/**
 * The generator prescribed by F.7: mulberry32, 32 bits of state. Returns a function that gives the next number of [0,1), always
 * the same ones for the same seed, on every computer. Only the lowest 32 bits of the seed count.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}
