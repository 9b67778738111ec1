import { z } from 'zod';
import { CalendarDate, CONFIDENCES, Language } from './common.ts';
import { COST_CLASSES, HORIZONS, SEVERITIES } from './constants.ts';
import { COUNTED_UNITS, FREQUENCIES } from './fields.ts';
import { GapTrigger } from './gap-condition.ts';
import { FactSignal, SourceFact } from './source-facts.ts';

const Fraction = z.number().min(0).max(1);
const Weight = z.number().positive();
const FrameworkId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
const Ids = z.array(FrameworkId);
/** Code of a Sustainable Development Goal, a target or an indicator: `10`, `10.7`, `10.c`, `10.7.3`. */
const SdgCode = z
  .string()
  .refine((code) => /^(?:[1-9]|1[0-7])(?:\.(?:[1-9]|1\d|[a-d])(?:\.[1-9])?)?$/.test(code), {
    params: { code: 'sdg-form' },
  });
/** Objectives of the Global Compact for Migration. */
const GcmObjective = z.number().int().min(1).max(23);
const sdg = z.array(SdgCode).default([]);
const gcm = z.array(GcmObjective).default([]);

/** `framework.yaml`: identity, scale, every weight and threshold of methodology F, and the chapters. */
export const FrameworkSettings = z.strictObject({
  id: FrameworkId,
  version: z.string().min(1).max(20),
  released: CalendarDate,
  publisher: z.string(),
  licence: z.string(),
  languages: z.array(Language).min(1),
  /** Weight of critical and normal criteria (F.2). */
  weights: z.strictObject({ critical: Weight, normal: Weight }),
  /** κ (share of full trust) and h (half width in rubric levels) of each confidence (F.3). */
  confidence: z.record(
    z.enum(CONFIDENCES),
    z.strictObject({ kappa: Fraction, halfWidth: z.number().min(0).max(4) }),
  ),
  /** Confidence grades, best first (F.3). */
  grades: z.array(z.strictObject({ id: z.string(), from: Fraction })).min(1),
  /** Critical caps, strictest first: when the lowest critical answer is below `below`, the score is at most `cap` (F.4). */
  caps: z.array(z.strictObject({ below: z.number(), cap: Fraction })),
  withholding: z.strictObject({
    completenessBelow: Fraction,
    applicabilityBelow: Fraction,
    /** The system index is withheld when more dimensions than this are left out (F.6). */
    dimensionsLeftOutMoreThan: z.number().int().min(0),
  }),
  /** Smallest dimension score in the geometric mean (F.6). */
  geometricFloor: z.number().positive().max(1),
  sourceWeights: z.strictObject({ core: Weight, supplementary: Weight }),
  topicWeights: z.strictObject({ high: Weight, normal: Weight, low: Weight }),
  coverage: z.strictObject({
    /** Steps of g an assessor may choose (F.5). */
    shares: z.array(Fraction).min(2),
    betaLinked: Fraction,
    betaUnlinked: Fraction,
    /** Two sources count as linked when any rule holds: both answers of `criterion` are at least `atLeast` (F.5). */
    linkedWhenBoth: z.array(
      z.strictObject({ criterion: FrameworkId, atLeast: z.number().int().min(0).max(4) }),
    ),
    /** A topic counts in the headcount from this coverage on. */
    headcountFrom: Fraction,
    levels: z.array(z.strictObject({ id: z.string(), from: Fraction })).min(1),
  }),
  /** Bands of the indices, lowest first, lower bound inclusive (F.6). */
  bands: z.array(z.strictObject({ id: z.string(), from: Fraction })).min(1),
  severity: z.strictObject({
    priorityPoints: z.strictObject({ high: Weight, normal: Weight, low: Weight }),
    systemPoints: z.strictObject({ critical: Weight, normal: Weight }),
    /** Lowest points of each class, gravest first (E.2). */
    classes: z.array(z.strictObject({ id: z.enum(SEVERITIES), from: Weight })).min(1),
    /** Another source with at least this coverage makes a gap substitutable (E.2). */
    substitutableFrom: Fraction,
  }),
  /** Variations of the method, Monte Carlo draws and agreement (F.7). */
  sensitivity: z.strictObject({
    /** Weights of critical criteria that are tried beside the framework's own. */
    criticalWeights: z.array(Weight).min(1),
    /** Band changes among the leave-one-dimension-out runs up to which a result is robust. */
    robustDropsAtMost: z.number().int().min(0),
    draws: z.number().int().min(1).max(1_000_000),
    seed: z.number().int().min(0),
    /** Each weight is multiplied by a number drawn evenly from 1 - spread to 1 + spread. */
    weightSpread: Fraction,
    /** Agreement (weighted kappa) under which assessors discuss. */
    discussBelow: Fraction,
  }),
  /** Costs and terms of the plan (E.3). */
  plan: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** Bounds of each class, cheapest first, and the figure a sum reckons with; `to` null: no upper bound. */
    costClasses: z
      .array(
        z.strictObject({
          id: z.enum(COST_CLASSES),
          from: z.number().min(0),
          to: z.number().positive().nullable(),
          reckoned: z.number().positive(),
        }),
      )
      .min(1),
    /** Months in which a recommendation of each horizon is expected to be done. */
    horizonMonths: z.strictObject({ short: Weight, medium: Weight, long: Weight }),
    /** What closing a gap of each class is worth (E.3, prioritisation). */
    gapPoints: z.strictObject({ critical: Weight, high: Weight, medium: Weight, low: Weight }),
  }),
  dimensions: z.array(z.strictObject({ id: FrameworkId, weight: Weight.default(1) })).min(1),
  sourceGroups: z.array(FrameworkId),
  areas: z.array(FrameworkId),
  /** Lead roles named by recommendations (statistical office, border guard, ...). */
  roles: z.array(FrameworkId),
});
export type FrameworkSettings = z.infer<typeof FrameworkSettings>;

