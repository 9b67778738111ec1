import { z } from 'zod';
import {
  CalendarDate,
  Confidence,
  Id,
  Instant,
  Language,
  LongText,
  ShortText,
  TopicPriority,
} from './common.ts';
import {
  ComparisonFact,
  Exchange,
  IndicatorRecord,
  InformationSystem,
  MirrorFlow,
  RegionalAnswer,
  SectorRecord,
} from './country-profile.ts';
import {
  COUNTED_UNITS,
  Currency,
  count,
  FREQUENCIES,
  ids,
  line,
  optionalDate,
  optionalId,
  terms,
  text,
  year,
} from './fields.ts';
import { Action, GapRecord, ResearchQuestion, Target } from './plan-records.ts';
import { ChapterChoice, ReportText } from './report-records.ts';

/** Version of the file format; a higher one is refused with one sentence. */
export const ASSESSMENT_FORMAT_VERSION = 1;

/** The country, the period and the pinned framework: the head of an assessment. */
export const AssessmentHead = z.strictObject({
  id: Id,
  country: ShortText.min(1).describe('Name of the country as in the United Nations list'),
  countryCode: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null)
    .describe('ISO 3166-1 alpha-3, null for an invented country'),
  title: line.describe('Title for reports; empty: composed from country and period'),
  periodStart: CalendarDate.describe('First day of the assessment work'),
  periodEnd: CalendarDate.describe('Last day of the assessment work'),
  referenceDate: CalendarDate.describe('Day at which laws and sources are judged (in force on this day)'),
  state: z.enum(['preparing', 'in-the-field', 'in-review', 'final']).default('preparing'),
  reportLanguage: Language.default('en'),
  practice: z.boolean().default(false).describe('True for the invented practice country'),
  context: text.describe('Migration context of the country in a few paragraphs, printed in the report'),
  scope: text.describe('Scope and limits: who was met, who was not reached'),
  planCurrency: Currency.default('USD').describe('Currency in which the plan is added up'),
  planBudget: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .describe('Money at hand for the plan, in its currency'),
  planFrom: optionalDate.describe('Day from which actions may start; null: the reference date'),
  planUntil: optionalDate.describe('Day by which actions of the plan must have ended'),
  exchangeRates: z
    .array(z.strictObject({ currency: Currency, rate: z.number().positive() }))
    .max(50)
    .default([])
    .describe(
      'Units of the currency of the plan for one unit of another currency, as stated by the assessors',
    ),
  reportChapters: z
    .array(ChapterChoice)
    .max(60)
    .default([])
    .describe('Chapters of the full report in their order; empty: all, in the standard order'),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AssessmentHead = z.infer<typeof AssessmentHead>;

/** Somebody of the team: an assessor, or a reviewer of the government. */
export const Person = z.strictObject({
  id: Id,
  name: ShortText.min(1),
  organisation: line,
  role: z.enum(['assessor', 'reviewer', 'coordinator']).default('assessor'),
});
export type Person = z.infer<typeof Person>;

export const Contact = z.strictObject({
  id: Id,
  name: line.describe('Name; printed in reports only with consent'),
  position: line.describe('Function, for example head of the migration statistics unit'),
  email: line,
  phone: line,
  focalPoint: z.boolean().default(false),
  consentToPublish: z.boolean().default(false),
});
export type Contact = z.infer<typeof Contact>;

export const INSTITUTION_KINDS = [
  'statistical-office',
  'interior',
  'migration-service',
  'border',
  'foreign-affairs',
  'labour',
  'social',
  'health',
  'education',
  'justice',
  'police',
  'central-bank',
  'planning',
  'data-protection',
  'e-government',
  'local-government',
  'ombudsperson',
  'international',
  'civil-society',
  'academia',
  'other',
] as const;

/** A body that produces, holds or uses migration data. */
export const Institution = z.strictObject({
  id: Id,
  name: ShortText.min(1),
  acronym: line,
  kind: z.enum(INSTITUTION_KINDS).default('other'),
  /** Lead roles of the framework that this institution fills, for example NSO; names in recommendations come from here. */
  roles: terms,
  produces: z.boolean().default(false),
  holds: z.boolean().default(false),
  uses: z.boolean().default(false),
  mandate: text,
  website: line,
  notes: text,
  contacts: z.array(Contact).max(200).default([]),
  order: z.number().int().default(0),
});
export type Institution = z.infer<typeof Institution>;

/** One concrete data source of the country; the interview card of methodology C.2. */
export const DataSource = z.strictObject({
  id: Id,
  name: ShortText.min(1),
  acronym: line,
  type: z.string().max(40).describe('Source type of the framework, for example ST01'),
  custodian: optionalId.describe('Institution legally in charge'),
  core: z.boolean().default(false).describe('Core sources weigh double in the source quality index'),
  status: z.enum(['active', 'planned', 'discontinued']).default('active'),
  legalBasis: text.describe('Act and article'),
  purpose: text,
  unit: z.enum(COUNTED_UNITS).default('unknown'),
  population: text.describe('Target population or events'),
  exclusions: text,
  geography: text.describe('Territory covered and smallest area available'),
  frequency: z.enum(FREQUENCIES).default('unknown'),
  firstYear: year,
  lastReferenceDate: optionalDate.describe('Latest date or end of the latest period that the data describe'),
  lastPublishedDate: optionalDate,
  variables: terms.describe('Variables of the framework that the source records'),
  tabulatedBy: terms.describe('Variables of the framework by which results are tabulated'),
  recordCount: count,
  entriesPerYear: count,
  software: line,
  dataEntry: text.describe('Who enters, where and how'),
  identifier: line.describe('Identifier that allows linkage'),
  access: text.describe('Who may use the data and how'),
  publication: line.describe('Address or title of the published tables'),
  resources: text.describe('Staff and cost'),
  plannedChange: text,
  contacts: ids.describe('Contacts of institutions who answer for this source'),
  notes: text,
  order: z.number().int().default(0),
});
export type DataSource = z.infer<typeof DataSource>;

/** How relevant a topic is in this country; topics without an entry keep the framework's default. */
export const TopicSetting = z.strictObject({
  topic: z.string().max(40),
  priority: TopicPriority,
  reason: text.describe('Required when the topic is not relevant'),
});
export type TopicSetting = z.infer<typeof TopicSetting>;

/** 0-4 level, NA not applicable (with a reason), NK not known to the assessors. No entry at all: not yet answered. */
export const AnswerValue = z.literal([0, 1, 2, 3, 4, 'NA', 'NK']);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const Answer = z.strictObject({
  criterion: z.string().max(40).describe('Criterion of the framework, for example D5.02 or S04'),
  source: optionalId.describe('Data source for source criteria; null for system criteria'),
  value: AnswerValue,
  confidence: Confidence.default('low').describe(
    'high: document seen; medium: two informants or public text; low: single statement',
  ),
  justification: text,
  naReason: text.describe('Why the criterion does not apply; required when value is NA'),
  evidence: ids,
  answeredBy: z.string().max(300).default(''),
  answeredAt: Instant.nullable().default(null),
});
export type Answer = z.infer<typeof Answer>;

/** Who of the team looks after a criterion, answered or not. */
export const Assignment = z.strictObject({
  criterion: z.string().max(40).describe('Criterion of the framework'),
  source: optionalId.describe('Data source for source criteria; null for system criteria'),
  person: Id.describe('Somebody of the team'),
});
export type Assignment = z.infer<typeof Assignment>;

/** That a source measures a topic, and how well (methodology F.5). */
export const TopicLink = z.strictObject({
  topic: z.string().max(40),
  source: Id,
  share: z
    .number()
    .min(0)
    .max(1)
    .describe('g: share of the topic population or events that the source covers: 0, 0.25, 0.5, 0.75 or 1'),
  variables: terms.describe('Those of the elements the topic demands that are present and usable'),
  linkedWith: ids.describe(
    'Sources with which this one is linked or reconciled for this topic, stated by the assessor',
  ),
  note: text,
});
export type TopicLink = z.infer<typeof TopicLink>;

export const EvidenceStrength = z.enum(['heard', 'seen', 'copy-held', 'checked']);
export const Evidence = z.strictObject({
  id: Id,
  kind: z.enum(['file', 'link', 'interview']),
  title: ShortText.min(1),
  strength: EvidenceStrength.default('heard'),
  file: z
    .strictObject({
      name: ShortText.min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.number().int().min(0),
      mediaType: ShortText,
    })
    .nullable()
    .default(null),
  url: z.string().max(2_000).default(''),
  interview: z
    .strictObject({
      function: line.describe('By function, never by name'),
      institution: optionalId,
      place: line,
      consent: z.boolean().default(false),
      personName: line.describe('Kept apart; left out of reports'),
    })
    .nullable()
    .default(null),
  date: optionalDate.describe('When it was received, seen or said'),
  describesFrom: optionalDate,
  describesTo: optionalDate,
  staleOn: optionalDate,
  note: text,
});
export type Evidence = z.infer<typeof Evidence>;

/** The value a second assessor gave to a criterion without seeing the answer (F.7, agreement). */
export const SecondScore = z.strictObject({
  id: Id,
  criterion: z.string().max(40),
  source: optionalId,
  person: Id.describe('Assessor who scored a second time'),
  value: AnswerValue,
  note: text,
  at: Instant,
});
export type SecondScore = z.infer<typeof SecondScore>;

/** A focal point's verdict on an answer, and its resolution. */
export const Review = z.strictObject({
  id: Id,
  criterion: z.string().max(40),
  source: optionalId,
  reviewer: Id.describe('Person with the role reviewer'),
  verdict: z.enum(['agree', 'disagree', 'comment']),
  proposedValue: AnswerValue.nullable().default(null),
  comment: text,
  at: Instant,
  resolution: z
    .strictObject({
      outcome: z.enum(['accepted', 'rejected', 'reservation']),
      text: LongText,
      by: z.string().max(300),
      at: Instant,
    })
    .nullable()
    .default(null),
});
export type Review = z.infer<typeof Review>;

/** One changed field: who, when, from, to. `change` groups what one act of the user changed. */
export const HistoryEntry = z.strictObject({
  id: Id,
  change: Id,
  at: Instant,
  by: z.string().max(300),
  entity: z.string().max(40),
  entityId: z.string().max(200),
  field: z.string().max(60),
  from: z.json(),
  to: z.json(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max).default([]);

/** Everything of one assessment: the content of `assessment.json` in a package. */
export const Assessment = z.strictObject({
  format: z.literal('mdsa-assessment'),
  formatVersion: z.literal(ASSESSMENT_FORMAT_VERSION),
  framework: z.strictObject({ id: z.string().max(40), version: z.string().max(20) }),
  head: AssessmentHead,
  people: list(Person, 500),
  institutions: list(Institution, 2_000),
  sources: list(DataSource, 5_000),
  topics: list(TopicSetting, 1_000),
  answers: list(Answer, 200_000),
  assignments: list(Assignment, 200_000),
  topicLinks: list(TopicLink, 50_000),
  evidence: list(Evidence, 20_000),
  indicators: list(IndicatorRecord, 2_000),
  systems: list(InformationSystem, 2_000),
  exchanges: list(Exchange, 5_000),
  gaps: list(GapRecord, 20_000),
  actions: list(Action, 5_000),
  targets: list(Target, 50_000),
  secondScores: list(SecondScore, 50_000),
  researchQuestions: list(ResearchQuestion, 2_000),
  reviews: list(Review, 50_000),
  regionalAnswers: list(RegionalAnswer, 500),
  comparisonCard: list(ComparisonFact, 500),
  mirrorFlows: list(MirrorFlow, 5_000),
  sectors: list(SectorRecord, 500),
  reportTexts: list(ReportText, 500),
  history: list(HistoryEntry, 1_000_000),
});
export type Assessment = z.infer<typeof Assessment>;
