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
  if (leavesOut(profile, 'people')) return teamOrganisations({ people }, language);
  return new Intl.ListFormat(language).format(team(people).map(({ name }) => name));
}

/** The organisations of the assessors and coordinators, each once; empty when none is known. */
export function teamOrganisations({ people }: Pick<Assessment, 'people'>, language: Language): string {
  const names = team(people).map(({ organisation }) => organisation.trim());
  return new Intl.ListFormat(language).format(new Set(names.filter((name) => name !== '')));
}

const team = (people: Assessment['people']) => people.filter(({ role }) => role !== 'reviewer');
