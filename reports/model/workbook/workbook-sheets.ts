import { derivationSheet } from '../derivation-annex.ts';
import type { ReportedGap } from '../gap-groups.ts';
import type { ReportContext } from '../report-context.ts';
import type { PageSheet, TableSheet, WorkbookModel } from '../report-model.ts';
import type { MessageKey } from '../translate.ts';
import { answersSheet } from './answers-sheet.ts';
import { agreementSheet, influenceSheet, sensitivitySheet } from './certainty-sheets.ts';
import { coverageSheet } from './coverage-sheet.ts';
import { criteriaSheet } from './criteria-sheet.ts';
import { dimensionsSheet } from './dimensions-sheet.ts';
import { gapsSheet } from './gaps-sheet.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { indicesSheet } from './indices-sheet.ts';
import { institutionsSheet } from './institutions-sheet.ts';
import { linksSheet } from './links-sheet.ts';
import { listsSheet } from './lists-sheet.ts';
import { planListsSheet } from './plan-lists-sheet.ts';
import { planSheet } from './plan-sheet.ts';
import { planTotalsSheet } from './plan-totals-sheet.ts';
import { planReadingSheet, readingSheet } from './reading-sheet.ts';
import { evidenceSheet, recommendationsSheet, referencesSheet } from './record-sheets.ts';
import { researchSheet } from './research-sheet.ts';
import { settingsSheet } from './settings-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { targetSheet } from './target-sheet.ts';
import { topicsSheet } from './topics-sheet.ts';
import { withoutFormulas } from './without-formulas.ts';

type MakeSheet = (context: ReportContext, gaps: readonly ReportedGap[]) => TableSheet | PageSheet;

/**
 * The sheets behind the first, and for whom they are there. What names single answers, evidence or judgements of persons stays
 * out of what is published; without the answers nothing can be computed, so there scores are plain values.
 */
const SHEETS: readonly {
  readonly make: MakeSheet;
  /** What it holds, in a sentence. */
  readonly about: MessageKey;
  readonly inPublic: boolean;
}[] = [
  { make: summarySheet, about: 'sheet.about.summary', inPublic: true },
  { make: indicesSheet, about: 'sheet.about.indices', inPublic: true },
  { make: dimensionsSheet, about: 'sheet.about.dimensions', inPublic: true },
  { make: sourcesSheet, about: 'sheet.about.sources', inPublic: true },
  { make: topicsSheet, about: 'sheet.about.topics', inPublic: true },
  { make: coverageSheet, about: 'sheet.about.coverage', inPublic: true },
  { make: gapsSheet, about: 'sheet.about.gaps', inPublic: true },
  { make: recommendationsSheet, about: 'sheet.about.recommendations', inPublic: true },
  { make: researchSheet, about: 'sheet.about.research', inPublic: true },
  { make: planSheet, about: 'sheet.about.plan', inPublic: true },
  { make: planTotalsSheet, about: 'sheet.about.planTotals', inPublic: true },
  { make: targetSheet, about: 'sheet.about.target', inPublic: false },
  { make: indicatorsSheet, about: 'sheet.about.indicators', inPublic: true },
  { make: institutionsSheet, about: 'sheet.about.institutions', inPublic: true },
  { make: answersSheet, about: 'sheet.about.answers', inPublic: false },
  { make: linksSheet, about: 'sheet.about.links', inPublic: false },
  { make: evidenceSheet, about: 'sheet.about.evidence', inPublic: false },
  { make: sensitivitySheet, about: 'sheet.about.sensitivity', inPublic: true },
  { make: influenceSheet, about: 'sheet.about.influence', inPublic: false },
  { make: agreementSheet, about: 'sheet.about.agreement', inPublic: false },
  { make: derivationSheet, about: 'sheet.about.derivation', inPublic: false },
  { make: criteriaSheet, about: 'sheet.about.criteria', inPublic: true },
  { make: referencesSheet, about: 'sheet.about.references', inPublic: true },
  { make: settingsSheet, about: 'sheet.about.settings', inPublic: true },
  { make: listsSheet, about: 'sheet.about.lists', inPublic: false },
  { make: planListsSheet, about: 'sheet.about.planLists', inPublic: false },
];

/** The workbook of a whole assessment, beginning with how to read it. */
export function workbookModel(context: ReportContext, gaps: readonly ReportedGap[]): WorkbookModel {
  const release = context.input.choice?.release ?? 'internal';
  const isPublic = release === 'public';
  const made = SHEETS.filter(({ inPublic }) => inPublic || !isPublic).map(({ make, about }) => ({
    about: context.t(about),
    sheet: isPublic ? withoutFormulas(make(context, gaps)) : make(context, gaps),
  }));
  const contents = made.map(({ sheet, about }) => ({ name: sheet.name, about }));
  return {
    ...pageWords(context),
    sheets: [readingSheet(context, release, contents), ...made.map(({ sheet }) => sheet)],
  };
}

/** The workbook for whoever only wants the plan: actions, sums that follow them, and the lists behind both. */
export function planWorkbookModel(context: ReportContext): WorkbookModel {
  return {
    ...pageWords(context),
    sheets: [
      planSheet(context),
      planTotalsSheet(context),
      planListsSheet(context),
      planReadingSheet(context),
    ],
  };
}

function pageWords({ t, input }: ReportContext): Omit<WorkbookModel, 'sheets'> {
  const { id, version } = input.framework.settings;
  return {
    pageTemplate: t('page.of', { page: '{page}', pages: '{pages}' }),
    footerText: t(input.assessment.head.practice ? 'page.footerPractice' : 'page.footer', {
      framework: id,
      version,
    }),
  };
}
