import { join } from 'node:path';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildReportModel, buildWorkbookModel } from '../../reports/build-report-model.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { applyTemplate } from '../../reports/word-file/apply-template.ts';
import { withManifest } from '../../reports/word-file/manifest.ts';
import { refreshDocument } from '../../reports/word-file/refresh-document.ts';
import { renderWord } from '../../reports/word-report.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { practiceReportInput } from '../builders/practice-report-input.ts';
import { reportAssets } from '../builders/report-assets.ts';
import { type BenchRow, median, timed } from './median.ts';

const ROUNDS = 25;
const LARGE_ROUNDS = 5;
const FILE_ROUNDS = 5;

/** What reports are rendered from, and what is done with a Word file when it is there. */
export async function modelBench(): Promise<BenchRow[]> {
  const practice = practiceReportInput();
  const large = largeInput(practice);
  return [
    await timeRow('report model, practice country', () => buildReportModel(practice), ROUNDS, '<= 100 ms'),
    await timeRow('workbook model, practice country', () => buildWorkbookModel(practice), ROUNDS),
    await timeRow('report model, ten times its size', () => buildReportModel(large), LARGE_ROUNDS),
    await timeRow('workbook model, ten times its size', () => buildWorkbookModel(large), LARGE_ROUNDS),
    ...(await fileRows(practice)),
  ];
}

/** Full report into another one as its template, and an edited report brought up to date. */
async function fileRows(input: ReportInput): Promise<BenchRow[]> {
  const rendered = await renderWord(buildReportModel(input), reportAssets());
  const report = withManifest(rendered, input.assessment.head.id);
  return [
    await timeRow('template applied to it', () => applyTemplate(report, rendered, {}), FILE_ROUNDS, '< 1 s'),
    await timeRow('refresh of a whole report', () => refreshDocument(report, report), FILE_ROUNDS, '< 1 s'),
  ];
}

/** The least of the rounds is what the work takes on a computer that has nothing else to do. */
async function timeRow(what: string, work: () => unknown, rounds: number, target = ''): Promise<BenchRow> {
  const first = await timed(work);
  for (let round = 1; round < rounds; round++) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  const least = Math.min(...times);
  return {
    what: `${what} (median of ${rounds}, after as many)`,
    ours: `${median(times).toFixed(0)} ms (least ${least.toFixed(0)}, the very first ${first.toFixed(0)})`,
    against: '',
    ratio: null,
    target,
  };
}

function largeInput(small: ReportInput): ReportInput {
  const { framework } = readFrameworkFolder(
    join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
  );
  const assessment = aLargeAssessment(framework);
  const scores = computeScores(framework, assessment);
  return { ...small, assessment, scores, gaps: detectGaps(framework, assessment, scores) };
}
