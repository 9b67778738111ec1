import { readFile } from 'node:fs/promises';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { renderBrief } from '../../reports/brief-report.ts';
import { buildBriefModel, buildPlanModel, buildReportModel } from '../../reports/build-report-model.ts';
import type { ReportAssets } from '../../reports/charts/rasterise.ts';
import { renderExcel } from '../../reports/excel-report.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { renderWord } from '../../reports/word-report.ts';
import type { ReportJob } from '../api/services.ts';
import type { FontFiles } from './report-fonts.ts';

/**
 * Computes, composes and renders one report. The moment and the authors are those of the assessment and not of this
 * computer, so that the same assessment gives the same bytes everywhere.
 */
export async function makeReport(job: ReportJob, fontFiles: FontFiles): Promise<Uint8Array> {
  const { assessment, framework, texts, language } = job;
  const scores = computeScores(framework, assessment);
  const input: ReportInput = {
    assessment,
    framework,
    texts,
    scores,
    gaps: detectGaps(framework, assessment, scores),
    language,
    generatedAt: assessment.head.updatedAt,
    author: authorsOf(assessment, language),
    appVersion: packageJson.version,
  };
  switch (job.format) {
    case 'word':
      return await renderWord(buildReportModel(input), await readFonts(fontFiles));
    case 'excel':
      return await renderExcel(buildReportModel(input));
    case 'brief':
      return await renderBrief(buildBriefModel(input), await readFonts(fontFiles));
    case 'plan':
      return await renderExcel(buildPlanModel(input));
  }
}

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
