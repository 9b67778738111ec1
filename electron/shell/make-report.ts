import { readFile } from 'node:fs/promises';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { renderBrief } from '../../reports/brief-report.ts';
import { buildBriefModel, buildPlanModel, buildReportModel } from '../../reports/build-report-model.ts';
import type { ReportAssets } from '../../reports/charts/rasterise.ts';
import { renderExcel } from '../../reports/excel-report.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { proveBrief } from '../../reports/proof/prove-brief.ts';
import { proveExcel } from '../../reports/proof/prove-excel.ts';
import { proveWord } from '../../reports/proof/prove-word.ts';
import { renderWord } from '../../reports/word-report.ts';
import { AppError } from '../api/app-error.ts';
import type { MadeFormat, ReportOrder, Step } from '../api/report-tasks.ts';
import { printedScores } from './printed-scores.ts';
import type { FontFiles } from './report-fonts.ts';
import type { MadeFile } from './write-proved.ts';

/** What a report is made from. */
export interface ReportRequest extends Omit<ReportOrder, 'assessmentId'> {
  readonly assessment: Assessment;
  readonly framework: Framework;
  /** In the language of the report. */
  readonly texts: FrameworkTexts;
}

/** What rendering needs from this computer. */
export interface ReportTools {
  readonly fontFiles: FontFiles;
  /** Bytes of the Word template; null: the look of the application. */
  readonly template: Uint8Array | null;
  readonly step: Step;
}

/**
 * Computes and releases what a report says. The moment and the authors are those of the assessment and not of this computer,
 * so that the same assessment gives the same bytes everywhere.
 */
export function reportInput(request: ReportRequest, step: Step): ReportInput {
  const { assessment, framework, texts, language, preset, release } = request;
  step('computing');
  const scores = computeScores(framework, assessment);
  return {
    assessment,
    framework,
    texts,
    scores,
    gaps: detectGaps(framework, assessment, scores),
    language,
    generatedAt: assessment.head.updatedAt,
    author: authorsOf(assessment, language),
    appVersion: packageJson.version,
    choice: { preset, release },
  };
}

/** Makes a file, and says how it is proved. */
export async function makeReport(
  format: MadeFormat,
  request: ReportRequest,
  tools: ReportTools,
): Promise<MadeFile> {
  const input = reportInput(request, tools.step);
  tools.step('composing');
  const make = MAKERS[format];
  if (make === undefined) throw new AppError('refused');
  return await make(input, tools);
}

type Maker = (input: ReportInput, tools: ReportTools) => Promise<MadeFile>;

const MAKERS: Readonly<Partial<Record<MadeFormat, Maker>>> = {
  word: async (input, { fontFiles, step }) => {
    const model = buildReportModel(input);
    step('rendering');
    const bytes = await renderWord(model, await readFonts(fontFiles));
    return { bytes, prove: (back) => proveWord(back, model, printedScores(input)) };
  },
  excel: async (input, { step }) => {
    const model = buildReportModel(input);
    step('rendering');
    return { bytes: await renderExcel(model), prove: (back) => proveExcel(back, model) };
  },
  brief: async (input, { fontFiles, step }) => {
    const model = buildBriefModel(input);
    step('rendering');
    return {
      bytes: await renderBrief(model, await readFonts(fontFiles)),
      prove: (back) => proveBrief(back, model),
    };
  },
  plan: async (input, { step }) => {
    const model = buildPlanModel(input);
    step('rendering');
    return { bytes: await renderExcel(model), prove: (back) => proveExcel(back, model) };
  },
};

function authorsOf({ people }: Assessment, language: string): string {
  const names = people.filter(({ role }) => role !== 'reviewer').map(({ name }) => name);
  return new Intl.ListFormat(language).format(names);
}

async function readFonts(files: FontFiles): Promise<ReportAssets> {
  const [regular, bold, arabicRegular, arabicBold] = await Promise.all([
    readFile(files.regular),
    readFile(files.bold),
    readFile(files.arabicRegular),
    readFile(files.arabicBold),
  ]);
  return { fonts: { regular, bold, arabicRegular, arabicBold }, fontFiles: Object.values(files) };
}
