import { createContext, type ReportInput } from '../../reports/model/report-context.ts';
import { composeSummaryDraft } from '../../reports/model/summary-text.ts';

/** The summary as composed from the findings, in simple Markdown, for the team to begin with. */
export const draftSummary = (input: ReportInput): string => composeSummaryDraft(createContext(input));
