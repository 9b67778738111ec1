import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { Indices } from '../scoring/result.ts';

/**
 * The three indices as people are shown them. Without a single link of a source to a topic the coverage index (F.6) is 0
 * by arithmetic; shown as a number it would be a finding that nobody has made, so it stands without one.
 */
export function shownIndices(
  indices: Indices,
  { topicLinks }: Pick<Assessment, 'topicLinks'>,
  { settings }: Pick<Framework, 'settings'>,
): Indices {
  if (topicLinks.length > 0) return indices;
  const { coverage } = indices;
  return {
    ...indices,
    coverage: {
      ...coverage,
      score: null,
      lower: 0,
      upper: 1,
      band: null,
      bandLower: settings.bands[0]?.id ?? coverage.bandLower,
      bandUpper: settings.bands.at(-1)?.id ?? coverage.bandUpper,
    },
  };
}