/** `references.yaml`: the standards and studies behind the framework (A.3). Citations are not translated. */
export const Reference = z.strictObject({
  id: FrameworkId,
  citation: z.string().min(1),
  year: z.number().int().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  /** `verified`: the cited facts were read in a copy of the source; `general`: professional knowledge. */
  verification: z.enum(['verified', 'general']),
});
export type Reference = z.infer<typeof Reference>;

/** `variables.yaml`: characteristics and disaggregations that topics demand and sources record. */
export const Variable = z.strictObject({
  id: FrameworkId,
  kind: z.enum(['person', 'place', 'event', 'economic']),
  /** Variables of which one is enough: a source that records it has this one too. */
  anyOf: Ids.optional(),
});
export type Variable = z.infer<typeof Variable>;

/**
 * `populations.yaml`: groups of people that topics ask about. The methodology names them in the definitions of its topics
 * (B) and in S03 and prescribes no list; which group is told apart by what is a proposal of the framework.
 */
export const Population = z.strictObject({
  id: FrameworkId,
  /** Variables any of which lets a source tell the group apart from everybody else. */
  toldApartBy: Ids,
  /** Source types that hold this group and nobody else. */
  sourceTypes: Ids.default([]),
});
export type Population = z.infer<typeof Population>;

/** `topics.yaml`: what a national system should measure (B). */
export const Topic = z.strictObject({
  id: FrameworkId,
  defaultPriority: z.enum(['high', 'normal', 'low', 'contextual']),
  /** Part of the minimum viable set: for every country, or only where many nationals live abroad. */
  core: z.enum(['every-country', 'origin-country']).optional(),
  references: Ids,
  /** The demanded elements counted by v of F.5. */
  mandatory: Ids,
  /** Groups of people of whom the topic speaks (`populations.yaml`). */
  populations: Ids.default([]),
  mainSources: Ids,
  otherSources: Ids,
  sdg,
  gcm,
});
export type Topic = z.infer<typeof Topic>;

/** `source-types.yaml` (C.1). */
export const SourceType = z.strictObject({
  id: FrameworkId,
  classes: z.array(z.enum(['statistical', 'administrative', 'international', 'modelled'])).min(1),
  /** Criteria that normally do not apply; the application offers them as suggestions to confirm. */
  presetNotApplicable: Ids.default([]),
  /** Years after which the latest reference year is out of date (G13). */
  toleranceYears: z.number().positive(),
  /** Facts that most sources of the type share (C.1): suggestions that the assessor confirms one by one. */
  typical: z
    .strictObject({
      unit: z.enum(COUNTED_UNITS).exclude(['unknown']).optional(),
      frequency: z.enum(FREQUENCIES).exclude(['unknown']).optional(),
      /** Lead roles whose institution usually keeps such a source, likeliest first. */
      custodians: Ids.default([]),
      variables: Ids.default([]),
    })
    .optional(),
});
export type SourceType = z.infer<typeof SourceType>;

