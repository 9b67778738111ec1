import { join } from 'node:path';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';

const CONTENT = join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0');

/** The practice country under its own framework, as reports take it. */
export function practiceReportInput(): ReportInput {
  const { framework, texts } = readFrameworkFolder(CONTENT);
  const { assessment } = buildPractice();
  const english = texts.get('en');
  if (!english) throw new Error('the framework has no English texts');
  const scores = computeScores(framework, assessment);
  return {
    assessment,
    framework,
    texts: english,
    scores,
    gaps: detectGaps(framework, assessment, scores),
    language: 'en',
    generatedAt: assessment.head.updatedAt,
    author: 'A. Tester',
    appVersion: '0.0.1',
  };
}
