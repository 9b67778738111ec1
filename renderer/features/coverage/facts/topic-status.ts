import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';

/** What the end of a topic's row says beside the number. */
export type TopicStatus = 'not-relevant' | 'no-source' | 'weak-one-source' | 'weak' | 'one-source' | 'sound';

/** Words of F.5: no source sees any of it; below half; or all hangs on one source. */
export function topicStatus(topic: TopicCoverage, halfCovered: number): TopicStatus {
  if (topic.weight === 0) return 'not-relevant';
  const serving = topic.cells.filter(({ share }) => share > 0).length;
  if (serving === 0) return 'no-source';
  const isWeak = topic.coverage < halfCovered;
  if (serving === 1) return isWeak ? 'weak-one-source' : 'one-source';
  return isWeak ? 'weak' : 'sound';
}

/** Whether the row belongs in the list of weak topics: too little, or nothing but one source. */
export const needsWork = (status: TopicStatus): boolean => status !== 'sound' && status !== 'not-relevant';

/** Colour of a coverage on the ramp of levels: four bands with the ends of the ramp. */
export function rampOf(coverage: number): 0 | 1 | 3 | 4 {
  if (coverage < 0.25) return 0;
  if (coverage < 0.5) return 1;
  return coverage < 0.75 ? 3 : 4;
}
