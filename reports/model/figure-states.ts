import type { TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import type { ReportContext } from './report-context.ts';

/** Criteria that ask whether the statistical office gets the records, and whether results are published; ids keep their meaning. */
const SHARED = 'S27';
const PUBLISHED = 'S28';
/** Highest level that counts as not shared or not published, as in the gap rules on both (E.1, G26 and G27). */
const NOT_YET = 1;

/** What has become of the figures on a topic (J, writing rules). `not-judged`: nobody has answered for its sources yet. */
export const FIGURE_STATES = [
  'published',
  'not-published',
  'not-shared',
  'not-collected',
  'not-known',
  'not-judged',
  'not-applicable',
] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** The best state that any source of the topic has reached. */
export function figureState(context: ReportContext, topic: TopicCoverage): FigureState {
  if (topic.priority === 'not-relevant') return 'not-applicable';
  if (context.input.assessment.topicLinks.length === 0) return 'not-judged';
  const sources = topic.cells.filter(({ share }) => share > 0).map(({ source }) => source);
  if (sources.length === 0) return 'not-collected';
  const states = sources.map((source) => stateOf(context, source));
  return FIGURE_STATES.find((state) => states.includes(state)) ?? 'not-judged';
}

function stateOf({ answerOf }: ReportContext, source: string): FigureState {
  const published = answerOf(PUBLISHED, source)?.value;
  const shared = answerOf(SHARED, source)?.value;
  if (typeof published === 'number' && published > NOT_YET) return 'published';
  if (typeof shared === 'number' && shared <= NOT_YET) return 'not-shared';
  if (typeof published === 'number') return 'not-published';
  return published === 'NK' || shared === 'NK' ? 'not-known' : 'not-judged';
}
