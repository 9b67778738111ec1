import { z } from 'zod';

const Line = z.string().trim().min(1).max(600);
const Paragraph = z.string().trim().min(1).max(4000);
const Named = z.strictObject({ name: Line, description: Paragraph.optional() });

/** The texts of one criterion, as an assessor reads them aloud in a meeting. */
export const CriterionText = z.strictObject({
  /** Short name for lists, at most 70 characters. */
  label: z.string().trim().min(1).max(70),
  question: Line,
  why: Line,
  /** Levels 0 to 4 in observable words. */
  levels: z.array(Line).length(5),
  /** What to ask to see. */
  evidence: z.array(Line).min(1),
  /** How to find out and how to read borderline cases. */
  guidance: Paragraph,
});
export type CriterionText = z.infer<typeof CriterionText>;

export const TopicText = z.strictObject({
  /** Short name for matrices, at most 40 characters. */
  label: z.string().trim().min(1).max(40),
  name: Line,
  definition: Paragraph,
  keyVariables: z.array(Line),
  caution: Paragraph.optional(),
});
export type TopicText = z.infer<typeof TopicText>;

export const SourceTypeText = z.strictObject({
  name: Line,
  measures: Line,
  strengths: z.array(Line).min(1),
  weaknesses: z.array(Line).min(1),
  custodian: Line,
  coverageError: Line,
  /** Why the preset criteria do not apply, or how to read them for this type. */
  presetNote: Paragraph.optional(),
  /** Typical wording of facts, offered as suggestions to confirm. */
  typical: z
    .strictObject({
      purpose: Line.optional(),
      population: Line.optional(),
      exclusions: Line.optional(),
      geography: Line.optional(),
      identifier: Line.max(300).optional(),
    })
    .optional(),
});
export type SourceTypeText = z.infer<typeof SourceTypeText>;

export const GapText = z.strictObject({
  name: Line,
  /** What the shortfall means for users of the figures. */
  consequence: Paragraph,
  /** How the rule finds it, in words. */
  detection: Paragraph,
});
export type GapText = z.infer<typeof GapText>;

export const RecommendationText = z.strictObject({
  /** Short name for lists and plans. */
  label: z.string().trim().min(1).max(90),
  /** The observable result. */
  text: Paragraph,
  steps: z.array(Line).default([]),
});
export type RecommendationText = z.infer<typeof RecommendationText>;

export const ResearchText = z.strictObject({
  /** The question in one sentence, at most 300 characters. */
  question: z.string().trim().min(1).max(300),
  /** What the answer is for. */
  purpose: Paragraph,
  /** Design, sample or model, what it needs, and its known limits. */
  method: Paragraph,
});
export type ResearchText = z.infer<typeof ResearchText>;

export const IndicatorText = z.strictObject({ name: Line, definition: Paragraph, unit: Line });
export type IndicatorText = z.infer<typeof IndicatorText>;

export const RegionalCheckText = z.strictObject({ question: Line, evidence: Line });
export const ComparisonItemText = z.strictObject({ name: Line, description: Paragraph });
export const SectorText = z.strictObject({
  name: Line,
  question: Line,
  minimumData: Paragraph,
  typicalGap: Line,
});

/** All texts of a framework in one language, by id. The same file names as the structure, under `locales/<language>/`. */
export const FrameworkTexts = z.strictObject({
  framework: z.strictObject({
    title: Line,
    subtitle: Line,
    description: Paragraph,
    /** General reading rule for rubrics. */
    levelRule: Paragraph,
    dimensions: z.record(
      z.string(),
      z.strictObject({ name: Line, short: z.string().max(40), description: Paragraph }),
    ),
    sourceGroups: z.record(z.string(), Named),
    areas: z.record(z.string(), Named),
    roles: z.record(z.string(), Named),
    bands: z.record(z.string(), Named),
    coverageLevels: z.record(z.string(), Named),
    gapClasses: z.record(z.string(), Named),
    costs: z.record(z.string(), Named),
    horizons: z.record(z.string(), Named),
    /** Steps of mainstreaming and the caution on impact (I). */
    mainstreaming: z.array(Line),
    impactCaution: Paragraph,
  }),
  variables: z.record(z.string(), Named),
  populations: z.record(z.string(), Named).default({}),
  topics: z.record(z.string(), TopicText),
  sourceTypes: z.record(z.string(), SourceTypeText),
  sourceCriteria: z.record(z.string(), CriterionText),
  systemCriteria: z.record(z.string(), CriterionText),
  gaps: z.record(z.string(), GapText),
  recommendations: z.record(z.string(), RecommendationText),
  researchQuestions: z.record(z.string(), ResearchText).default({}),
  indicators: z.record(z.string(), IndicatorText),
  regionalChecks: z.record(z.string(), RegionalCheckText),
  comparisonItems: z.record(z.string(), ComparisonItemText),
  sectors: z.record(z.string(), SectorText),
});
export type FrameworkTexts = z.infer<typeof FrameworkTexts>;
