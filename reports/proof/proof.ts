import { cleanText } from '../clean-text.ts';

/** What is counted in a file that was read back. */
export type Found = Readonly<
  Partial<
    Record<
      | 'headings'
      | 'tables'
      | 'figures'
      | 'sheets'
      | 'rows'
      | 'formulas'
      | 'scores'
      | 'pages'
      | 'records'
      | 'files',
      number
    >
  >
>;

/** What came of a comparison. `what` is a word for the log, `missing` what the file should say and does not. */
export type Proof =
  | { readonly holds: true; readonly found: Found }
  | { readonly holds: false; readonly what: string; readonly missing: string };

export const holds = (found: Found): Proof => ({ holds: true, found });
export const differs = (what: string, missing: string): Proof => ({ holds: false, what, missing });

/**
 * Text as it is compared: without what writers and readers treat differently (spaces, ends of lines, invisible marks of the
 * reading direction). Letters, digits and signs are all there.
 */
export function bare(text: string): string {
  return cleanText(text).replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g, '');
}
