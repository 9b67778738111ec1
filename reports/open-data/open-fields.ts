import { z } from 'zod';

/** Code lists that fields name; each is a part of the open data itself. */
export type CodeListName =
  | 'action-status'
  | 'answer-state'
  | 'area'
  | 'availability'
  | 'band'
  | 'block-state'
  | 'confidence'
  | 'cost-basis'
  | 'cost-class'
  | 'counted-unit'
  | 'coverage-level'
  | 'criterion'
  | 'dimension'
  | 'figure-status'
  | 'frequency'
  | 'funding-status'
  | 'gap-rule'
  | 'gap-status'
  | 'grade'
  | 'horizon'
  | 'index'
  | 'indicator-part'
  | 'institution-kind'
  | 'priority'
  | 'recommendation'
  | 'role'
  | 'severity'
  | 'source-group'
  | 'source-status'
  | 'source-type'
  | 'subject-kind'
  | 'topic'
  | 'variable';

/**
 * What nothing in a field means. `notRecorded`: the team wrote nothing; `noScore`: there is no point score; `notApplicable`:
 * the field does not concern this row; `notBound`: there is no bound.
 */
export type NullMeaning = 'notRecorded' | 'noScore' | 'notApplicable' | 'notBound';

/** How a field is counted. */
export type FieldUnit = 'fraction' | 'level' | 'count' | 'year' | 'planMoney' | 'money' | 'weight' | 'points';

/** What the data dictionary says of a field beside its type. */
interface FieldNotes {
  readonly codes?: CodeListName;
  readonly unit?: FieldUnit;
  /** Table and field whose values this one repeats. */
  readonly refersTo?: string;
}

// The notes travel in the JSON Schema under names of their own, as the standard lets them.
const notes = ({ codes, unit, refersTo }: FieldNotes) => ({
  ...(codes === undefined ? {} : { 'x-codes': codes }),
  ...(unit === undefined ? {} : { 'x-unit': unit }),
  ...(refersTo === undefined ? {} : { 'x-refersTo': refersTo }),
});

/** A text that may be empty. */
export const text = z.string();
/** A text that never is. */
export const filled = z.string().min(1);
export const flag = z.boolean();
export const date = z.iso.date();
export const fraction = z
  .number()
  .min(0)
  .max(1)
  .meta(notes({ unit: 'fraction' }));
export const number = (unit: FieldUnit) => z.number().meta(notes({ unit }));
export const whole = (unit: FieldUnit, least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.int().min(least).max(most).meta(notes({ unit }));
/** An open code: framework data may bring any. */
export const code = (codes: CodeListName) => filled.meta(notes({ codes }));
/** A code out of a closed list. */
export const choice = <const T extends readonly string[]>(codes: CodeListName, values: T) =>
  z.enum(values).meta(notes({ codes }));
export const key = (refersTo: string) => filled.meta(notes({ refersTo }));
export const keys = (refersTo: string) => z.array(z.string()).meta(notes({ refersTo }));
export const codes = (list: CodeListName) => z.array(z.string()).meta(notes({ codes: list }));
export const texts = z.array(z.string());
export const orNull = <T extends z.ZodType>(field: T, meaning: NullMeaning = 'notRecorded') =>
  z.nullable(field).meta({ 'x-null': meaning });
