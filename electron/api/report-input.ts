import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import { releaseAssessment } from '../../assessment-framework/release/release-assessment.ts';
import { authorsFor } from '../../assessment-framework/release/release-authors.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { ReportInput } from '../../reports/model/report-context.ts';
import { releaseMarks } from './release-marks.ts';
import type { ReportOrder } from './report-tasks.ts';

/** What a report is made from. */
export interface ReportRequest extends Omit<ReportOrder, 'assessmentId'> {
  readonly assessment: Assessment;
  readonly framework: Framework;
  /** In the language of the report. */
  readonly texts: FrameworkTexts;
}

/**
 * Computes from the whole assessment, and says it of the one that is released. The moment and the authors are those of the
 * assessment and not of this computer, so that the same assessment gives the same bytes everywhere.
 */
export function reportInput({ assessment: whole, ...request }: ReportRequest): ReportInput {
  const { framework, texts, language, preset, release } = request;
  const { assessment } = releaseAssessment(whole, release, releaseMarks(language));
  const scores = computeScores(framework, whole);
  return {
    assessment,
    framework,
    texts,
    scores,
    gaps: detectGaps(framework, whole, scores),
    language,
    generatedAt: whole.head.updatedAt,
    author: authorsFor(assessment, release, language),
    appVersion: packageJson.version,
    choice: { preset, release },
  };
}
