import { sourceAnswersAnnex, systemAnswersAnnex } from './model/answers-annex.ts';
import { contextSection } from './model/context-section.ts';
import { coverageMatrix, coverageSection } from './model/coverage-section.ts';
import { pageTexts, reportProperties, titlePage } from './model/front-matter.ts';
import { type ReportedGap, reportedGaps } from './model/gap-groups.ts';
import { gapsSection } from './model/gaps-section.ts';
import { methodAnnex } from './model/method-annex.ts';
import { evidenceAnnex, institutionsAnnex, referencesAnnex } from './model/records-annex.ts';
import { createContext, type ReportContext, type ReportInput } from './model/report-context.ts';
import type { DocumentModel, ReportModel, WorkbookModel } from './model/report-model.ts';
import { sourcesSection } from './model/sources-section.ts';
import { summarySection } from './model/summary-section.ts';
import { systemSection } from './model/system-section.ts';
import { coverageSheet, linksSheet } from './model/workbook/coverage-sheets.ts';
import { readingSheet } from './model/workbook/reading-sheet.ts';
import {
  answersSheet,
  evidenceSheet,
  gapsSheet,
  recommendationsSheet,
  referencesSheet,
} from './model/workbook/record-sheets.ts';
import { dimensionsSheet, sourcesSheet, topicsSheet } from './model/workbook/score-sheets.ts';
import { summarySheet } from './model/workbook/summary-sheet.ts';

/**
 * What both reports say: all numbers, sentences and their order (methodology J). Pure: the same input gives the same
 * model. Names of contacts without consent, of interviewed persons and of those who answered are never in it.
 * A language without report texts falls back to English. Empty and partial assessments give a complete, honest model.
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = createContext(input);
  const gaps = reportedGaps(context);
  return {
    locale: context.language.locale,
    rightToLeft: context.language.rightToLeft,
    properties: reportProperties(context),
    document: documentModel(context, gaps),
    workbook: workbookModel(context, gaps),
  };
}

function documentModel(context: ReportContext, gaps: readonly ReportedGap[]): DocumentModel {
  return {
    titlePage: titlePage(context),
    ...pageTexts(context),
    parts: [
      {
        landscape: false,
        blocks: [
          ...summarySection(context, gaps),
          ...contextSection(context),
          ...systemSection(context),
          ...sourcesSection(context),
          ...coverageSection(context),
        ],
      },
      { landscape: true, blocks: coverageMatrix(context) },
      {
        landscape: false,
        blocks: [
          ...gapsSection(context, gaps),
          ...systemAnswersAnnex(context),
          ...sourceAnswersAnnex(context),
          ...evidenceAnnex(context),
          ...institutionsAnnex(context),
          ...methodAnnex(context),
          ...referencesAnnex(context),
        ],
      },
    ],
  };
}

function workbookModel(context: ReportContext, gaps: readonly ReportedGap[]): WorkbookModel {
  const { pageTemplate, footerText } = pageTexts(context);
  return {
    pageTemplate,
    footerText,
    sheets: [
      summarySheet(context, gaps),
      dimensionsSheet(context),
      sourcesSheet(context),
      topicsSheet(context),
      coverageSheet(context),
      linksSheet(context),
      answersSheet(context),
      gapsSheet(context, gaps),
      recommendationsSheet(context, gaps),
      evidenceSheet(context),
      referencesSheet(context),
      readingSheet(context),
    ],
  };
}
