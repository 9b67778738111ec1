import type { z } from 'zod';
import {
  ComparisonItem,
  type Framework,
  GapRule,
  Indicator,
  Population,
  Recommendation,
  Reference,
  RegionalCheck,
  ResearchTemplate,
  Sector,
  SourceCriterion,
  SourceType,
  SystemCriterion,
  Topic,
  Variable,
} from './framework.ts';
import {
  ComparisonItemText,
  CriterionText,
  type FrameworkTexts,
  GapText,
  IndicatorText,
  RecommendationText,
  RegionalCheckText,
  ResearchText,
  SectorText,
  SourceTypeText,
  FrameworkTexts as Texts,
  TopicText,
} from './framework-texts.ts';

/** The lists of a framework. */
export type ConcernKey = Exclude<keyof Framework, 'settings'>;
/** The texts that go with a list, by id. */
type TextKey = Exclude<keyof FrameworkTexts, 'framework'>;

/** One list of a framework: where its entries and their texts stand and what they look like. */
export interface Concern {
  readonly key: ConcernKey;
  /** File name, or a folder ending in `/` whose files are read in order of name. */
  readonly file: string;
  /** Part of the file, where one file holds two lists. */
  readonly section?: string;
  readonly entry: z.ZodType;
  /** Texts of an entry, with their own schema; none for references, which are not translated. */
  readonly text?: { readonly key: TextKey; readonly schema: z.ZodType };
}

/** Every list of a framework, in the order in which problems are reported. */
export const CONCERNS: readonly Concern[] = [
  { key: 'references', file: 'references.yaml', entry: Reference },
  {
    key: 'variables',
    file: 'variables.yaml',
    entry: Variable,
    text: { key: 'variables', schema: Texts.shape.variables.valueType },
  },
  {
    key: 'populations',
    file: 'populations.yaml',
    entry: Population,
    text: { key: 'populations', schema: Texts.shape.variables.valueType },
  },
  { key: 'topics', file: 'topics.yaml', entry: Topic, text: { key: 'topics', schema: TopicText } },
  {
    key: 'sourceTypes',
    file: 'source-types.yaml',
    entry: SourceType,
    text: { key: 'sourceTypes', schema: SourceTypeText },
  },
  {
    key: 'sourceCriteria',
    file: 'criteria-source.yaml',
    entry: SourceCriterion,
    text: { key: 'sourceCriteria', schema: CriterionText },
  },
  {
    key: 'systemCriteria',
    file: 'criteria-system/',
    entry: SystemCriterion,
    text: { key: 'systemCriteria', schema: CriterionText },
  },
  { key: 'gapRules', file: 'gaps.yaml', entry: GapRule, text: { key: 'gaps', schema: GapText } },
  {
    key: 'recommendations',
    file: 'recommendations.yaml',
    entry: Recommendation,
    text: { key: 'recommendations', schema: RecommendationText },
  },
  {
    key: 'researchQuestions',
    file: 'research.yaml',
    entry: ResearchTemplate,
    text: { key: 'researchQuestions', schema: ResearchText },
  },
  {
    key: 'indicators',
    file: 'indicators.yaml',
    entry: Indicator,
    text: { key: 'indicators', schema: IndicatorText },
  },
  {
    key: 'regionalChecks',
    file: 'regional.yaml',
    section: 'checks',
    entry: RegionalCheck,
    text: { key: 'regionalChecks', schema: RegionalCheckText },
  },
  {
    key: 'comparisonItems',
    file: 'regional.yaml',
    section: 'comparisonItems',
    entry: ComparisonItem,
    text: { key: 'comparisonItems', schema: ComparisonItemText },
  },
  { key: 'sectors', file: 'sectors.yaml', entry: Sector, text: { key: 'sectors', schema: SectorText } },
];

/** The file with identity, numbers and chapters; the only one that no framework can do without. */
export const SETTINGS_FILE = 'framework.yaml';

/** Does the file belong to this place: the file itself, or a file of the folder? */
export const belongsTo = (place: string, file: string) =>
  place.endsWith('/')
    ? file.startsWith(place) && /^[A-Za-z0-9._-]+\.yaml$/.test(file.slice(place.length))
    : file === place;

/** Is this a name that a framework may use, without its `locales/<language>/`? */
export const isKnownFile = (file: string) =>
  file === SETTINGS_FILE || CONCERNS.some((concern) => belongsTo(concern.file, file));
