import { plainDigits } from '../../assessment-framework/letters/alike-letters.ts';
import { type Cell, textOf } from './cell.ts';
import { type Conversion, type Convert, lost } from './conversion.ts';
import { normalised } from './normalise.ts';
import { dateOfSerial } from './serial-date.ts';
import { wordTable } from './word-tables.ts';

const [FIRST_YEAR, LAST_YEAR] = [1800, 2200];
/** Day numbers between 1954 and 2119: smaller and larger numbers in a column of dates are something else. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];
/** Characters of the longest text that may be a date, with its time of day. */
const LONGEST = 60;
const NUMERIC = /^(\d{1,4})\s*([/.\-\u060D])\s*(\d{1,2})\s*[/.\-\u060D]\s*(\d{2}|\d{4})(?:[ T].*)?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;

/** A day: `YYYY-MM-DD`. */
export const toDate: Convert<string> = (cell, { dayFirst }) => convert(cell, dayFirst, false);

/** The last day of what the cell names: a day, a month or a year. */
export const toEndOfPeriod: Convert<string> = (cell, { dayFirst }) => convert(cell, dayFirst, true);

/** A year between 1800 and 2200. */
export const toYear: Convert<number> = (cell) => {
  const text = textOf(cell);
  if (typeof cell !== 'string' && cell.date !== null) {
    // A year in a cell that is formatted as a date shows as a day of 1905.
    const year = isYear(cell.number) ? cell.number : Number(cell.date.slice(0, 4));
    return isYear(year) ? { value: year } : lost('not-a-year', text);
  }
  const found = /^(?:c\.?|ca\.?)?\s*(\d{4})(?:\.0+)?$/i.exec(plainDigits(text));
  const year = Number(found?.[1]);
  if (isYear(year)) return { value: year };
  const day = convert(cell, true, false).value;
  return day === undefined ? lost('not-a-year', text) : { value: Number(day.slice(0, 4)) };
};

/** Which comes first in a column of dates like 3/4/2021; null when no cell tells, or cells disagree. */
export function dayFirstOf(cells: Iterable<Cell>): boolean | null {
  let [day, month] = [0, 0];
  for (const cell of cells) {
    const text = textOf(cell);
    const found = text.length > LONGEST ? null : NUMERIC.exec(plainDigits(text));
    if (found === null || found[2] === '.') continue;
    if (Number(found[1]) > 12 && Number(found[1]) <= 31) day++;
    else if (Number(found[3]) > 12) month++;
  }
  if ((day === 0) === (month === 0)) return null;
  return day > 0;
}

function convert(cell: Cell, dayFirst: boolean | null, isEnd: boolean): Conversion<string> {
  const text = plainDigits(textOf(cell)).trim();
  const not = lost<string>('not-a-date', textOf(cell));
  const of = (date: string | null): Conversion<string> => (date === null ? not : { value: date });
  if (typeof cell !== 'string') {
    if (isEnd && isYear(cell.number)) return { value: `${cell.number}-12-31` };
    if (cell.date !== null) return of(inRange(cell.date));
  }
  const iso = ISO.exec(text);
  if (iso !== null) return of(day(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return ofNumeric(numeric, dayFirst, text) ?? not;
  const bare =
    typeof cell !== 'string' && cell.number !== null ? cell.number : /^\d+$/.test(text) ? Number(text) : null;
  if (bare !== null) {
    if (isEnd && isYear(bare)) return { value: `${bare}-12-31` };
    return bare >= FIRST_SERIAL && bare <= LAST_SERIAL ? of(dateOfSerial(bare)) : not;
  }
  return of(inWords(text, isEnd));
}

function ofNumeric(
  found: RegExpExecArray,
  dayFirst: boolean | null,
  text: string,
): Conversion<string> | null {
  const [first, second, written] = [Number(found[1]), Number(found[3]), found[4] ?? ''];
  const year =
    written.length === 4 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900);
  const [asDay, asMonth] = [day(year, second, first), day(year, first, second)];
  if (asDay === null && asMonth === null) return null;
  // With dots, every country that writes dates so puts the day first.
  const isDay = found[2] === '.' || first === second ? true : dayFirst;
  if (asDay !== null && asMonth !== null && isDay === null) return lost('ambiguous-date', text);
  const date = (isDay === false ? (asMonth ?? asDay) : (asDay ?? asMonth)) ?? null;
  return date === null ? null : { value: date };
}

/** «15 March 2021», «mars 2021», «March 15, 2021», «Q2 2021»; months and quarters only where the end of a period is asked for. */
function inWords(text: string, isEnd: boolean): string | null {
  const words = normalised(text).split(' ');
  const numbers = words
    .filter((word) => /^\d+(st|nd|rd|th|er)?$/.test(word))
    .map((word) => Number.parseInt(word, 10));
  const rest = words.filter(
    (word) => !/^\d+(st|nd|rd|th|er)?$/.test(word) && word !== 'de' && word !== 'del',
  );
  const year = numbers.find((number) => isYear(number));
  if (year === undefined) return null;
  const month = Number(wordTable('months').get(rest.join(' ')));
  const others = numbers.filter((number) => number !== year);
  if (Number.isInteger(month) && others.length === 1) return day(year, month, others[0] ?? 0);
  if (!isEnd || others.length > 0) return null;
  if (Number.isInteger(month)) return lastDay(year, month);
  const quarter = /^[qt]([1-4])$/.exec(rest.join(' '));
  return quarter === null ? null : lastDay(year, Number(quarter[1]) * 3);
}

const isYear = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

function day(year: number, month: number, date: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date && isYear(year);
  return isReal ? moment.toISOString().slice(0, 10) : null;
}

const lastDay = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const inRange = (date: string) => (isYear(Number(date.slice(0, 4))) ? date : null);
