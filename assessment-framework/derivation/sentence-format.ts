import { roundScore, roundTo } from '../scoring/round-score.ts';
import type { FormulaLook } from './formula.ts';

/** Numbers, dates and lists inside sentences and formulas. Every number is rounded here, once, half away from zero. */
export interface SentenceFormat extends FormulaLook {
  /** 100·x with one decimal (F.1). */
  score(fraction: number): string;
  percent(fraction: number): string;
  /** Up to three decimals. */
  number(value: number): string;
  /** Calendar date, or a moment in UTC, in words. */
  date(iso: string): string;
  list(items: readonly string[]): string;
}

/** Numbers whose text is kept, for each number of decimals. */
const MOST_KEPT = 2_000;

/** Formats of a locale such as `en-GB`: the same for the interface and the reports, so that both say the same. */
export function sentenceFormat(locale: string): SentenceFormat {
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const kept = new Map<number, { readonly format: Intl.NumberFormat; readonly texts: Map<number, string> }>();
  const decimal = (given: number, least: number, most: number) => {
    // Minus zero would be told with its sign.
    const value = given === 0 ? 0 : given;
    const key = least * 100 + most;
    const known = kept.get(key) ?? {
      format: new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }),
      texts: new Map<number, string>(),
    };
    kept.set(key, known);
    const told = known.texts.get(value);
    if (told !== undefined) return told;
    const text = known.format.format(roundTo(value, most));
    // Formulas repeat the same few weights and levels; what is told once is not reckoned again.
    if (known.texts.size < MOST_KEPT) known.texts.set(value, text);
    return text;
  };
  return {
    score: (fraction) => one.format(roundScore(fraction)),
    percent: (fraction) => percent.format(roundTo(fraction, 2)),
    number: (value) => decimal(value, 0, 3),
    decimal,
    date: (iso) => date.format(new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)),
    list: (items) => list.format(items),
    separator: decimal(0.5, 1, 1).includes(',') ? ';' : ',',
  };
}
