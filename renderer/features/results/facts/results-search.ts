import { isFiltering, type ScoreFilter } from '../../../../assessment-framework/scoring/filtered-scores.ts';

/** What can be looked at, in the order of the tabs. */
export const VIEWS = ['profile', 'sources', 'topics', 'withheld', 'evidence'] as const;
export type ResultsView = (typeof VIEWS)[number];

/** The part of the address behind `?`. */
export interface ResultsSearch {
  readonly block?: string;
  readonly view?: string;
  readonly critical?: string;
  readonly areas?: string;
  readonly institutions?: string;
  readonly references?: string;
}

const LISTS = ['areas', 'institutions', 'references'] as const;
/** Ids hold no such sign. */
const BETWEEN = '~';

/** The filter that an address names. Unknown ids stay in it: they pass nothing, and their chip says so. */
export const filterOf = (search: ResultsSearch): ScoreFilter => ({
  critical: search.critical === 'yes',
  areas: idsOf(search.areas),
  institutions: idsOf(search.institutions),
  references: idsOf(search.references),
});

const idsOf = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : [...new Set(text.split(BETWEEN).filter((id) => id !== ''))];

/** The address of a filter; nothing for what it does not ask. */
export function searchOfFilter(filter: ScoreFilter): ResultsSearch {
  if (!isFiltering(filter)) return {};
  return {
    ...(filter.critical ? { critical: 'yes' } : {}),
    ...Object.fromEntries(
      LISTS.flatMap((kind) => (filter[kind].length > 0 ? [[kind, filter[kind].join(BETWEEN)]] : [])),
    ),
  };
}

/** The view that an address names; that of the block it names; the profile otherwise. */
export function viewOf(
  search: ResultsSearch,
  block: 'index' | 'dimension' | 'source' | 'topic' | null,
): ResultsView {
  const named = VIEWS.find((view) => view === search.view);
  if (named) return named;
  if (block === 'source') return 'sources';
  return block === 'topic' ? 'topics' : 'profile';
}
