import { chaptersForRelease } from '../../assessment-framework/release/release-categories.ts';
import {
  chaptersOf,
  isWritten,
  type ReportChapter,
} from '../../assessment-framework/report-outline/outline.ts';
import { sourceAnswersAnnex, systemAnswersAnnex } from './answers-annex.ts';
import { lying, upright } from './compose.ts';
import { contextSection } from './context-section.ts';
import { coverageMatrix, coverageSection } from './coverage-section.ts';
import { derivationAnnex } from './derivation-annex.ts';
import { abbreviationsChapter, printedText, writtenChapter } from './front-chapters.ts';
import { pageTexts, titlePage } from './front-matter.ts';
import type { ReportedGap } from './gap-groups.ts';
import { gapsAnnex } from './gaps-annex.ts';
import { gapsSection } from './gaps-section.ts';
import { institutionsSection } from './institutions-section.ts';
import { introductionSection } from './introduction-section.ts';
import { legalAnnex } from './legal-annex.ts';
import { methodAnnex } from './method-annex.ts';
import { planResultsSection } from './plan-results-section.ts';
import { hasPlan, noPlanSection, planSection } from './plan-section.ts';
import { presentationChapter } from './presentation.ts';
import { recommendationsSection } from './recommendations-section.ts';
import { evidenceAnnex, peopleAnnex, referencesAnnex } from './records-annex.ts';
import type { ReportContext } from './report-context.ts';
import type { Chapter, DocumentModel, DocumentPart } from './report-model.ts';
import { writtenBlocks } from './report-texts.ts';
import { researchSection } from './research-section.ts';
import { reservationsSection } from './reservations-section.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { settleReferences } from './settle-references.ts';
import { shortReport } from './short-report.ts';
import { withSourceLines } from './source-lines.ts';
import { sourcesSection } from './sources-section.ts';
import { summarySection } from './summary-section.ts';
import { systemSection } from './system-section.ts';
import { targetsSection } from './targets-section.ts';
import { topicsSection } from './topics-section.ts';

/** The Word report: its chapters in the order of the team, or those of a preset, as far as its readers may see them. */
export function documentModel(context: ReportContext, gaps: readonly ReportedGap[]): DocumentModel {
  const { choice, assessment } = context.input;
  const order = chaptersForRelease(
    chaptersOf(context.preset, assessment.head.reportChapters),
    choice?.release ?? 'internal',
  );
  return {
    titlePage: titlePage(context),
    ...pageTexts(context),
    chapters: withSourceLines(context, settleReferences(context, withDerived(context, order, gaps))),
  };
}

/** All chapters; references and abbreviations last, as they list what the others say. */
function withDerived(
  context: ReportContext,
  order: readonly ReportChapter[],
  gaps: readonly ReportedGap[],
): readonly Chapter[] {
  const made = new Map<ReportChapter, readonly DocumentPart[]>(
    order.map((id) => [id, opened(context, id, chapterParts(context, id, gaps))]),
  );
  const printed = printedText([...made.values()].flat());
  const references = made.has('annex-references') ? upright(referencesAnnex(context, printed)) : [];
  if (made.has('annex-references')) made.set('annex-references', references);
  if (made.has('abbreviations')) {
    const texts = [printed.text, printed.notes, printedText(references).text];
    made.set('abbreviations', upright(abbreviationsChapter(context, texts)));
  }
  return [...made].flatMap(([id, parts]) => (parts.length > 0 ? [{ id, parts }] : []));
}

function chapterParts(
  context: ReportContext,
  id: ReportChapter,
  gaps: readonly ReportedGap[],
): readonly DocumentPart[] {
  if (context.preset === 'presentation') return presentationChapter(context, id, gaps);
  if (context.preset === 'short') return shortReport(context, gaps);
  return CHAPTERS[id]?.(context, gaps) ?? [];
}

/** A chapter with what the team wrote to open it, under its title. Parts that are the team's own words hold it already. */
function opened(
  context: ReportContext,
  id: ReportChapter,
  parts: readonly DocumentPart[],
): readonly DocumentPart[] {
  const [first, ...rest] = parts;
  if (!first || id === 'summary' || isWritten(id)) return parts;
  const written = writtenBlocks(context, id);
  if (written.length === 0) return parts;
  const [title, ...others] = first.blocks;
  return [{ ...first, blocks: [...(title ? [title] : []), ...written, ...others] }, ...rest];
}

type MakeChapter = (context: ReportContext, gaps: readonly ReportedGap[]) => readonly DocumentPart[];

/** What each chapter holds; references and abbreviations are made from the others. */
const CHAPTERS: Readonly<Partial<Record<ReportChapter, MakeChapter>>> = {
  foreword: (context) => upright(writtenChapter(context, 'foreword')),
  acknowledgements: (context) => upright(writtenChapter(context, 'acknowledgements')),
  summary: (context, gaps) => upright(summarySection(context, gaps)),
  introduction: (context) => upright(introductionSection(context)),
  context: (context) => upright(contextSection(context)),
  institutions: (context) => upright(institutionsSection(context)),
  sources: (context) => upright(sourcesSection(context)),
  coverage: (context) => [...upright(coverageSection(context)), ...lying(coverageMatrix(context))],
  topics: (context, gaps) => upright(topicsSection(context, gaps)),
  system: (context) => upright(systemSection(context)),
  certainty: (context) => upright(sensitivitySection(context)),
  gaps: (context, gaps) => upright(gapsSection(context, gaps)),
  recommendations: (context, gaps) => upright(recommendationsSection(context, gaps)),
  research: (context) => upright(researchSection(context)),
  // The table of actions lies on its side; without a plan the page is not turned.
  plan: (context) =>
    hasPlan(context)
      ? [...lying(planSection(context)), ...upright(planResultsSection(context))]
      : upright(noPlanSection(context)),
  targets: (context) => upright(targetsSection(context)),
  reservations: (context) => upright(reservationsSection(context)),
  'annex-gaps': (context, gaps) => upright(gapsAnnex(context, gaps)),
  'annex-people': (context) => upright(peopleAnnex(context)),
  'annex-evidence': (context) => upright(evidenceAnnex(context)),
  'annex-system-answers': (context) => upright(systemAnswersAnnex(context)),
  'annex-source-answers': (context) => upright(sourceAnswersAnnex(context)),
  'annex-derivations': (context) => upright(derivationAnnex(context)),
  'annex-method': (context) => upright(methodAnnex(context)),
  'annex-legal': (context) => upright(legalAnnex(context)),
};
