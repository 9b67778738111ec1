import { createContext } from '../../reports/model/report-context.ts';
import { composeSummaryDraft } from '../../reports/model/summary-text.ts';
import { type ReportRequest, reportInput } from './report-input.ts';

/** The summary as composed from the findings, in simple Markdown, for the team to begin with. */
export const draftSummary = (request: Omit<ReportRequest, 'preset' | 'release'>): string =>
  composeSummaryDraft(createContext(reportInput({ ...request, preset: 'full', release: 'internal' })));
