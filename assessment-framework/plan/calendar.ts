const DAY = 86_400_000;
const LAST_DAY = Date.parse('9999-12-31') / DAY;
/** Months that a date can name, from year 0. */
const MONTHS = 10_000 * 12;
/** Days that stand for a part of a month, where a term is not a whole number of months. */
const DAYS_OF_A_MONTH = 30;

/** Number of a calendar date `YYYY-MM-DD` in days; dates that follow each other have numbers that do. */
export const dayOf = (date: string): number => Date.parse(date) / DAY;

/** Calendar date of a day number; nothing lies after 9999-12-31. */
export const dateOf = (day: number): string =>
  new Date(Math.min(day, LAST_DAY) * DAY).toISOString().slice(0, 10);

/**
 * The same day of the month so many months later (earlier when negative), or the last day of a shorter month. Parts of
 * a month are counted as 30 days.
 */
export function addMonths(date: string, months: number): string {
  const whole = Math.trunc(months);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = year * 12 + (month - 1) + whole;
  if (first >= MONTHS) return dateOf(LAST_DAY);
  const lastOfMonth = first + 1 >= MONTHS ? LAST_DAY : dayOf(monthStart(first + 1)) - 1;
  const same = dayOf(monthStart(first)) + day - 1;
  return dateOf(Math.min(same, lastOfMonth) + Math.round((months - whole) * DAYS_OF_A_MONTH));
}

/** First day of a month counted from year 0, before which none is named. */
function monthStart(month: number): string {
  const held = Math.max(month, 0);
  return `${pad(Math.floor(held / 12), 4)}-${pad((held % 12) + 1, 2)}-01`;
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The last day of a term of so many months that begins on a day. */
export const endOfTerm = (start: string, months: number): string =>
  dateOf(Math.max(dayOf(start), dayOf(addMonths(start, months)) - 1));

/** Days of a span by calendar year, both ends included, in order; a span that ends before it starts is its first day. */
export function daysByYear(start: string, end: string): { readonly year: number; readonly days: number }[] {
  const first = dayOf(start);
  const last = Math.max(first, dayOf(end));
  const years: { year: number; days: number }[] = [];
  for (let year = Number(start.slice(0, 4)), from = first; from <= last; year++) {
    const until = Math.min(last, dayOf(`${pad(year, 4)}-12-31`));
    years.push({ year, days: until - from + 1 });
    from = until + 1;
  }
  return years;
}
