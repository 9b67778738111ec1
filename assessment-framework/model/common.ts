import { z } from 'zod';

/** Languages the product speaks; a framework names those it is written in. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Identifier made by the caller (uuid) or by an author of a file; letters, digits, dot, dash, underscore. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .describe('Identifier: 1 to 64 letters, digits, dots, dashes or underscores');

/** One line of text, at most 300 characters. */
export const ShortText = z.string().max(300);
/** Several paragraphs, at most 20,000 characters. */
export const LongText = z.string().max(20_000);

/** Calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date().describe('Calendar date, YYYY-MM-DD');
/** Moment in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime().describe('Moment in UTC, ISO 8601');

/** How sure an answer is (methodology F.3): document seen / two informants / single statement. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export const Confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof Confidence>;

/** Priority of a topic in the country (methodology B, F.2, E.2). */
export const TOPIC_PRIORITIES = ['high', 'normal', 'low', 'not-relevant'] as const;
export const TopicPriority = z.enum(TOPIC_PRIORITIES);
export type TopicPriority = z.infer<typeof TopicPriority>;

/**
 * One thing wrong with a file from outside.
 * `code` is a key of the sentences in the locale files, `params` fills its placeholders.
 */
export interface Problem {
  readonly file: string;
  /** Where in the file, for example `answers[12].value` or `D5.02.levels`. Empty for the whole file. */
  readonly place: string;
  readonly line?: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
