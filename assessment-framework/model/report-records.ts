import { z } from 'zod';
import { Language } from './common.ts';
import { text } from './fields.ts';

/** Prose of the report in one language, written by the team. What the report composes itself is never kept. */
export const ReportText = z.strictObject({
  part: z.string().max(40).describe('Chapter that it stands in, for example summary or foreword'),
  language: Language,
  text: text.describe(
    'Simple Markdown; takes the place of the draft that the report composes, where there is one',
  ),
  writtenOn: z
    .string()
    .max(20_000)
    .default('')
    .describe('The composed draft at the time of writing: when it has changed since, the page says so'),
});
export type ReportText = z.infer<typeof ReportText>;

/** A chapter of the full report, and whether it is printed; the order of the list is that of the report. */
export const ChapterChoice = z.strictObject({ chapter: z.string().max(40), included: z.boolean() });
