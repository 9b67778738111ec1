import { z } from 'zod';
import { Confidence, Id, ShortText } from './common.ts';
import { count, FREQUENCIES, ids, line, optionalId, terms, text, year } from './fields.ts';

export const IndicatorFigure = z.strictObject({
  period: ShortText.describe('Reference date or period'),
  value: z.number().nullable(),
  breakdown: line,
  status: z.enum(['final', 'provisional', 'estimate']).default('final'),
  note: text,
});
export type IndicatorFigure = z.infer<typeof IndicatorFigure>;

export const IndicatorRecord = z.strictObject({
  indicator: z.string().max(40),
  availability: z.enum(['available', 'partial', 'not-available', 'not-applicable', 'not-known']),
  reason: text.describe('Why the figure is not available'),
  source: optionalId,
  figures: z.array(IndicatorFigure).max(500).default([]),
  unit: line,
  disaggregations: terms,
  definitionNote: text,
  confidence: Confidence.default('low'),
  evidence: ids,
});
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;

/** A database or register seen as software. */
export const InformationSystem = z.strictObject({
  id: Id,
  name: ShortText.min(1),
  institution: optionalId,
  sources: ids.describe('Data sources that this system feeds'),
  categories: terms.describe('Categories of migrants held (topics of the framework)'),
  software: line,
  hosting: line,
  identifiers: line,
  interfaces: text,
  records: count,
  since: year,
  status: z.enum(['running', 'pilot', 'planned', 'retired']).default('running'),
  notes: text,
});
export type InformationSystem = z.infer<typeof InformationSystem>;

const Party = z.strictObject({
  kind: z.enum(['system', 'institution', 'country']),
  id: optionalId.describe('Id of the system or institution; null for another country'),
  name: line.describe('Name of the other country'),
});

/** A flow of data between two information systems, institutions, or with another country. */
export const Exchange = z.strictObject({
  id: Id,
  from: Party,
  to: Party,
  content: text,
  means: z.enum(['paper', 'file', 'shared-access', 'service', 'unknown']).default('unknown'),
  frequency: z.enum(FREQUENCIES).default('unknown'),
  agreement: line,
  personalData: z.boolean().default(false),
  status: z.enum(['working', 'irregular', 'planned', 'stopped', 'needed']).default('working'),
  notes: text,
});
export type Exchange = z.infer<typeof Exchange>;

export const RegionalAnswer = z.strictObject({
  check: z.string().max(40),
  level: z.number().int().min(0).max(4).nullable(),
  note: text,
});
export type RegionalAnswer = z.infer<typeof RegionalAnswer>;

export const ComparisonFact = z.strictObject({
  statistic: z.enum(['stock', 'inflow', 'outflow']),
  item: z.string().max(40),
  value: text,
  convertible: z.boolean().default(false),
});
export type ComparisonFact = z.infer<typeof ComparisonFact>;

export const MirrorFlow = z.strictObject({
  id: Id,
  partner: ShortText.min(1),
  direction: z.enum(['to-partner', 'from-partner']),
  year: z.number().int().min(1800).max(2200),
  reportedHere: z.number().min(0).nullable().default(null),
  reportedByPartner: z.number().min(0).nullable().default(null),
  note: text,
});
export type MirrorFlow = z.infer<typeof MirrorFlow>;

export const SectorRecord = z.strictObject({
  sector: z.string().max(40),
  document: line,
  usesIndicators: terms,
  institution: optionalId,
  note: text,
});
export type SectorRecord = z.infer<typeof SectorRecord>;
