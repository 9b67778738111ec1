import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Ways to write amounts of one currency in the interface language; the currency stands as its code. */
export interface Money {
  /** 1234567.8 -> "USD 1,234,568" */
  readonly whole: (amount: number) => string;
  /** 1234567.8 -> "USD 1.2 million"; small amounts stay whole. */
  readonly short: (amount: number) => string;
  /** 1234567.8 -> "1,234,568", where the currency stands in the head of a column. */
  readonly bare: (amount: number) => string;
  /** 1234567.85 -> "1,234,567.85"; cents only where there are any. */
  readonly exact: (amount: number) => string;
  /** 25000, 100000 -> "25,000–100,000", without the currency. */
  readonly bareRange: (from: number, to: number) => string;
}

/** From this amount on, words say more than digits. */
const SHORT_FROM = 1_000_000;

export function makeMoney(language: string, currency: string): Money {
  const locale = language === 'en' ? 'en-GB' : language;
  const own = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const whole = new Intl.NumberFormat(locale, { ...own, maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  // A currency together with a long word ("million") is not formatted everywhere: the word takes the place of the digits.
  const inWords = (amount: number) => {
    const parts = whole.formatToParts(1);
    return parts.map(({ type, value }) => (type === 'integer' ? short.format(amount) : value)).join('');
  };
  const bare = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    whole: (amount) => whole.format(amount),
    short: (amount) => (amount < SHORT_FROM ? whole.format(amount) : inWords(amount)),
    bare: (amount) => bare.format(amount),
    exact: (amount) => exact.format(amount),
    bareRange: (from, to) => bare.formatRange(Math.round(from), Math.round(to)).replace(/^~/, ''),
  };
}

/** Amounts of a currency in the interface language. */
export function useMoney(currency: string): Money {
  const { i18n } = useTranslation();
  return useMemo(() => makeMoney(i18n.language, currency), [i18n.language, currency]);
}
