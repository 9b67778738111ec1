// Days are numbers here, as `dayOf` of the plan's calendar gives them, so that a timeline can reckon with them.

const DAY_MS = 86_400_000;

const partsOf = (day: number) => {
  const moment = new Date(day * DAY_MS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
};

/** The first day of a month; months past December run on into the next year. */
const firstOfMonth = (year: number, month: number) => Math.round(Date.UTC(year, month, 1) / DAY_MS);

/**
 * The same day some months later (or earlier). Where the month is shorter, its last day; from the last day of a month to
 * the last day of the other, so that ends of periods stay ends.
 */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = partsOf(day);
  const length = firstOfMonth(year, month + 1) - firstOfMonth(year, month);
  const first = firstOfMonth(year, month + months);
  const last = firstOfMonth(year, month + months + 1) - 1;
  return date === length ? last : Math.min(first + date - 1, last);
}

/** The first day of the month that is nearest. */
export function nearestMonth(day: number): number {
  const { year, month } = partsOf(day);
  const [first, next] = [firstOfMonth(year, month), firstOfMonth(year, month + 1)];
  return day - first <= next - day ? first : next;
}

export const yearOf = (day: number): number => partsOf(day).year;
export const firstOfYear = (year: number): number => firstOfMonth(year, 0);

/** One quarter of a year, 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly from: number;
  /** First day after it. */
  readonly to: number;
}

/** All quarters that touch a stretch of days. */
export function quartersOf(from: number, to: number): readonly Quarter[] {
  const { year, month } = partsOf(from);
  const quarters: Quarter[] = [];
  for (let start = Math.floor(month / 3) * 3; ; start += 3) {
    const first = firstOfMonth(year, start);
    if (first > to) return quarters;
    const own = partsOf(first);
    quarters.push({
      year: own.year,
      quarter: own.month / 3 + 1,
      from: first,
      to: firstOfMonth(year, start + 3),
    });
  }
}
