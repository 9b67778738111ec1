import { z } from 'zod';
import {
  Answer,
  Assessment,
  AssessmentHead,
  Assignment,
  DataSource,
  Evidence,
  Institution,
  Person,
  Review,
  SecondScore,
  TopicLink,
  TopicSetting,
} from '../../assessment-framework/model/assessment.ts';
import { Id, Language, ShortText } from '../../assessment-framework/model/common.ts';
import {
  ComparisonFact,
  Exchange,
  IndicatorRecord,
  InformationSystem,
  MirrorFlow,
  RegionalAnswer,
  SectorRecord,
} from '../../assessment-framework/model/country-profile.ts';
import { Framework } from '../../assessment-framework/model/framework.ts';
import { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import {
  Action,
  GapRecord,
  ResearchQuestion,
  Target,
} from '../../assessment-framework/model/plan-records.ts';
import { ReportText } from '../../assessment-framework/model/report-records.ts';
import { backupsContract } from './contract-backups.ts';
import { chartsContract } from './contract-charts.ts';
import { evidenceContract } from './contract-evidence.ts';
import { historyContract } from './contract-history.ts';
import { importsContract } from './contract-imports.ts';
import { release, reportsContract } from './contract-reports.ts';
import { searchContract } from './contract-search.ts';
import { answerKey, ExportOutcome, inAssessment, one, Saved, upload } from './contract-shapes.ts';

/** Who works on this computer; asked once at first start and written into the history of every change. */
export const Profile = z.strictObject({
  id: Id,
  name: ShortText.trim().min(1),
  organisation: ShortText.trim(),
  role: z.enum(['assessor', 'reviewer', 'coordinator']),
});
export type Profile = z.infer<typeof Profile>;

export const Preferences = z.strictObject({
  colorScheme: z.enum(['light', 'dark', 'auto']).default('auto'),
  interfaceLanguage: Language.default('en'),
  textSize: z.enum(['small', 'normal', 'large', 'larger']).default('normal'),
  /** `auto`: as the computer says. */
  contrast: z.enum(['auto', 'normal', 'high']).default('auto'),
  motion: z.enum(['auto', 'reduced']).default('auto'),
  spellCheck: z.boolean().default(true),
  /** Sizes of panels that the user moved, in pixels, by the name of the panel. */
  panels: z.record(z.string().max(40), z.number().min(0).max(4000)).default({}),
  /** Address of the page that was open last, for the next start. */
  lastPlace: z.string().max(500).default(''),
  /** Steps of the tour that were seen; `done` when it was finished or left. */
  tour: z.union([z.literal('new'), z.literal('done'), z.number().int().min(0).max(50)]).default('new'),
  /** What an assessor put on today's list, by assessment: dimensions and sources, with the day it was for. */
  today: z
    .record(
      z.string().max(64),
      z.strictObject({ day: z.string().max(10), blocks: z.array(z.string().max(80)).max(200) }),
    )
    .default({}),
  /** Columns of spreadsheets that were matched by hand: heading -> field, by kind of import. */
  importColumns: z.record(z.string().max(20), z.record(z.string().max(200), z.string().max(60))).default({}),
  /** The Word template that was used last; empty: the look of the application. */
  reportTemplate: Id.or(z.literal('')).default(''),
});
export type Preferences = z.infer<typeof Preferences>;

export const AppStatus = z.strictObject({
  version: z.string(),
  door: z.enum(['desktop', 'browser']),
  profile: Profile.nullable(),
  preferences: Preferences,
  /** Where the library lies, for the corner of the window. */
  libraryPath: z.string(),
});
export type AppStatus = z.infer<typeof AppStatus>;

export const AssessmentSummary = AssessmentHead.pick({
  id: true,
  country: true,
  periodStart: true,
  periodEnd: true,
  state: true,
  practice: true,
  updatedAt: true,
}).extend({
  framework: z.strictObject({ id: z.string(), version: z.string() }),
  counts: z.strictObject({
    institutions: z.number().int(),
    sources: z.number().int(),
    /** Answers given, and answers possible (system criteria + sources x source criteria). */
    answered: z.number().int(),
    criteria: z.number().int(),
  }),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

/** An assessment that was taken off the list. */
export const RemovedAssessment = AssessmentSummary.pick({
  id: true,
  country: true,
  periodStart: true,
  periodEnd: true,
}).extend({ removedAt: z.iso.datetime() });
export type RemovedAssessment = z.infer<typeof RemovedAssessment>;

/** The parts of an assessment that are saved and removed record by record, and the fields that identify one. */
export const recordKinds = {
  people: { schema: Person, key: ['id'] },
  institutions: { schema: Institution, key: ['id'] },
  sources: { schema: DataSource, key: ['id'] },
  topics: { schema: TopicSetting, key: ['topic'] },
  assignments: { schema: Assignment, key: ['criterion', 'source'] },
  topicLinks: { schema: TopicLink, key: ['topic', 'source'] },
  evidence: { schema: Evidence, key: ['id'] },
  indicators: { schema: IndicatorRecord, key: ['indicator'] },
  systems: { schema: InformationSystem, key: ['id'] },
  exchanges: { schema: Exchange, key: ['id'] },
  gaps: { schema: GapRecord, key: ['id'] },
  actions: { schema: Action, key: ['id'] },
  targets: { schema: Target, key: ['criterion', 'source'] },
  secondScores: { schema: SecondScore, key: ['id'] },
  researchQuestions: { schema: ResearchQuestion, key: ['id'] },
  reviews: { schema: Review, key: ['id'] },
  regionalAnswers: { schema: RegionalAnswer, key: ['check'] },
  comparisonCard: { schema: ComparisonFact, key: ['statistic', 'item'] },
  mirrorFlows: { schema: MirrorFlow, key: ['id'] },
  sectors: { schema: SectorRecord, key: ['sector'] },
  reportTexts: { schema: ReportText, key: ['part', 'language'] },
} as const;
export type RecordKind = keyof typeof recordKinds;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordKinds)[K]['schema']>;

const kindNames = Object.keys(recordKinds) as [RecordKind, ...RecordKind[]];
const RecordToSave = z.union(
  kindNames.map((kind) =>
    z.strictObject({ assessmentId: Id, kind: z.literal(kind), record: recordKinds[kind].schema }),
  ),
) as unknown as z.ZodType<
  { [K in RecordKind]: { assessmentId: string; kind: K; record: RecordOf<K> } }[RecordKind]
>;

const RecordsToSave = z.union(
  kindNames.map((kind) =>
    z.strictObject({
      assessmentId: Id,
      kind: z.literal(kind),
      records: z.array(recordKinds[kind].schema).min(1).max(5000),
    }),
  ),
) as unknown as z.ZodType<
  { [K in RecordKind]: { assessmentId: string; kind: K; records: RecordOf<K>[] } }[RecordKind]
>;

/** The identifying fields in the order of `recordKinds[kind].key`; a source that is null is left off. */
const recordKey = z.array(z.string().max(64)).min(1).max(2);

type Changes<S extends z.ZodObject> = { [K in keyof z.output<S>]?: z.output<S>[K] | undefined };

/** Some fields of a record. Unlike `partial()`, a field that is not named stays as it is and gets no default. */
function changesOf<S extends z.ZodObject>(schema: S): z.ZodType<Changes<S>, Changes<S>> {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    (field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : (field as z.ZodType)).optional(),
  ]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Changes<S>, Changes<S>>;
}

/** The only list of what an interface may ask of the application. */
export const contract = {
  'app.status': { input: z.void(), output: AppStatus },
  'profile.save': { input: Profile.omit({ id: true }), output: Profile },
  'preferences.save': { input: changesOf(Preferences), output: Preferences },

  'frameworks.get': {
    input: z.strictObject({ id: z.string().max(40), version: z.string().max(20), language: Language }),
    output: z.strictObject({ framework: Framework, texts: FrameworkTexts, language: Language }),
  },

  'assessments.list': { input: z.void(), output: z.array(AssessmentSummary) },
  'assessments.create': {
    input: AssessmentHead.pick({
      country: true,
      periodStart: true,
      periodEnd: true,
      referenceDate: true,
    }).extend({
      reportLanguage: Language.default('en'),
    }),
    output: one,
  },
  /** The whole assessment without its history. */
  'assessments.open': { input: one, output: Assessment },
  'assessments.update': {
    input: z.strictObject({
      id: Id,
      changes: changesOf(AssessmentHead.omit({ id: true, createdAt: true, updatedAt: true, practice: true })),
    }),
    output: Saved,
  },
  /** Takes the assessment off the list; it stays in the library and `assessments.restore` brings it back. */
  'assessments.remove': { input: one, output: one },
  'assessments.restore': { input: one, output: one },
  /** Assessments that were taken off the list, latest first, at most 100. */
  'assessments.removed': { input: z.void(), output: z.array(RemovedAssessment) },
  /** Opens the practice country, bringing it into the library the first time. */
  'practice.open': { input: z.void(), output: one },

  'answers.save': { input: z.strictObject({ assessmentId: Id, answer: Answer }), output: Saved },
  'answers.saveMany': {
    input: z.strictObject({ assessmentId: Id, answers: z.array(Answer).min(1).max(1000) }),
    output: Saved,
  },
  /** Back to 'not yet answered'. */
  'answers.clear': { input: answerKey, output: Saved },
  /** Several answers back to 'not yet answered' as one change; criteria without an answer are passed over. */
  'answers.clearMany': {
    input: z.strictObject({
      assessmentId: Id,
      keys: z
        .array(answerKey.omit({ assessmentId: true }))
        .min(1)
        .max(1000),
    }),
    output: Saved,
  },

  'records.save': { input: RecordToSave, output: Saved },
  /** Several records of a kind as one change, for example a new order. */
  'records.saveMany': { input: RecordsToSave, output: Saved },
  /** `key` holds the identifying fields in the order of `recordKinds[kind].key`. Removes what hangs on it too (a source's answers and links). */
  'records.remove': {
    input: z.strictObject({
      assessmentId: Id,
      kind: z.enum(kindNames),
      key: recordKey,
    }),
    output: Saved,
  },
  /** Several records of a kind as one change; those that are gone already are passed over. */
  'records.removeMany': {
    input: z.strictObject({
      assessmentId: Id,
      kind: z.enum(kindNames),
      keys: z.array(recordKey).min(1).max(5000),
    }),
    output: Saved,
  },
  ...historyContract,
  ...searchContract,
  ...evidenceContract,
  ...chartsContract,
  ...importsContract,
  ...backupsContract,

  ...reportsContract,

  /** A package for others leaves out what the release profile says; only an `internal` one carries everything back. */
  'packages.export': { input: inAssessment.extend({ release }), output: ExportOutcome },
  'packages.import': { input: z.strictObject({ upload }), output: one.nullable() },
} as const;

export type Contract = typeof contract;
export type Procedure = keyof Contract;
export type InputOf<P extends Procedure> = z.input<Contract[P]['input']>;
export type OutputOf<P extends Procedure> = z.output<Contract[P]['output']>;

/** Every way a procedure may fail; each has a sentence in the locale files (`errors.<code>`), filled with `params`. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'conflict',
  'refused',
  'newer-library',
  'library-locked',
  'disk-full',
  'read-only',
  'file-gone',
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'file-in-use',
  'folder-gone',
  'disk-failed',
  'bad-file-name',
  'computer-busy',
  'export-unproved',
  'template-broken',
  'document-broken',
  'document-foreign',
  'package-broken',
  'package-too-large',
  'package-unsafe',
  'package-newer',
  'package-invalid',
  'unknown-framework',
  'framework-invalid',
  'sheet-broken',
  'sheet-protected',
  'sheet-too-large',
  'sheet-empty',
  'backup-broken',
  'backup-folder',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly params?: ErrorParams };

/** What the page finds as `window.bridge`. */
export interface Bridge {
  readonly door: 'desktop' | 'browser';
  call(procedure: string, input: unknown): Promise<Reply<unknown>>;
}
