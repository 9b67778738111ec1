import { roundScore } from '../../assessment-framework/scoring/round-score.ts';

/** Numbers and dates as a reader of the language writes them. Scores are fractions 0-1, shown as 100·x. */
export interface Format {
  /** 100·x with one decimal, half away from zero (methodology F.1). */
  score(fraction: number): string;
  /** Difference of two scores as 100·x with one decimal and its sign; `0.0` for none. */
  change(fraction: number): string;
  percent(fraction: number): string;
  /** Whole units of a currency, with its code. */
  money(amount: number, currency: string): string;
  integer(value: number): string;
  decimal(value: number, digits: number): string;
  /** Calendar date `YYYY-MM-DD`, or a moment in UTC, as a date in words. */
  date(iso: string): string;
  /** The same with a short month, for tables. */
  shortDate(iso: string): string;
  list(items: readonly string[]): string;
  /** The same in parts: items at even places, what stands between them at odd ones. */
  listParts(items: readonly string[]): readonly string[];
}

/** Formats for a locale such as en-GB. */
export function createFormat(locale: string): Format {
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDate = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const moneyOf = kept(
    (currency: string) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        maximumFractionDigits: 0,
      }),
  );
  const decimalOf = kept(
    (digits: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  return {
    score: kept((fraction) => oneDecimal.format(roundScore(fraction) + 0)),
    change: (fraction) => change.format(roundScore(fraction)),
    money: (amount, currency) => moneyOf(currency).format(amount),
    percent: kept((fraction) => percent.format(fraction + 0)),
    // Plus nothing: minus zero, which a look-up takes for zero, is written as zero.
    integer: kept((value) => integer.format(value + 0)),
    decimal: (value, digits) => decimalOf(digits).format(value),
    date: kept((iso) => dayIn(locale, date.format(momentOf(iso)))),
    shortDate: kept((iso) => dayIn(locale, shortDate.format(momentOf(iso)))),
    list: (items) => list.format(items),
    listParts: (items) => list.formatToParts(items).map(({ value }) => value),
  };
}

/** What was made for a value is given again: a report writes the same few numbers and days thousands of times. */
function kept<V, T>(make: (value: V) => T): (value: V) => T {
  const made = new Map<V, T>();
  return (value) => {
    const before = made.get(value);
    if (before !== undefined) return before;
    const now = make(value);
    made.set(value, now);
    return now;
  };
}

/** French counts the first day of a month, and only that one: 1er janvier. */
function dayIn(locale: string, date: string): string {
  return locale.startsWith('fr') ? date.replace(/^1(?=\s)/, '1er') : date;
}

function momentOf(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
}
