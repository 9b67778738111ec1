import { chaptersOf, type ReportChapter } from '../assessment-framework/report-outline/outline.ts';
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
  const { choice, assessment } = context.input;
  return {
    titlePage: titlePage(context),
    ...pageTexts(context),
    chapters: chaptersOf(choice?.preset ?? 'full', assessment.head.reportChapters).flatMap((id) => {
      const parts = CHAPTERS[id]?.(context, gaps) ?? [];
      return parts.length > 0 ? [{ id, parts }] : [];
    }),
  };
}

type MakeChapter = (context: ReportContext, gaps: readonly ReportedGap[]) => readonly DocumentPart[];

const upright = (blocks: readonly Block[]): readonly DocumentPart[] => [{ landscape: false, blocks }];

/** What each chapter holds. */
const CHAPTERS: Readonly<Partial<Record<ReportChapter, MakeChapter>>> = {
  summary: (context, gaps) => upright(summarySection(context, gaps)),
  introduction: (context) => upright(contextSection(context)),
  system: (context) => upright(systemSection(context)),
  sources: (context) => upright(sourcesSection(context)),
  coverage: (context) => [
    ...upright(coverageSection(context)),
    { landscape: true, blocks: coverageMatrix(context) },
  ],
  certainty: (context) => upright(sensitivitySection(context)),
  gaps: (context, gaps) => upright(gapsSection(context, gaps)),
  // The table of actions lies on its side; without a plan the page is not turned.
  plan: (context) =>
    hasPlan(context)
      ? [
          { landscape: true, blocks: planSection(context) },
          { landscape: false, blocks: planResultsSection(context) },
        ]
      : upright(noPlanSection(context)),
  targets: (context) => upright(targetsSection(context)),
  'annex-gaps': (context, gaps) => upright(gapsAnnex(context, gaps)),
  'annex-system-answers': (context) => upright(systemAnswersAnnex(context)),
  'annex-source-answers': (context) => upright(sourceAnswersAnnex(context)),
  'annex-evidence': (context) => upright(evidenceAnnex(context)),
  'annex-people': (context) => upright(institutionsAnnex(context)),
  'annex-derivations': (context) => upright(derivationAnnex(context)),
  'annex-method': (context) => upright(methodAnnex(context)),
  'annex-references': (context) => upright(referencesAnnex(context)),
};

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
