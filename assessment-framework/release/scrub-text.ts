import { findContactDetails, type Span } from './find-contact-details.ts';
import type { KnownPeople } from './known-people.ts';

/** What stands in a released text where something was taken out, in the language of the file. */
export interface ReleaseMarks {
  /** For a name, for example `[name removed]`. */
  readonly name: string;
  /** For an e-mail address or a telephone number. */
  readonly contact: string;
  /** For a reason that has to be there and is not for everybody. */
  readonly leftOut: string;
}

/** A text without names and contact details, and what was taken out of it. */
export interface ScrubbedText {
  readonly text: string;
  readonly names: readonly string[];
  readonly details: readonly string[];
}

/** Stands for a mark where a text would grow beyond its limit. */
const SHORT_MARK = '…';

/**
 * Puts marks in place of names and contact details.
 * @param limit most characters of the text
 * @param isBody whether the text is what an institution or a country is called
 */
export function scrubText(
  text: string,
  { findNames, phones }: KnownPeople,
  {
    marks,
    limit,
    isBody,
  }: { readonly marks: ReleaseMarks; readonly limit: number; readonly isBody: boolean },
): ScrubbedText {
  if (text === '') return { text, names: [], details: [] };
  const details = findContactDetails(text, phones);
  const names = findNames(text, !isBody).filter(
    ({ start, end }) => !details.some((detail) => start < detail.end && detail.start < end),
  );
  if (details.length === 0 && names.length === 0) return { text, names: [], details: [] };
  const spans = [
    ...details.map((span) => ({ ...span, mark: marks.contact })),
    ...names.map((span) => ({ ...span, mark: marks.name })),
  ].toSorted((a, b) => a.start - b.start);
  const marked = (short: boolean) => {
    let out = '';
    let at = 0;
    for (const { start, end, mark } of spans) {
      out += text.slice(at, start) + (short ? SHORT_MARK : mark);
      at = end;
    }
    return out + text.slice(at);
  };
  const written = (list: readonly Span[]) => list.map(({ start, end }) => text.slice(start, end));
  const whole = marked(false);
  return {
    text: whole.length <= limit ? whole : marked(true),
    names: written(names),
    details: written(details),
  };
}
