import { plainDigits } from '../letters/alike-letters.ts';

/** A piece of a text, from `start` up to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Marks of Markdown and escapes may stand inside; `(at)` and `[at]` are ways to write the sign so that machines miss it.
const LOCAL = "[\\p{L}\\p{M}\\p{N}._%+'’*\\\\-]+";
const AT = '(?:\\s?[@＠]\\s?|\\s*[([{]\\s*(?:at|arroba|arobase)\\s*[)\\]}]\\s*)';
const DOT = '(?:[.\\\\*]+|\\s*[([{]\\s*(?:dot|punto|point)\\s*[)\\]}]\\s*)';
const LABEL = '[\\p{L}\\p{M}\\p{N}-]+';
const EMAIL = new RegExp(`(?:mailto:\\s*)?${LOCAL}${AT}${LABEL}(?:${DOT}${LABEL})*`, 'giu');
const HAS_LETTER = /\p{L}/u;

/** Runs of digits with what stands between the groups of a telephone number; parts of hexadecimal ids are none. */
const DIGIT_RUN =
  /(?<![\p{L}\p{N}]|[0-9a-fA-F]{4}-)(?:\+|\(\+?)?\d(?:[\d ().\\*/\t\u00a0\u202f\u2010-\u2015-]{3,40})\d(?![\p{L}\p{N}]|-[0-9a-fA-F]{4})/gu;
const CUE =
  /(?<!\p{L})(?:tel|tél|tfno|phone|telephone|téléphone|teléfono|telefono|mobile|mob|cell|móvil|celular|fax|whatsapp|viber|هاتف|الهاتف|جوال|الجوال|موبايل|تلفون|فاكس|واتساب)[\s.:°#()]*(?:n[°or.]*|number|numéro|número|رقم|is|est|es)?[\s.:°#()]*$/iu;
const OTHER_NUMBER = /(?:isbn|issn|doi|orcid)[\s.:-]*$/iu;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})$/;
const DATE_INSIDE = /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)/;
const YEAR = /^(?:1[89]|20|21)\d\d$/;
const YEAR_IN_BRACKETS = /\((?:1[89]|20|21)\d\d\)/;

/** E-mail addresses and telephone numbers in a text, in their order; numbers, dates, laws and years are none. */
export function findContactDetails(text: string, knownPhones: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [...findEmails(text), ...findPhones(text, knownPhones)];
  return spans.toSorted((a, b) => a.start - b.start);
}

function findEmails(text: string): readonly Span[] {
  // Most texts hold no address: that is seen without the pattern.
  if (!/[@＠]|[([{]\s*(?:at|arroba|arobase)\s*[)\]}]/iu.test(text)) return [];
  return [...text.matchAll(EMAIL)].flatMap(({ 0: found, index }) => {
    const domain = found.slice(found.search(new RegExp(AT, 'iu')));
    // With spaces around it the sign is a word like others, unless a whole domain follows.
    const isAddress = HAS_LETTER.test(domain) && (!/\s[@＠]|[@＠]\s/u.test(found) || domain.includes('.'));
    return isAddress ? [trimmed(text, index, index + found.length)] : [];
  });
}

/** Without marks and signs at the ends that belong to the sentence. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[.'’*\\%-]/u.test(text.charAt(start))) start++;
  while (end > start && /[.'’*\\-]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The last digits of a telephone number, which are the same however the country and the area are written. */
export function phoneEnd(phone: string): string | null {
  const digits = digitsOf(phone);
  return digits.length < 6 ? null : digits.slice(-7);
}

const digitsOf = (text: string): string => plainDigits(text).replace(/\D/g, '');

function findPhones(text: string, known: ReadonlySet<string>): readonly Span[] {
  const latin = plainDigits(text);
  return [...latin.matchAll(DIGIT_RUN)].flatMap(({ 0: found, index }) => {
    const before = latin.slice(Math.max(0, index - 30), index);
    const end = phoneEnd(found);
    const isKnown = end !== null && known.has(end);
    return isKnown || looksLikePhone(found, before) ? [{ start: index, end: index + found.length }] : [];
  });
}

function looksLikePhone(found: string, before: string): boolean {
  const text = found.trim();
  const count = digitsOf(text).length;
  const groups = text.split(/\D+/).filter((group) => group !== '');
  if (count < 5 || count > 17 || DATE.test(text) || groups.every((group) => YEAR.test(group))) return false;
  if (CUE.test(before)) return true;
  if (count < 7 || OTHER_NUMBER.test(before) || /[=/]$/.test(before) || DATE_INSIDE.test(text)) return false;
  if (/^\(?\+/.test(text)) return !text.endsWith('000');
  if (/^00\d/.test(text)) return count >= 9;
  if (/\(\d{1,5}\)/.test(text)) return !YEAR_IN_BRACKETS.test(text);
  return /^0[^.,]/.test(text) ? count >= 8 : groupsLikePhone(text, groups);
}

/** Groups as telephone numbers have them: not thousands, years, ranges or numbers of laws. */
function groupsLikePhone(text: string, groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  const isOther =
    others.length === 0 ||
    /[/*\\]/.test(text) ||
    groups.some((group) => group.length === 1 || YEAR.test(group)) ||
    text.endsWith('000') ||
    /^97[89]/.test(first);
  if (isOther) return false;
  const hyphens = /[-\u2010-\u2015]/.test(text);
  if (others.length === 1)
    return hyphens && first.length === 3 && others[0]?.length === 4 && !text.endsWith('0');
  return hyphens || others.some(({ length }) => length !== 3);
}
