import { type Haystack, type Needle, NONE, rankOf } from './rank.ts';

/** What the list is divided into, in the order in which groups of equal rank stand. */
export const GROUPS = [
  'recent',
  'pages',
  'commands',
  'criteria',
  'sources',
  'institutions',
  'topics',
  'gaps',
  'actions',
  'research',
  'indicators',
  'evidence',
  'people',
  'texts',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Findable {
  readonly key: string;
  readonly group: Group;
  readonly hay: Haystack;
}

export interface FoundGroup<E> {
  readonly group: Group;
  readonly entries: readonly E[];
  /** How many fit; more than are listed where the group is capped. */
  readonly total: number;
}

/** Entries listed of a group. */
const MOST_OF_GROUP = 7;

/**
 * Entries that fit a search, best first within their group; the group with the best entry comes first. Each group is capped,
 * so that the list stays short however much fits.
 */
export function findEntries<E extends Findable>(entries: readonly E[], needle: Needle): FoundGroup<E>[] {
  const groups = new Map<Group, { best: Ranked<E>[]; total: number }>();
  for (const entry of entries) {
    const rank = rankOf(needle, entry.hay);
    if (rank === NONE) continue;
    let found = groups.get(entry.group);
    if (!found) {
      found = { best: [], total: 0 };
      groups.set(entry.group, found);
    }
    found.total += 1;
    keepBest(found.best, { entry, rank });
  }
  return [...groups]
    .toSorted(([a, x], [b, y]) => step(x.best) - step(y.best) || GROUPS.indexOf(a) - GROUPS.indexOf(b))
    .map(([group, { best, total }]) => ({ group, total, entries: best.map(({ entry }) => entry) }));
}

interface Ranked<E> {
  readonly entry: E;
  readonly rank: number;
}

// Whole steps only: how long a name is does not decide which group comes first.
const step = (best: readonly Ranked<unknown>[]) => Math.floor(best[0]?.rank ?? NONE);

/** Puts an entry into the short sorted list, if it belongs there; equal ones keep their order. */
function keepBest<E>(best: Ranked<E>[], item: Ranked<E>): void {
  const last = best[best.length - 1];
  if (best.length >= MOST_OF_GROUP && last && last.rank <= item.rank) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.rank ?? 0) > item.rank) at -= 1;
  best.splice(at, 0, item);
  if (best.length > MOST_OF_GROUP) best.pop();
}
