import { z } from 'zod';
import { Id, Instant, Language } from '../../assessment-framework/model/common.ts';
import { RELEASE_CATEGORIES } from '../../assessment-framework/release/release-categories.ts';
import { RELEASE_PROFILES } from '../../assessment-framework/release/release-profiles.ts';
import { REPORT_PRESETS } from '../../assessment-framework/report-outline/outline.ts';
import { ExportOutcome, inAssessment, one, upload } from './contract-shapes.ts';

/** What can be made of an assessment besides its package. */
export const REPORT_FORMATS = [
  'word',
  'excel',
  'brief',
  'plan',
  'pdf',
  'json',
  'csv',
  'metadata',
  // What the JSON document holds, field by field, for programs.
  'schema',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** For whom a file is made. */
export const release = z.enum(RELEASE_PROFILES).default('internal');

/** What a report holds, in which language, for whom. */
const ReportOrder = inAssessment.extend({
  /** Made by the page, so that it can ask for progress and cancel while the call is under way. */
  job: Id,
  language: Language,
  preset: z.enum(REPORT_PRESETS).default('full'),
  release,
});

/** The steps of making a file, in their order. */
export const REPORT_STEPS = [
  'reading',
  'computing',
  'composing',
  'rendering',
  'writing',
  'checking',
] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** What a refresh did to a block of data, or found and left alone. */
const RefreshChange = z.strictObject({
  /** Name of the block in the document. */
  id: z.string(),
  /** What readers know it by: its caption or the heading above it. */
  title: z.string(),
  what: z.enum(['replaced', 'unchanged', 'kept', 'added', 'gone', 'removed-by-hand']),
  /** Somebody changed the data in Word; what they wrote was replaced. */
  editedByHand: z.boolean().optional(),
});
export type RefreshChange = z.infer<typeof RefreshChange>;

const RemovedItem = z.strictObject({
  category: z.enum(RELEASE_CATEGORIES),
  /** A list of the assessment, its head, or the history. */
  kind: z.string(),
  id: z.string(),
  field: z.string(),
  labels: z.array(z.string()).readonly(),
  found: z.string(),
  count: z.number().int(),
});

const Template = z.strictObject({
  id: Id,
  name: z.string(),
  addedAt: Instant,
  /** In bytes. */
  size: z.number().int(),
});

/**
 * Files for others. Every file is written beside its place, read back from the disk and compared with what it must say; only
 * then does it take the place of an older one. Failures leave the older one whole: `cancelled`, `export-unproved`, and what a disk
 * refuses (`export-failure.ts`).
 */
export const reportsContract = {
  /** `template` dresses a Word report; other formats and the brief pass over it. `preset` is for `word` and `pdf`. */
  'reports.export': {
    input: ReportOrder.extend({ format: z.enum(REPORT_FORMATS), template: Id.nullable().default(null) }),
    output: ExportOutcome,
  },
  /** How far a job is; null when it has not begun (a dialog is open) or is over. `share` of the whole, 0-1. */
  'reports.progress': {
    input: z.strictObject({ job: Id }),
    output: z.strictObject({ step: z.enum(REPORT_STEPS), share: z.number().min(0).max(1) }).nullable(),
  },
  /** Ends a job: its call fails with `cancelled`. Nothing happens when it is over. */
  'reports.cancel': { input: z.strictObject({ job: Id }), output: z.void() },
  /**
   * Brings the data of an edited Word report up to date, in a new file; prose, moved and deleted sections stay as they are.
   *
   * A document that cannot be refreshed is refused before the place of the new one is asked for. `document-foreign`: it holds no
   * data of this application, or of another assessment; `document-broken`: no Word document, or one with macros or a password;
   * `file-in-use`: it is open in another program.
   */
  'reports.refresh': {
    input: ReportOrder.extend({ upload }),
    output: z.strictObject({ outcome: ExportOutcome, changes: z.array(RefreshChange) }),
  },
  /** What files made for a reader go without: by category, and thing by thing with where it stood. */
  'reports.preview': {
    input: inAssessment.extend({ release: z.enum(RELEASE_PROFILES) }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          category: z.enum(RELEASE_CATEGORIES),
          count: z.number().int(),
          printedOnly: z.boolean(),
        }),
      ),
      removed: z.array(RemovedItem),
    }),
  },
  /** The summary as composed from the findings, for the team to begin with. */
  'reports.draft': {
    input: inAssessment.extend({ language: Language, part: z.literal('summary') }),
    output: z.strictObject({ text: z.string() }),
  },

  /** The offices' Word templates on this computer, by name. */
  'reports.templates': { input: z.void(), output: z.array(Template) },
  /** Takes in a Word document chosen in a dialog, or sent beforehand; null when cancelled. `template-broken`: not usable. */
  'reports.addTemplate': {
    input: z.strictObject({ upload }),
    output: Template.extend({
      /** Names of styles that the report uses and the template lacks: these look as without a template. */
      missing: z.array(z.string()),
      /** Placeholders that the report will fill, as they stand in the template. */
      placeholders: z.array(z.string()),
    }).nullable(),
  },
  'reports.removeTemplate': { input: one, output: one },
} as const;
