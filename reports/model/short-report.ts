import { composer, upright } from './compose.ts';
import { coverageFigure } from './coverage-section.ts';
import type { ReportedGap } from './gap-groups.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, DocumentPart } from './report-model.ts';
import {
  firstRecommendations,
  indexPanel,
  priorityGaps,
  profileFigure,
  summaryProse,
} from './summary-section.ts';

const make = composer('summary');

/** The report in about four pages, for somebody who will not read the full one: its summary with the coverage beside it. */
export function shortReport(context: ReportContext, gaps: readonly ReportedGap[]): readonly DocumentPart[] {
  const { t, input } = context;
  const relevant = input.scores.topics.some(({ priority }) => priority !== 'not-relevant');
  const blocks: readonly Block[] = [
    make.title(t('summary.title')),
    ...indexPanel(context),
    ...summaryProse(context, gaps),
    make.heading(2, t('summary.profile')),
    profileFigure(context),
    make.heading(2, t('coverage.title')),
    ...(relevant ? [coverageFigure(context)] : [make.paragraph('no-topics', t('coverage.noTopics'))]),
    make.heading(2, t('summary.priorityGaps')),
    ...priorityGaps(context, gaps),
    make.heading(2, t('summary.recommendations')),
    ...firstRecommendations(context, gaps),
  ];
  return upright(blocks);
}
