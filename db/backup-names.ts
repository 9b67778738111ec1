/** A copy as its file name tells it. */
export interface NamedCopy {
  readonly name: string;
  /** The computer's mark: libraries of two computers may share a folder. */
  readonly mark: string;
  /** Moment of the copy, ISO 8601 in UTC. */
  readonly at: string;
}

const NAME = /^library-([0-9a-f]{6})-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.sqlite$/;

/** Copies kept: the newest of each of so many days and weeks on which there is one, and some newest whatever their day. */
const KEPT = { newest: 5, days: 14, weeks: 8 };
const DAY = 24 * 3600 * 1000;

/** File name of a copy, `library-3fa9c1-2026-04-01T08-30-05Z.sqlite`: sorted by time, and allowed on every system. */
export function nameOfCopy(mark: string, at: string): string {
  return `library-${mark}-${at.slice(0, 19).replaceAll(':', '-')}Z.sqlite`;
}

/** What a file name says; null when it is not the name of a copy. */
export function readCopyName(name: string): NamedCopy | null {
  const [, mark, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (mark === undefined) return null;
  const at = `${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(at)) ? null : { name, mark, at };
}

/**
 * The copies that may go: all of this computer but the newest five, the newest of each of 14 days and of each of 8 weeks
 * (from Monday, in UTC). `good`, the newest copy found whole, always stays.
 */
export function copiesToRemove(
  copies: readonly NamedCopy[],
  mark: string,
  good: string | null,
): readonly string[] {
  const own = copies.filter((copy) => copy.mark === mark).sort((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set([
    ...own.slice(0, KEPT.newest),
    ...newestOfEach(own, ({ at }) => Math.floor(Date.parse(at) / DAY)).slice(0, KEPT.days),
    // The first of January 1970 was a Thursday.
    ...newestOfEach(own, ({ at }) => Math.floor((Date.parse(at) / DAY + 3) / 7)).slice(0, KEPT.weeks),
  ]);
  return own.filter((copy) => !kept.has(copy) && copy.name !== good).map(({ name }) => name);
}

function newestOfEach(newestFirst: readonly NamedCopy[], period: (copy: NamedCopy) => number): NamedCopy[] {
  return newestFirst.filter(
    (copy, index) => index === 0 || period(copy) !== period(newestFirst[index - 1] as NamedCopy),
  );
}
