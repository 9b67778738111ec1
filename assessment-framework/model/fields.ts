import { z } from 'zod';
import { CalendarDate, Id, LongText, ShortText } from './common.ts';

// Fields that many records share, each with the default of an empty one.
export const optionalId = Id.nullable().default(null);
export const optionalDate = CalendarDate.nullable().default(null);
export const text = LongText.default('');
export const line = ShortText.default('');
export const ids = z.array(Id).max(2_000).default([]);
export const terms = z.array(z.string().max(80)).max(200).default([]);
export const count = z.number().int().min(0).nullable().default(null);
export const year = z.number().int().min(1800).max(2200).nullable().default(null);

/** What a source counts. */
export const COUNTED_UNITS = [
  'person',
  'household',
  'move',
  'document',
  'case',
  'transaction',
  'other',
  'unknown',
] as const;

export const FREQUENCIES = [
  'one-off',
  'decennial',
  'multi-annual',
  'annual',
  'quarterly',
  'monthly',
  'continuous',
  'unknown',
] as const;

/** ISO 4217 alphabetic code of a currency. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
