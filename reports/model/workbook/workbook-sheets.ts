import type { ReleaseSheet } from '../../../assessment-framework/release/release-categories.ts';
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
  /** Set where a release may leave it out. */
  readonly id?: ReleaseSheet;
  /** What only formulas and drop-downs read: of no use where scores are plain values. */
  readonly isBehindFormulas?: true;
}[] = [
  { make: summarySheet, about: 'sheet.about.summary' },
  { make: indicesSheet, about: 'sheet.about.indices' },
  { make: dimensionsSheet, about: 'sheet.about.dimensions' },
  { make: sourcesSheet, about: 'sheet.about.sources' },
  { make: topicsSheet, about: 'sheet.about.topics' },
  { make: coverageSheet, about: 'sheet.about.coverage' },
  { make: gapsSheet, about: 'sheet.about.gaps' },
  { make: recommendationsSheet, about: 'sheet.about.recommendations' },
  { make: researchSheet, about: 'sheet.about.research' },
  { make: planSheet, about: 'sheet.about.plan' },
  { make: planTotalsSheet, about: 'sheet.about.planTotals' },
  { make: targetSheet, about: 'sheet.about.target', id: 'targets' },
  { make: indicatorsSheet, about: 'sheet.about.indicators' },
  { make: institutionsSheet, about: 'sheet.about.institutions' },
  { make: answersSheet, about: 'sheet.about.answers', id: 'answers' },
  { make: linksSheet, about: 'sheet.about.links', isBehindFormulas: true },
  { make: evidenceSheet, about: 'sheet.about.evidence', id: 'evidence' },
  { make: sensitivitySheet, about: 'sheet.about.sensitivity' },
  { make: influenceSheet, about: 'sheet.about.influence', id: 'influence' },
  { make: agreementSheet, about: 'sheet.about.agreement', id: 'agreement' },
  { make: derivationSheet, about: 'sheet.about.derivation', id: 'derivations' },
  { make: criteriaSheet, about: 'sheet.about.criteria' },
  { make: referencesSheet, about: 'sheet.about.references' },
  { make: settingsSheet, about: 'sheet.about.settings' },
  { make: listsSheet, about: 'sheet.about.lists', isBehindFormulas: true },
  { make: planListsSheet, about: 'sheet.about.planLists', isBehindFormulas: true },
];

/** The workbook of a whole assessment, beginning with how to read it. */
export function workbookModel(context: ReportContext, gaps: readonly ReportedGap[]): WorkbookModel {
  const release = context.input.choice?.release ?? 'internal';
  const { sheetsLeftOut, answerLevels } = context.release;
  const isThere = ({ id, isBehindFormulas }: (typeof SHEETS)[number]): boolean =>
    !(id !== undefined && sheetsLeftOut.includes(id)) && (answerLevels || isBehindFormulas !== true);
  const made = SHEETS.filter(isThere).map(({ make, about }) => ({
    about: context.t(about),
    sheet: answerLevels ? make(context, gaps) : withoutFormulas(make(context, gaps)),
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
