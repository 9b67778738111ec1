import type { Assessment } from '../model/assessment.ts';
import type { Language } from '../model/common.ts';
import { leavesOut } from './release-categories.ts';
import type { ReleaseProfile } from './release-profiles.ts';

/**
 * Who a file says made it, on its title page and in its properties: the assessors and coordinators; where persons are not
 * named, their organisations, each once.
 *
 * @param assessment the released one, so that no name comes in by the organisation
 */
export function authorsFor(
  { people }: Pick<Assessment, 'people'>,
  profile: ReleaseProfile,
  language: Language,
): string {
  const team = people.filter(({ role }) => role !== 'reviewer');
  const authors = leavesOut(profile, 'people')
    ? new Set(team.map(({ organisation }) => organisation).filter((name) => name !== ''))
    : team.map(({ name }) => name);
  return new Intl.ListFormat(language).format(authors);
}
