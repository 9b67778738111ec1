import { z } from 'zod';
import { Language } from '../../assessment-framework/model/common.ts';
import { Currency } from '../../assessment-framework/model/fields.ts';
import { RELEASE_PROFILES } from '../../assessment-framework/release/release-profiles.ts';
import { date, filled, flag, orNull } from './open-fields.ts';
import {
  OpenAction,
  OpenCode,
  OpenFigure,
  OpenGap,
  OpenIndicator,
  OpenRecommendation,
} from './open-findings.ts';
import {
  OpenAnswer,
  OpenCoverageCell,
  OpenDimension,
  OpenGroupScore,
  OpenIndex,
  OpenInstitution,
  OpenSource,
  OpenSourceScore,
  OpenTopic,
} from './open-records.ts';

/** Name of the document, and the version of its shape: raised when a field changes its meaning or goes away. */
export const OPEN_DATA_FORMAT = 'mdsa-open-data';
export const OPEN_DATA_VERSION = 1;

/** The assessment that the data are of: one row. */
const OpenAssessment = z.strictObject({
  assessmentId: filled,
  title: z.string(),
  country: z.string(),
  countryCode: orNull(z.string().regex(/^[A-Z]{3}$/)),
  practice: flag,
  state: z.enum(['preparing', 'in-the-field', 'in-review', 'final']),
  periodStart: date,
  periodEnd: date,
  referenceDate: date,
  updatedAt: z.iso.datetime(),
  context: z.string(),
  scope: z.string(),
  planCurrency: Currency,
});

/** The framework that it was made with: one row. */
const OpenFramework = z.strictObject({
  frameworkId: filled,
  version: filled,
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  released: date,
});

/** The tables in the order of documents and bundles, with the fields that name a row. */
export const OPEN_TABLES = {
  assessment: { record: OpenAssessment, key: ['assessmentId'] },
  framework: { record: OpenFramework, key: ['frameworkId'] },
  indices: { record: OpenIndex, key: ['index'] },
  dimensions: { record: OpenDimension, key: ['dimension'] },
  institutions: { record: OpenInstitution, key: ['institutionId'] },
  sources: { record: OpenSource, key: ['sourceId'] },
  sourceScores: { record: OpenSourceScore, key: ['sourceId'] },
  sourceGroupScores: { record: OpenGroupScore, key: ['sourceId', 'group'] },
  topics: { record: OpenTopic, key: ['topicId'] },
  coverageCells: { record: OpenCoverageCell, key: ['topicId', 'sourceId'] },
  answers: { record: OpenAnswer, key: [] },
  gaps: { record: OpenGap, key: ['gapId'] },
  recommendations: { record: OpenRecommendation, key: ['recommendationId'] },
  actions: { record: OpenAction, key: ['actionId'] },
  indicators: { record: OpenIndicator, key: ['indicatorId'] },
  indicatorFigures: { record: OpenFigure, key: ['indicatorId', 'number'] },
  codeLists: { record: OpenCode, key: ['list', 'code'] },
} as const satisfies Readonly<
  Record<string, { readonly record: z.ZodObject; readonly key: readonly string[] }>
>;

export type OpenTableName = keyof typeof OPEN_TABLES;
export const OPEN_TABLE_NAMES = Object.keys(OPEN_TABLES) as readonly OpenTableName[];
/** A row of a table. */
export type OpenRow<T extends OpenTableName> = z.infer<(typeof OPEN_TABLES)[T]['record']>;

const rows = <T extends z.ZodType>(record: T) => z.array(record);

/** The open data of one assessment: flat tables, so that the document reads into data frames as it is. */
export const OpenData = z.strictObject({
  format: z.literal(OPEN_DATA_FORMAT),
  formatVersion: z.literal(OPEN_DATA_VERSION),
  generatedAt: z.iso.datetime(),
  generatorVersion: z.string(),
  language: Language,
  textLanguage: Language,
  release: z.enum(RELEASE_PROFILES),
  assessment: OpenAssessment,
  framework: OpenFramework,
  indices: rows(OpenIndex),
  dimensions: rows(OpenDimension),
  institutions: rows(OpenInstitution),
  sources: rows(OpenSource),
  sourceScores: rows(OpenSourceScore),
  sourceGroupScores: rows(OpenGroupScore),
  topics: rows(OpenTopic),
  coverageCells: rows(OpenCoverageCell),
  answers: rows(OpenAnswer),
  gaps: rows(OpenGap),
  recommendations: rows(OpenRecommendation),
  actions: rows(OpenAction),
  indicators: rows(OpenIndicator),
  indicatorFigures: rows(OpenFigure),
  codeLists: rows(OpenCode),
});
export type OpenData = z.infer<typeof OpenData>;

/** Rows of a table: the assessment and the framework are one row each. */
export function rowsOf(data: OpenData, table: OpenTableName): readonly Readonly<Record<string, unknown>>[] {
  const part = data[table];
  return Array.isArray(part) ? part : [part];
}
