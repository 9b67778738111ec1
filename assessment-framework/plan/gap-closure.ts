import type { DecidedGap } from '../gaps/decided-gaps.ts';
import type { Gap } from '../scoring/result.ts';

/** Keys of the gaps that rules found: not those that are only to be verified. */
export const foundKeys = (gaps: readonly Gap[]): ReadonlySet<string> =>
  new Set(gaps.filter(({ state }) => state === 'found').map(({ key }) => key));

/**
 * What actions make of a gap that counts today: `closes`: no rule finds it any more, nor a gap it speaks for; `by-word`:
 * it was entered by hand, so no rule can tell, and an action names it; `stays`.
 * @param found keys of the gaps found when the actions are done
 * @param named keys of the gaps that the actions name
 */
export function closureOf(
  { key, speaksFor, gap }: Pick<DecidedGap, 'key' | 'speaksFor' | 'gap'>,
  found: ReadonlySet<string>,
  named: ReadonlySet<string>,
): 'closes' | 'by-word' | 'stays' {
  const keys = [key, ...speaksFor];
  if (gap === null) return keys.some((each) => named.has(each)) ? 'by-word' : 'stays';
  return keys.some((each) => found.has(each)) ? 'stays' : 'closes';
}

/** Gaps that are found when the actions are done and are not found today; dismissed ones stay dismissed. */
export function openedGaps(today: readonly Gap[], later: readonly Gap[]): readonly Gap[] {
  const before = foundKeys(today);
  return later.filter(({ key, state, dismissed }) => state === 'found' && !dismissed && !before.has(key));
}
