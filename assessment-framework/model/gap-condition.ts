import { z } from 'zod';

const Ref = z.string();
const level = z.number().int().min(0).max(4);

/**
 * Conditions of gap rules (E.1): a small closed set of operators, evaluated over
 * false < not assessed < not known < true, so that `any` is the maximum and `all` the minimum.
 */
export type GapCondition =
  | { readonly all: readonly GapCondition[] }
  | { readonly any: readonly GapCondition[] }
  /** A system criterion is answered with at most this level. */
  | { readonly system: string; readonly atMost: number }
  /** A source criterion is answered with at most this level: by the subject source, the best source of the topic, or every linked source. */
  | { readonly source: string; readonly atMost: number; readonly of: 'subject' | 'best' | 'every' }
  /** The number of sources linked to the topic (with share above 0) is within the bounds. */
  | { readonly linkedSources: { readonly atLeast?: number; readonly atMost?: number } }
  /** The largest share g among the linked sources is above 0 and at most this. */
  | { readonly largestShareAtMost: number }
  /** The share of demanded variables of the best source is below this. */
  | { readonly bestVariablesBelow: number }
  /** T(t) of the topic (or of the named one) is below this. */
  | { readonly coverageBelow: number; readonly topic?: string }
  /** The topic (or the named one) is relevant in this country. */
  | { readonly topicRelevant: true | string }
  /** The subject topic is one of these. */
  | { readonly topicIn: readonly string[] }
  /** The topic demands this variable. */
  | { readonly topicDemands: string }
  /** No source of this type is linked to the named topic. */
  | { readonly noSourceOfType: string; readonly topic: string }
  /** The subject source shares a topic with another linked source. */
  | { readonly sharesATopic: true }
  /** The latest reference year is older than the tolerance of the source's type. */
  | { readonly olderThanTolerance: true };

export const GapCondition: z.ZodType<GapCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(GapCondition).min(1) }),
    z.strictObject({ any: z.array(GapCondition).min(1) }),
    z.strictObject({ system: Ref, atMost: level }),
    z.strictObject({ source: Ref, atMost: level, of: z.enum(['subject', 'best', 'every']) }),
    z.strictObject({
      linkedSources: z.strictObject({
        atLeast: z.number().int().optional(),
        atMost: z.number().int().optional(),
      }),
    }),
    z.strictObject({ largestShareAtMost: z.number() }),
    z.strictObject({ bestVariablesBelow: z.number() }),
    z.strictObject({ coverageBelow: z.number(), topic: Ref.optional() }),
    z.strictObject({ topicRelevant: z.union([z.literal(true), Ref]) }),
    z.strictObject({ topicIn: z.array(Ref).min(1) }),
    z.strictObject({ topicDemands: Ref }),
    z.strictObject({ noSourceOfType: Ref, topic: Ref }),
    z.strictObject({ sharesATopic: z.literal(true) }),
    z.strictObject({ olderThanTolerance: z.literal(true) }),
  ]),
) as z.ZodType<GapCondition>;

/** One way in which a rule fires, for each topic, each source, or the system as a whole. */
export const GapTrigger = z.strictObject({
  scope: z.enum(['topic', 'source', 'system']),
  when: GapCondition,
});
export type GapTrigger = z.infer<typeof GapTrigger>;
