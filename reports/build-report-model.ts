import { briefModel } from './model/brief-model.ts';
import { documentModel } from './model/document-model.ts';
import { reportProperties } from './model/front-matter.ts';
import { reportedGaps } from './model/gap-groups.ts';
import { createContext, type ReportContext, type ReportInput } from './model/report-context.ts';
import type { BriefReport, ReportFrame, ReportModel, WorkbookReport } from './model/report-model.ts';
import { planWorkbookModel, workbookModel } from './model/workbook/workbook-sheets.ts';

/**
 * What the report says: all numbers, sentences and their order (methodology J). Pure: the same input gives the same
 * model. Names of contacts without consent, of interviewed persons and of those who answered are never in it.
 * A language without report texts falls back to English. Empty and partial assessments give a complete, honest model.
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = createContext(input);
  return { ...reportFrame(context), document: documentModel(context, reportedGaps(context)) };
}

/** The workbook: all its sheets, with formulas that compute the scores from the answers. */
export function buildWorkbookModel(input: ReportInput): WorkbookReport {
  const context = createContext(input);
  return { ...reportFrame(context), workbook: workbookModel(context, reportedGaps(context)) };
}

/** The workbook for whoever only wants the plan. */
export function buildPlanModel(input: ReportInput): WorkbookReport {
  const context = createContext(input);
  return { ...reportFrame(context), workbook: planWorkbookModel(context) };
}

/** The action brief: one page with findings, next steps, their cost and effect, and how sure this is. */
export function buildBriefModel(input: ReportInput): BriefReport {
  const context = createContext(input);
  return { ...reportFrame(context), brief: briefModel(context, reportedGaps(context)) };
}

function reportFrame(context: ReportContext): ReportFrame {
  return {
    locale: context.language.locale,
    rightToLeft: context.language.rightToLeft,
    properties: reportProperties(context),
  };
}
