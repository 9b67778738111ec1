import { plainDigits } from '../../assessment-framework/letters/alike-letters.ts';
import { type Cell, textOf } from './cell.ts';
import { type Conversion, type Convert, lost } from './conversion.ts';
import { normalised } from './normalise.ts';
import { wordTable } from './word-tables.ts';

/** Signs that only ever divide thousands: spaces of every width, apostrophes, the Arabic sign. */
const GROUPS = /(?<=\d)[\s\u00A0\u2009\u202F'’\u066C](?=\d{3}(?!\d))/g;
/** Characters of the longest text that may be a number. */
const LONGEST = 60;
const NUMBER = /^[-+]?\d[\d.,]*$/;

/** A whole number from 0; points and commas divide thousands. */
export const toCount: Convert<number> = (cell) => {
  const { value } = convert(cell, null, true);
  return value !== undefined && Number.isInteger(value) && value >= 0 && Number.isSafeInteger(value)
    ? { value }
    : lost('not-a-number', textOf(cell));
};

/** Any number; 1.234 in a text is read as the rest of the column writes it, and not at all when nothing tells. */
export const toNumber: Convert<number> = (cell, { decimal }) => convert(cell, decimal, false);

/** The sign before decimals in a column of texts; null when no cell tells, or cells disagree. */
export function decimalOf(cells: Iterable<Cell>): '.' | ',' | null {
  const seen = { '.': 0, ',': 0 };
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > LONGEST || !/[.,\u066B]/.test(cell)) continue;
    const sign = signOf(tidy(cell));
    if (sign !== null) seen[sign]++;
  }
  if ((seen['.'] === 0) === (seen[','] === 0)) return null;
  return seen['.'] > 0 ? '.' : ',';
}

/** What one number tells about decimals: 1,5 and 1.234,5 and 1.234.567 tell, 1.234 does not. */
function signOf(text: string): '.' | ',' | null {
  if (!NUMBER.test(text)) return null;
  const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1];
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (dots + commas === 0) return null;
  const sign = dots > 0 ? '.' : ',';
  const [before = '', after = ''] = text.split(sign);
  return after.length === 3 && /^[-+]?[1-9]\d{0,2}$/.test(before) ? null : sign;
}

function convert(cell: Cell, decimal: '.' | ',' | null, isCount: boolean): Conversion<number> {
  if (typeof cell !== 'string' && cell.number !== null && cell.date === null) return { value: cell.number };
  const not = lost<number>('not-a-number', textOf(cell));
  if (typeof cell !== 'string') return not;
  const { text, times } = withoutMultiplier(tidy(cell));
  if (!NUMBER.test(text)) return not;
  const sign = signOf(text) ?? decimal ?? (isCount ? null : text.includes(',') ? '.' : null);
  const isOpen = sign === null && text.includes('.') && !isCount;
  if (isOpen) return not;
  const groups = sign === null ? /[.,]/g : sign === '.' ? /,/g : /\./g;
  if (!areThousands(text, groups, sign)) return not;
  const value = Number(text.replace(groups, '').replace(',', '.'));
  return Number.isFinite(value) ? { value: Number((value * times).toPrecision(15)) } : not;
}

/** Whether what is taken for signs of thousands stands before three digits each time. */
function areThousands(text: string, groups: RegExp, sign: '.' | ',' | null): boolean {
  const whole = sign === null ? text : (text.split(sign)[0] ?? '');
  const parts = whole.split(groups).slice(1);
  const isAfter = sign !== null && groups.test(text.slice(whole.length));
  return !isAfter && parts.every((part) => part.length === 3);
}

function tidy(text: string): string {
  return plainDigits(text)
    .replace(/\u066B/g, ',')
    .trim()
    .replace(/^[~≈≃]\s*/, '')
    .replace(/\s*%$/, '')
    .replace(/\u2212/g, '-')
    .replace(GROUPS, '');
}

/** «1.2 million», «350 mille». */
function withoutMultiplier(text: string): { text: string; times: number } {
  const found = /^([-+]?[\d.,]+)\s*(\p{L}+)$/u.exec(text);
  const times = found === null ? undefined : wordTable('multipliers').get(normalised(found[2] ?? ''));
  return times === undefined || found === null
    ? { text, times: 1 }
    : { text: found[1] ?? '', times: Number(times) };
}
