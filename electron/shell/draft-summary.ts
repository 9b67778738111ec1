import { composeFindings } from '../../reports/model/findings.ts';
import { reportedGaps } from '../../reports/model/gap-groups.ts';
import { createContext, type ReportInput } from '../../reports/model/report-context.ts';

/** The summary as composed from the findings, a paragraph each, for the team to begin with. */
export function draftSummary(input: ReportInput): string {
  const context = createContext(input);
  return composeFindings(context, reportedGaps(context))
    .map(({ lead, text }) => (lead ? `${lead} ${text}` : text))
    .join('\n\n');
}
