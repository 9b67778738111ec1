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
  const currencies = new Map<string, Intl.NumberFormat>();
  const moneyOf = (currency: string) => {
    const kept =
      currencies.get(currency) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        maximumFractionDigits: 0,
      });
    currencies.set(currency, kept);
    return kept;
  };
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  return {
    score: (fraction) => oneDecimal.format(roundScore(fraction)),
    change: (fraction) => change.format(roundScore(fraction)),
    money: (amount, currency) => moneyOf(currency).format(amount),
    percent: (fraction) => percent.format(fraction),
    integer: (value) => integer.format(value),
    decimal: (value, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    date: (iso) => date.format(momentOf(iso)),
    shortDate: (iso) => shortDate.format(momentOf(iso)),
    list: (items) => list.format(items),
    listParts: (items) => list.formatToParts(items).map(({ value }) => value),
  };
}

function momentOf(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
}
