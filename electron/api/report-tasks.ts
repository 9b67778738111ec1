import type { Language } from '../../assessment-framework/model/common.ts';
import type { ReleaseProfile } from '../../assessment-framework/release/release-profiles.ts';
import type { ReportPreset } from '../../assessment-framework/report-outline/outline.ts';
import type { PrintPlan } from '../../reports/html/print-plan.ts';
import type { OutputOf } from './contract.ts';
import { REPORT_STEPS, type RefreshChange, type ReportFormat, type ReportStep } from './contract-reports.ts';
import type { FileProof } from './contract-shapes.ts';

/** What a report holds, in which language, for whom. */
export interface ReportOrder {
  readonly assessmentId: string;
  readonly language: Language;
  readonly preset: ReportPreset;
  readonly release: ReleaseProfile;
}

/** What is written as it is made. A PDF is printed from a page, which asks for it by itself where a browser shows it. */
export type MadeFormat = Exclude<ReportFormat, 'pdf'> | 'html' | 'self-printing-html';

interface ReadFile {
  readonly path: string;
  /** As the user knows it. */
  readonly name: string;
}

/** The work on reports that takes its time; done away from the thread that serves the window. Files are written at `path`, which must be free. */
export interface ReportTasks {
  /** @throws AppError `export-unproved` when what was read back differs; the caller removes the file */
  make: {
    input: ReportOrder & {
      readonly format: MadeFormat;
      /** Id of the Word template; null: the look of the application. */
      readonly template: string | null;
      readonly path: string;
    };
    output: FileProof;
  };
  /** Writes the page that a PDF is printed from, and says what printing it takes. */
  page: { input: ReportOrder & { readonly path: string; readonly turnsPages: boolean }; output: PrintPlan };
  /** Fills the page numbers into the contents of a page, by the PDF that was printed from it. */
  numberPage: { input: { readonly page: string; readonly pdf: string }; output: undefined };
  /** Gives a PDF its properties and compares it with its plan. @throws AppError `export-unproved` */
  provePdf: { input: { readonly path: string; readonly plan: PrintPlan }; output: FileProof };
  /** Looks whether an edited report can be refreshed. @throws AppError as `readEdited` */
  checkEdited: { input: ReadFile & { readonly assessmentId: string }; output: undefined };
  /** @throws AppError as `checkEdited`, `export-unproved` */
  refresh: {
    input: ReportOrder & { readonly edited: ReadFile; readonly path: string };
    output: { readonly proof: FileProof; readonly changes: RefreshChange[] };
  };
  /** Checks a template and keeps it in the library. @throws AppError `template-broken`, `file-*` */
  takeTemplate: { input: ReadFile; output: NonNullable<OutputOf<'reports.addTemplate'>> };
}

/** How far a task is: `share` of the whole, 0-1. */
export interface ReportProgress {
  readonly step: ReportStep;
  readonly share: number;
}

export interface ReportWatch {
  /** Ends the task; it fails with AppError `cancelled` when nothing of it runs any more. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReportProgress) => void;
}

/** Does a task. */
export type ReportWork = <T extends keyof ReportTasks>(
  task: T,
  input: ReportTasks[T]['input'],
  watch: ReportWatch,
) => Promise<ReportTasks[T]['output']>;

/** Says which step a task has come to, and how much of the step is done, 0-1. */
export type Step = (step: ReportStep, done?: number) => void;

/** Where each step ends, as a share of the whole; it begins where the one before ends. */
const ENDS: Readonly<Record<ReportStep, number>> = {
  reading: 0.05,
  computing: 0.1,
  composing: 0.2,
  rendering: 0.85,
  writing: 0.9,
  checking: 1,
};

/** A step, and how much of it is done, as progress of the whole. */
export function progressOf(step: ReportStep, done = 0): ReportProgress {
  const before = REPORT_STEPS[REPORT_STEPS.indexOf(step) - 1];
  const from = before === undefined ? 0 : ENDS[before];
  return { step, share: from + (ENDS[step] - from) * Math.min(1, Math.max(0, done)) };
}
