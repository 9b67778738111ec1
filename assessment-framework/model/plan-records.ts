import { z } from 'zod';
import { Id, ShortText } from './common.ts';
import { ACTION_STATUSES, COST_CLASSES, FUNDING_STATUSES, SEVERITIES } from './constants.ts';
import { Currency, ids, line, optionalDate, optionalId, terms, text } from './fields.ts';

/** What assessors decided about a detected gap, or a gap entered by hand (rule null). */
export const GapRecord = z.strictObject({
  id: Id,
  rule: z.string().max(40).nullable().default(null),
  subjectKind: z.enum(['topic', 'source', 'system']).default('system'),
  subject: z.string().max(64).default('system').describe('Topic id, source id, or "system"'),
  reportingDuty: z
    .boolean()
    .default(false)
    .describe('The gap blocks an international reporting duty: one step graver (E.2)'),
  status: z.enum(['open', 'accepted', 'dismissed']).default('open'),
  reason: text.describe('Why it was dismissed'),
  decidedOn: z
    .string()
    .max(8_000)
    .default('')
    .describe('Facts of the gap when it was dismissed, as `factsKey` writes them; other facts reopen it'),
  mergedInto: z
    .string()
    .max(160)
    .nullable()
    .default(null)
    .describe('Key of the gap that speaks for this one too'),
  title: line.describe('For a gap entered by hand'),
  severity: z.enum(SEVERITIES).nullable().default(null).describe('For a gap entered by hand'),
  topics: terms,
  sources: ids,
  institutions: ids.describe('For a gap entered by hand'),
  recommendations: terms,
  note: text,
});
export type GapRecord = z.infer<typeof GapRecord>;

/** A recommendation taken into the plan, or an action of the country's own. */
export const Action = z.strictObject({
  id: Id,
  recommendation: z.string().max(40).nullable().default(null),
  title: ShortText,
  gaps: terms.describe('Keys of the gaps it closes, "G05:T03"'),
  lead: optionalId.describe('Responsible institution'),
  partners: ids.describe('Supporting institutions'),
  start: optionalDate,
  end: optionalDate,
  dependsOn: ids.describe('Actions that must have ended before this one starts'),
  costClass: z
    .enum(COST_CLASSES)
    .nullable()
    .default(null)
    .describe('Order of magnitude (E.3), while no amount is known'),
  cost: z.number().min(0).nullable().default(null).describe('Amount in the currency of the action'),
  currency: Currency.default('USD'),
  fundingStatus: z.enum(FUNDING_STATUSES).default('open'),
  funding: line.describe('Who pays'),
  success: text.describe('Indicator of success: what can be observed when it is done'),
  status: z.enum(ACTION_STATUSES).default('proposed'),
  effects: z
    .array(
      z.strictObject({
        criterion: z.string().max(40),
        source: optionalId,
        toLevel: z.number().int().min(0).max(4),
      }),
    )
    .max(200)
    .default([])
    .describe('Levels that answers reach when it is done'),
  links: z
    .array(
      z.strictObject({
        topic: z.string().max(40),
        source: Id,
        share: z.number().min(0).max(1),
        variables: terms,
      }),
    )
    .max(200)
    .default([])
    .describe('What a source covers of a topic when it is done: at least this share, and these elements too'),
  activates: ids.describe('Planned sources that exist when it is done'),
  note: text,
  order: z.number().int().default(0),
});
export type Action = z.infer<typeof Action>;

/** The level a criterion is to reach, by year. */
export const Target = z.strictObject({
  criterion: z.string().max(40),
  source: optionalId,
  goals: z
    .array(
      z.strictObject({
        year: z.number().int().min(1990).max(2200),
        level: z.number().int().min(0).max(4),
      }),
    )
    .max(20)
    .default([])
    .describe('One goal a year at most, by year'),
  note: text,
});
export type Target = z.infer<typeof Target>;

/** A gap that needs a study rather than a system, put as a question (IOM area A1). */
export const ResearchQuestion = z.strictObject({
  id: Id,
  template: z.string().max(40).nullable().default(null).describe('Question of the framework it comes from'),
  question: ShortText,
  purpose: text,
  method: text,
  sources: ids,
  lead: optionalId,
  partners: ids,
  gaps: terms.describe('Keys of the gaps it serves'),
  topics: terms,
  status: z.enum(ACTION_STATUSES).default('proposed'),
  note: text,
  order: z.number().int().default(0),
});
export type ResearchQuestion = z.infer<typeof ResearchQuestion>;
