import { cleanText } from '../clean-text.ts';
import type { ReportInput } from '../model/report-context.ts';
import { collectOpenData } from './collect-open-data.ts';

/**
 * The open data as a JSON document in UTF-8, described in docs/open-data.md and by `openDataJsonSchema`. The same input
 * gives the same bytes.
 */
export const openDataJson = (input: ReportInput): Uint8Array =>
  new TextEncoder().encode(`${jsonOf(collectOpenData(input))}\n`);

/** JSON whose texts hold nothing that other readers refuse: halves of surrogate pairs and control characters are gone. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? cleanText(part) : part), 1);
