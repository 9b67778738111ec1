import { useTranslation } from 'react-i18next';
import { roundScore } from '../../../assessment-framework/scoring/round-score.ts';

/** Ways to write numbers and dates in the interface language. Scores are fractions 0-1 and are shown as 0-100. */
export interface Format {
  /** 0.486 -> "48.6" */
  readonly score: (fraction: number) => string;
  /** 0.36, 0.63 -> "36–63" */
  readonly range: (lower: number, upper: number) => string;
  readonly integer: (value: number) => string;
  /** A number with the decimals it has, six at most: 1.085 -> "1.085" */
  readonly decimal: (value: number) => string;
  readonly percent: (fraction: number) => string;
  /** "2026-11-09" -> "9 Nov 2026" */
  readonly date: (date: string) => string;
  readonly time: (moment: Date) => string;
  /** An instant -> "Monday 9 November 2026", in the time of this computer. */
  readonly weekday: (instant: string) => string;
  /** Day, or the time when it is today. */
  readonly when: (instant: string) => string;
  /** "2026-11-09", "2026-11-13" -> "9–13 Nov 2026" */
  readonly period: (start: string, end: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** "A, B or C" */
  readonly either: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
}

// Dates without a time are days, not moments: read and written in UTC they never slip.
const day = (date: string) => new Date(`${date}T00:00:00Z`);

export function makeFormat(language: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const localDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const ranges = new Map<string, string>();
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return {
    score: (fraction) => one.format(roundScore(fraction)),
    range: (lower, upper) => {
      const [from, to] = [Math.round(lower * 100), Math.round(upper * 100)];
      const key = `${from} ${to}`;
      // Ranges of a long table repeat, and the system takes its time for each.
      const text = ranges.get(key) ?? whole.formatRange(from, to).replace(/^~/, '');
      ranges.set(key, text);
      return text;
    },
    integer: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    percent: (fraction) => percent.format(fraction),
    date: (value) => date.format(day(value)),
    time: (moment) => time.format(moment),
    weekday: (instant) => weekday.format(new Date(instant)),
    when: (instant) => {
      const moment = new Date(instant);
      return moment.toDateString() === new Date().toDateString()
        ? time.format(moment)
        : localDate.format(moment);
    },
    period: (start, end) => date.formatRange(day(start), day(end)),
    list: (items) => list.format(items),
    either: (items) => either.format(items),
    compare: collator.compare,
  };
}

const made = new Map<string, Format>();

/** Formatters of the interface language, made once for all components: the system takes its time to make them. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}
