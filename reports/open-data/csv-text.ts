import { cleanText } from '../clean-text.ts';

// A spreadsheet that opens the file in the wrong way breaks cells at semicolons, tabs and line ends too.
const AT_START = /^(?=[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const INSIDE = /([;\t\n])(?=[ "']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
const GUARDED_START = /^'(?=[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const GUARDED_INSIDE = /([;\t\n])'(?=[ "']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * Text that no spreadsheet takes for a formula: where a text, or a part of it after a semicolon, a tab or a line end,
 * begins with `=`, `+`, `-` or `@` (full-width ones too), an apostrophe stands before it. `withoutGuard` takes it away.
 */
export const guardText = (text: string): string =>
  cleanText(text).replace(INSIDE, "$1'").replace(AT_START, "'");

/** The text that was guarded, with line ends as `\n`. */
export const withoutGuard = (text: string): string =>
  text.replace(GUARDED_START, '').replace(GUARDED_INSIDE, '$1');

/** A table as RFC 4180 wants it: commas, quotes where needed, lines that end in CR LF, the head in the first line. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
