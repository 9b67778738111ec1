import { bare, differs, holds, type Proof } from '../proof/proof.ts';

/** What a PDF of the report must hold. */
export interface ExpectedPdf {
  readonly title: string;
  /** Head and foot of the pages; with `{page}` and `{pages}`. */
  readonly frame: readonly string[];
  /** Everything the blocks say, in their order; without spaces. */
  readonly words: readonly string[];
  readonly headings: number;
  readonly tables: number;
  readonly figures: number;
}

/** What another reader found in a PDF. */
export interface ReadPdf {
  readonly title: string;
  /** Text of each page. */
  readonly text: readonly string[];
}

/** Letters at each end that make a longer text known. */
const CERTAIN = 24;
/** Heads and feet end before so many letters. */
const FRAME_ENDS = 600;

/**
 * Compares a PDF, read back, with what it must say: every heading, caption, paragraph and cell, without the heads and feet of
 * pages. A row that is longer than its page has the repeated head of its table in between, so longer texts that are not found
 * are looked for by both their ends.
 */
export function provePdf({ title, text }: ReadPdf, expected: ExpectedPdf): Proof {
  if (bare(title) !== bare(expected.title)) return differs('title', expected.title);
  const frame = expected.frame.map(comparable);
  const pages = text.map((page, index) => withoutFrame(comparable(page), frame, index + 1, text.length));
  const all = pages.join('');
  let from = 0;
  for (const words of expected.words) {
    const found = placeOf(words, all, from);
    if (found === null) return differs('text', words);
    from = found;
  }
  const { headings, tables, figures } = expected;
  return holds({ pages: text.length, headings, tables, figures });
}

/** What every reader of PDFs gives back as it was written: letters of other scripts are drawn in parts, and turned round. */
const CERTAIN_SIGNS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\p{Sc}\p{Sm}]*$/u;
/** Words between other signs. */
const WORDS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{3,}/gu;
const NUMBER = /^\p{Nd}+(?:[.\u066B]\p{Nd}+)?$/u;

const comparable = (text: string): string => bare(text).normalize('NFKC');

/** The parts of a text by which it can be found in a PDF. In a right-to-left report these are the numbers that stand alone. */
export function certainParts(text: string, rightToLeft: boolean): readonly string[] {
  const words = comparable(text);
  if (rightToLeft) return NUMBER.test(words) ? [words] : [];
  if (CERTAIN_SIGNS.test(words)) return words === '' ? [] : [words];
  return words.match(WORDS) ?? [];
}

/** Readers give the head and the foot of a page before its text. */
function withoutFrame(text: string, frame: readonly string[], page: number, pages: number): string {
  return frame.reduce((rest, part) => {
    const words = part.replace('{page}', String(page)).replace('{pages}', String(pages));
    const at = words === '' ? -1 : rest.indexOf(words);
    return at < 0 || at > FRAME_ENDS ? rest : rest.slice(0, at) + rest.slice(at + words.length);
  }, text);
}

/** Where words stand, looked for from a place on and then from the beginning; null when they stand nowhere. */
function placeOf(words: string, all: string, from: number): number | null {
  const next = all.indexOf(words, from);
  if (next >= 0) return next;
  const anywhere = all.indexOf(words);
  if (anywhere >= 0) return from;
  if (words.length < 2 * CERTAIN) return null;
  const start = all.indexOf(words.slice(0, CERTAIN));
  return start >= 0 && all.indexOf(words.slice(-CERTAIN), start) >= 0 ? from : null;
}
