import type { useNavigate } from '@tanstack/react-router';

/** The pages of an assessment, by the word in the locale file. */
const PAGES = {
  overview: '/a/$assessmentId',
  team: '/a/$assessmentId/team',
  institutions: '/a/$assessmentId/institutions',
  sources: '/a/$assessmentId/sources',
  inventory: '/a/$assessmentId/inventory',
  evidence: '/a/$assessmentId/evidence',
  import: '/a/$assessmentId/import',
  system: '/a/$assessmentId/system',
  sourceChecklists: '/a/$assessmentId/source-checklists',
  topics: '/a/$assessmentId/topics',
  results: '/a/$assessmentId/results',
  sensitivity: '/a/$assessmentId/sensitivity',
  gaps: '/a/$assessmentId/gaps',
  plan: '/a/$assessmentId/plan',
  reports: '/a/$assessmentId/reports',
  history: '/a/$assessmentId/history',
  settings: '/a/$assessmentId/settings',
} as const;
export type PageKey = keyof typeof PAGES;
export const PAGE_KEYS = Object.keys(PAGES) as PageKey[];

/** Where an entry leads. */
export type Place =
  | { readonly at: 'page'; readonly page: PageKey }
  | { readonly at: 'criterion'; readonly criterion: string; readonly source: string | null }
  | { readonly at: 'source'; readonly source: string }
  | { readonly at: 'institution'; readonly institution: string }
  | { readonly at: 'topic'; readonly topic: string; readonly source?: string }
  | { readonly at: 'gap'; readonly gap: string }
  | { readonly at: 'action'; readonly action: string }
  | { readonly at: 'research' }
  | { readonly at: 'evidence'; readonly evidence: string };

/** Opens the page of a place, with what was meant chosen on it. */
export function openPlace(
  navigate: ReturnType<typeof useNavigate>,
  assessmentId: string,
  place: Place,
): Promise<void> {
  const params = { assessmentId };
  switch (place.at) {
    case 'page':
      return navigate({ to: PAGES[place.page], params });
    case 'criterion':
      return place.source === null
        ? navigate({ to: PAGES.system, params, search: { criterion: place.criterion } })
        : navigate({
            to: '/a/$assessmentId/sources/$sourceId',
            params: { assessmentId, sourceId: place.source },
            search: { criterion: place.criterion },
          });
    case 'source':
      return navigate({
        to: '/a/$assessmentId/sources/$sourceId',
        params: { assessmentId, sourceId: place.source },
      });
    case 'institution':
      return navigate({ to: PAGES.institutions, params, search: { institution: place.institution } });
    case 'topic':
      return navigate({
        to: PAGES.topics,
        params,
        search:
          place.source === undefined ? { topic: place.topic } : { topic: place.topic, source: place.source },
      });
    case 'gap':
      return navigate({ to: PAGES.gaps, params, search: { gap: place.gap } });
    case 'action':
      return navigate({ to: PAGES.plan, params, search: { action: place.action } });
    case 'research':
      return navigate({ to: PAGES.gaps, params, search: { view: 'research' } });
    case 'evidence':
      return navigate({ to: PAGES.evidence, params, search: { evidence: place.evidence } });
  }
}
