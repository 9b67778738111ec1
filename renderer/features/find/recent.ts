/** Entries remembered; what one goes back to within the hour. */
const MOST = 5;

/** Before the key of an entry that is listed among those chosen last: it stands in its own group too. */
export const RECENT = 'recent/';

let keys: readonly string[] = [];

/** Keys of the entries chosen last in this sitting, the last one first. */
export const recentKeys = (): readonly string[] => keys;

/** Remembers what was chosen. */
export function rememberChoice(chosen: string): void {
  const key = chosen.startsWith(RECENT) ? chosen.slice(RECENT.length) : chosen;
  keys = [key, ...keys.filter((other) => other !== key)].slice(0, MOST);
}
