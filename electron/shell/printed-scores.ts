import { createFormat } from '../../reports/model/format.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { openReportLanguage } from '../../reports/model/translate.ts';

/** The scores of indices, dimensions and sources as the report prints them; those that are withheld are not there. */
export function printedScores({
  scores,
  language,
}: Pick<ReportInput, 'scores' | 'language'>): readonly string[] {
  const format = createFormat(openReportLanguage(language).locale);
  const { system, sources, coverage } = scores.indices;
  return [system, sources, coverage, ...scores.dimensions, ...scores.sources].flatMap(({ score }) =>
    score === null ? [] : [format.score(score)],
  );
}
