/** Where the list of changes begins: a usual choice, or a date `YYYY-MM-DD`. */
export type Since = 'monday' | 'yesterday' | 'all' | (string & {});

/** Midnight at the beginning of what was chosen, in the time of this computer; null when everything is wanted. */
export function beginningOf(since: Since, now: Date): Date | null {
  if (since === 'all') return null;
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (since === 'yesterday') return daysBefore(day, 1);
  const chosen = /^(\d{4})-(\d\d)-(\d\d)$/.exec(since);
  if (chosen) return new Date(Number(chosen[1]), Number(chosen[2]) - 1, Number(chosen[3]));
  // Sunday is 0: the week of an assessor begins on Monday.
  return daysBefore(day, (day.getDay() + 6) % 7);
}

// By calendar, not by 24 hours: days on which clocks change are shorter or longer.
const daysBefore = (day: Date, count: number) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() - count);
