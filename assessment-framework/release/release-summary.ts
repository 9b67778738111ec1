import type { Assessment } from '../model/assessment.ts';
import { leavesOut, RELEASE_CATEGORIES, type ReleaseCategory } from './release-categories.ts';
import type { ReleaseProfile } from './release-profiles.ts';
import type { RemovedItem } from './removed-item.ts';

/** How much of a category is left out. */
export interface ReleaseSummaryLine {
  readonly category: ReleaseCategory;
  readonly count: number;
  /** True for what is not printed and yet stands in packages, which compute the scores from it. */
  readonly printedOnly: boolean;
}

/**
 * What a profile leaves out, by category: every category of the profile, with 0 where this assessment has nothing of it.
 *
 * @param assessment the whole one, not the released one
 */
export function releaseSummary(
  assessment: Pick<Assessment, 'answers'>,
  removed: readonly RemovedItem[],
  profile: ReleaseProfile,
): readonly ReleaseSummaryLine[] {
  const counts = new Map<ReleaseCategory, number>();
  for (const { category, count } of removed) counts.set(category, (counts.get(category) ?? 0) + count);
  counts.set('answer-levels', assessment.answers.filter(({ value }) => typeof value === 'number').length);
  return RELEASE_CATEGORIES.filter((category) => leavesOut(profile, category)).map((category) => ({
    category,
    count: counts.get(category) ?? 0,
    printedOnly: category === 'answer-levels',
  }));
}
