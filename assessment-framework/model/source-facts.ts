import { z } from 'zod';
import { FREQUENCIES } from './fields.ts';

/** Facts of the interview card of a source (C.2) by the names of its fields; the name of the source and notes are none. */
export const SOURCE_FACTS = [
  'type',
  'custodian',
  'core',
  'status',
  'legalBasis',
  'purpose',
  'unit',
  'population',
  'exclusions',
  'geography',
  'frequency',
  'firstYear',
  'lastReferenceDate',
  'lastPublishedDate',
  'variables',
  'tabulatedBy',
  'recordCount',
  'entriesPerYear',
  'software',
  'dataEntry',
  'identifier',
  'access',
  'publication',
  'resources',
  'plannedChange',
  'contacts',
] as const;
export const SourceFact = z.enum(SOURCE_FACTS);
export type SourceFact = z.infer<typeof SourceFact>;

const level = z.number().int().min(0).max(4);
const variables = z.array(z.string()).min(1);
const quantity = z.enum(['any', 'all', 'none']);

/** Something that can be read off the facts of a source. Nothing is read off a fact that is not entered. */
export const FactCondition = z.union([
  /** The source records any, all or none of these variables. */
  z.strictObject({ records: variables, of: quantity }),
  /** Results are tabulated by any, all or none of these variables. */
  z.strictObject({ tabulates: variables, of: quantity }),
  /** Results are tabulated by at least so many variables. */
  z.strictObject({ tabulatesAtLeast: z.number().int().min(1) }),
  z.strictObject({ frequency: z.array(z.enum(FREQUENCIES)).min(1) }),
  /** The latest data were published at most so many months after the date they describe. */
  z.strictObject({ publishedWithinMonths: z.number().positive() }),
]);
export type FactCondition = z.infer<typeof FactCondition>;

/** When all conditions hold, the facts speak for a level of at least or at most this. */
export const FactSignal = z.strictObject({
  when: z.array(FactCondition).min(1),
  atLeast: level.optional(),
  atMost: level.optional(),
});
export type FactSignal = z.infer<typeof FactSignal>;