const criterionFields = {
  id: FrameworkId,
  /** Raised when the meaning changes; answers of another version are never compared. */
  version: z.number().int().min(1).default(1),
  critical: z.boolean().default(false),
  /** Own weight; without it the weight of critical or normal criteria. */
  weight: Weight.optional(),
  references: Ids,
  /** True where rubric or weight is a proposal of the framework and not prescribed by the standard. */
  proposal: z.boolean().default(true),
};
/** `criteria-source.yaml` (C.2). */
export const SourceCriterion = z.strictObject({
  ...criterionFields,
  group: FrameworkId,
  areas: Ids.default([]),
  /** Facts of the interview card that bear on the answer. */
  facts: z.array(SourceFact).default([]),
  /** What the facts alone say about the level, where that is plain. */
  signals: z.array(FactSignal).default([]),
});
export type SourceCriterion = z.infer<typeof SourceCriterion>;
/** `criteria-system/<dimension>.yaml` (D). */
export const SystemCriterion = z.strictObject({
  ...criterionFields,
  dimension: FrameworkId,
  areas: Ids.default([]),
});
export type SystemCriterion = z.infer<typeof SystemCriterion>;
export type Criterion = SourceCriterion | SystemCriterion;

/** `gaps.yaml` (E.1): a rule fires when any of its triggers holds. */
export const GapRule = z.strictObject({
  id: FrameworkId,
  impact: z.number().int().min(1).max(3),
  class: z.enum(['data', 'reporting', 'geographic', 'capacity', 'financial', 'protection', 'use']),
  /** One step milder when another source of the topic, without this gap, covers it well (E.2). */
  substitutable: z.boolean().default(false),
  /** One step graver always (E.2). */
  stepUp: z.boolean().default(false),
  /** Beside those of the affected topics. */
  sdg,
  gcm,
  triggers: z.array(GapTrigger).min(1),
});
export type GapRule = z.infer<typeof GapRule>;

/** `recommendations.yaml` (E.3). */
export const Recommendation = z.strictObject({
  id: FrameworkId,
  closes: Ids.min(1),
  leads: Ids.min(1),
  horizon: z.enum(HORIZONS),
  cost: z.enum(COST_CLASSES),
  areas: Ids,
  /** Topics it is made for; it closes gaps of others only where nothing else does. Empty: any topic. */
  topics: Ids.default([]),
  support: z.array(z.enum(['technical-assistance', 'training', 'information-system', 'study'])).default([]),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** `research.yaml`: questions for gaps that need a study rather than a system (IOM area A1). */
export const ResearchTemplate = z.strictObject({
  id: FrameworkId,
  /** Gap rules whose gaps the answer helps to close. */
  closes: Ids.min(1),
  /** Topics it asks about; empty: the topics of the gap, whichever they are. */
  topics: Ids.default([]),
  /** Source types a study can start from. */
  sources: Ids.default([]),
  references: Ids,
  areas: Ids.default([]),
});
export type ResearchTemplate = z.infer<typeof ResearchTemplate>;

/** `indicators.yaml` (G). */
export const Indicator = z.strictObject({
  id: FrameworkId,
  part: z.enum(['trends', 'impact', 'governance']),
  core: z.boolean().default(false),
  /** Disaggregations: variable ids, and `time-series`. */
  disaggregation: Ids,
  sources: Ids,
  sdg,
  gcm,
});
export type Indicator = z.infer<typeof Indicator>;

/** `regional.yaml` (H): harmonisation checks and the items of the comparison card. */
export const RegionalCheck = z.strictObject({ id: FrameworkId, references: Ids });
export type RegionalCheck = z.infer<typeof RegionalCheck>;
export const ComparisonItem = z.strictObject({ id: FrameworkId, weight: Weight });
export type ComparisonItem = z.infer<typeof ComparisonItem>;

/** `sectors.yaml` (I): what each sector of development planning asks of migration data. */
export const Sector = z.strictObject({
  id: FrameworkId,
  indicators: Ids,
  sources: Ids,
  sdg,
});
export type Sector = z.infer<typeof Sector>;

/** A whole framework, checked and in document order. Texts stand beside it, one set a language. */
export const Framework = z.strictObject({
  settings: FrameworkSettings,
  references: z.array(Reference),
  variables: z.array(Variable),
  populations: z.array(Population).default([]),
  topics: z.array(Topic),
  sourceTypes: z.array(SourceType),
  sourceCriteria: z.array(SourceCriterion),
  systemCriteria: z.array(SystemCriterion),
  gapRules: z.array(GapRule),
  recommendations: z.array(Recommendation),
  researchQuestions: z.array(ResearchTemplate).default([]),
  indicators: z.array(Indicator),
  regionalChecks: z.array(RegionalCheck),
  comparisonItems: z.array(ComparisonItem),
  sectors: z.array(Sector),
});
export type Framework = z.infer<typeof Framework>;
