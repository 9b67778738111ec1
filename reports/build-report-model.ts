import { sourceAnswersAnnex, systemAnswersAnnex } from './model/answers-annex.ts';
import { briefModel } from './model/brief-model.ts';
import { contextSection } from './model/context-section.ts';
import { coverageMatrix, coverageSection } from './model/coverage-section.ts';
import { derivationAnnex, derivationSheet } from './model/derivation-annex.ts';
import { pageTexts, reportProperties, titlePage } from './model/front-matter.ts';
import { type ReportedGap, reportedGaps } from './model/gap-groups.ts';
import { gapsAnnex } from './model/gaps-annex.ts';
import { gapsSection } from './model/gaps-section.ts';
import { methodAnnex } from './model/method-annex.ts';
import { planResultsSection } from './model/plan-results-section.ts';
import { hasPlan, noPlanSection, planSection } from './model/plan-section.ts';
import { evidenceAnnex, institutionsAnnex, referencesAnnex } from './model/records-annex.ts';
import { createContext, type ReportContext, type ReportInput } from './model/report-context.ts';
import type {
  Block,
  BriefReport,
  DocumentModel,
  DocumentPart,
  ReportFrame,
  ReportModel,
  TableSheet,
  WorkbookModel,
  WorkbookReport,
} from './model/report-model.ts';
import { sensitivitySection } from './model/sensitivity-section.ts';
import { sourcesSection } from './model/sources-section.ts';
import { summarySection } from './model/summary-section.ts';
import { systemSection } from './model/system-section.ts';
import { targetsSection } from './model/targets-section.ts';
import { agreementSheet, influenceSheet, sensitivitySheet } from './model/workbook/certainty-sheets.ts';
import { coverageSheet, linksSheet } from './model/workbook/coverage-sheets.ts';
import { gapsSheet } from './model/workbook/gaps-sheet.ts';
import { planListsSheet } from './model/workbook/plan-lists-sheet.ts';
import { planSheet } from './model/workbook/plan-sheet.ts';
import { planTotalsSheet } from './model/workbook/plan-totals-sheet.ts';
import { planReadingSheet, readingSheet } from './model/workbook/reading-sheet.ts';
import {
  answersSheet,
  evidenceSheet,
  recommendationsSheet,
  referencesSheet,
} from './model/workbook/record-sheets.ts';
import { researchSheet } from './model/workbook/research-sheet.ts';
import { dimensionsSheet, sourcesSheet, topicsSheet } from './model/workbook/score-sheets.ts';
import { summarySheet } from './model/workbook/summary-sheet.ts';
import { targetSheet } from './model/workbook/target-sheet.ts';

/**
 * What both reports say: all numbers, sentences and their order (methodology J). Pure: the same input gives the same
 * model. Names of contacts without consent, of interviewed persons and of those who answered are never in it.
 * A language without report texts falls back to English. Empty and partial assessments give a complete, honest model.
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = createContext(input);
  const gaps = reportedGaps(context);
  return {
    ...reportFrame(context),
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
      ...planParts(context, gaps),
    ],
  };
}

/** From the chapter on certainty to the end. The table of actions lies on its side; without a plan the page is not turned. */
function planParts(context: ReportContext, gaps: readonly ReportedGap[]): readonly DocumentPart[] {
  const before = [...sensitivitySection(context), ...gapsSection(context, gaps)];
  const after = [...targetsSection(context), ...annexes(context, gaps)];
  return hasPlan(context)
    ? [
        { landscape: false, blocks: before },
        { landscape: true, blocks: planSection(context) },
        { landscape: false, blocks: [...planResultsSection(context), ...after] },
      ]
    : [{ landscape: false, blocks: [...before, ...noPlanSection(context), ...after] }];
}

function annexes(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  return [
    ...gapsAnnex(context, gaps),
    ...systemAnswersAnnex(context),
    ...sourceAnswersAnnex(context),
    ...evidenceAnnex(context),
    ...institutionsAnnex(context),
    ...derivationAnnex(context),
    ...methodAnnex(context),
    ...referencesAnnex(context),
  ];
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
      researchSheet(context),
      ...planSheets(context),
      targetSheet(context),
      sensitivitySheet(context),
      influenceSheet(context),
      agreementSheet(context),
      evidenceSheet(context),
      derivationSheet(context),
      referencesSheet(context),
      readingSheet(context),
    ],
  };
}

const planSheets = (context: ReportContext): readonly TableSheet[] => [
  planSheet(context),
  planTotalsSheet(context),
  planListsSheet(context),
];

/** The workbook for whoever only wants the plan: actions, sums that follow them, and the lists behind both. */
export function buildPlanModel(input: ReportInput): WorkbookReport {
  const context = createContext(input);
  const { pageTemplate, footerText } = pageTexts(context);
  return {
    ...reportFrame(context),
    workbook: { pageTemplate, footerText, sheets: [...planSheets(context), planReadingSheet(context)] },
  };
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
