import { describe, expect, it } from 'vitest';
import { copiesToRemove, nameOfCopy, readCopyName } from './backup-names.ts';

const copy = (at: string, mark = 'abc123') => readCopyName(nameOfCopy(mark, at))!;
const remove = (copies: readonly ReturnType<typeof copy>[], good: string | null = null) =>
  copiesToRemove(copies, 'abc123', good);
const day = (n: number) => new Date(Date.UTC(2026, 0, 1, 9) + n * 86_400_000).toISOString();

describe('names of copies', () => {
  it('are read back as they were given', () => {
    const name = nameOfCopy('3fa9c1', '2026-04-01T08:30:05.123Z');

    expect(name).toBe('library-3fa9c1-2026-04-01T08-30-05Z.sqlite');
    expect(readCopyName(name)).toEqual({ name, mark: '3fa9c1', at: '2026-04-01T08:30:05.000Z' });
  });

  it.each([
    'library.sqlite',
    '../library-3fa9c1-2026-04-01T08-30-05Z.sqlite',
    'library-3fa9c1-2026-13-01T08-30-05Z.sqlite',
    'library-3fa9c1-2026-04-01T08-30-05Z.sqlite.part',
    'library-3fa9c1-2026-04-01T08-30-05Z.sqlite\n',
    '',
  ])('are not %j', (name) => {
    expect(readCopyName(name)).toBeNull();
  });
});

describe('what is kept', () => {
  it('is the newest of each of 14 days and 8 weeks after a year of daily copies', () => {
    const copies = Array.from({ length: 365 }, (_, n) => copy(day(n)));
    const removed = new Set(remove(copies));
    const kept = copies.filter(({ name }) => !removed.has(name)).map(({ at }) => at.slice(0, 10));

    // The 14 days touch three of the eight weeks; of the other five the Sunday is kept.
    expect(kept.slice(-14)).toEqual(copies.slice(-14).map(({ at }) => at.slice(0, 10)));
    expect(kept.slice(0, -14)).toEqual([
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
      '2026-12-06',
      '2026-12-13',
    ]);
  });

  it('is every one of the latest five, so that a second copy today does not cost this morning’s', () => {
    const today = ['08', '09', '10', '11', '12', '13'].map((hour) => copy(`2026-04-01T${hour}:00:00.000Z`));

    expect(remove(today)).toEqual([today[0]!.name]);
    expect(remove(today, today[0]!.name)).toEqual([]);
  });

  it('counts days on which there is a copy, not days of the calendar', () => {
    expect(remove(Array.from({ length: 14 }, (_, n) => copy(day(n * 40))))).toEqual([]);
  });

  it('is everything of other computers', () => {
    const others = Array.from({ length: 90 }, (_, n) => copy(day(n), 'ffffff'));

    expect(remove([...others, copy(day(200))])).toEqual([]);
  });
});
