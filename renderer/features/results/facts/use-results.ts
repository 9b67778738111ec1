import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { ScoredParts } from '../../../../assessment-framework/scoring/compute-scores.ts';
import {
  type FilterBasis,
  filteredScores,
  isFiltering,
  type ScoreFilter,
} from '../../../../assessment-framework/scoring/filtered-scores.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { type FilterWords, filterWords } from './filter-words.ts';
import { type Block, findBlock } from './find-block.ts';
import { filterOf, type ResultsSearch, type ResultsView, searchOfFilter, viewOf } from './results-search.ts';

/** What the page of results shows, and how it is changed. */
export interface Results {
  readonly filter: ScoreFilter;
  /** Scores of what passes the filter; of everything without one. */
  readonly scores: Scores;
  /** Scores of everything; null without a filter, when there is nothing to compare. */
  readonly whole: Scores | null;
  readonly basis: FilterBasis | null;
  /** What the scores were computed from. */
  readonly framework: Framework;
  readonly assessment: ScoredParts;
  /** The filter in words; null without one. */
  readonly words: FilterWords | null;
  readonly view: ResultsView;
  /** What the address names to be explained; null for nothing or something unknown. */
  readonly block: Block | null;
  /** Takes the block out of the address; view and filter stay. */
  readonly letGo: () => void;
  readonly setView: (view: ResultsView) => void;
  readonly setFilter: (filter: ScoreFilter) => void;
}

/** View, filter and opened block live in the address, so that the way back works. */
export function useResults(): Results {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const everything = useScores();
  const search: ResultsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { critical, areas, institutions: keepers, references } = search;
  const filter = useMemo(
    () => filterOf({ critical, areas, institutions: keepers, references } as ResultsSearch),
    [critical, areas, keepers, references],
  );
  const { answers, sources, topics, topicLinks, institutions } = assessment;
  const filtered = useMemo(
    () =>
      isFiltering(filter)
        ? filteredScores(framework, { answers, sources, topics, topicLinks, institutions }, filter)
        : null,
    [framework, answers, sources, topics, topicLinks, institutions, filter],
  );
  const words = useMemo(
    () =>
      filtered ? filterWords(filter, filtered.basis, { texts, framework, institutions, format, t }) : null,
    [filtered, filter, texts, framework, institutions, format, t],
  );
  const go = useCallback(
    (next: ResultsSearch, replace = false) =>
      void navigate({ to: '/a/$assessmentId/results', params: { assessmentId }, search: next, replace }),
    [navigate, assessmentId],
  );
  const scores = filtered?.scores ?? everything;
  const block = useMemo(() => findBlock(everything, search.block), [everything, search.block]);
  const view = viewOf(search, block?.kind ?? null);
  return {
    filter,
    scores,
    whole: filtered ? everything : null,
    basis: filtered?.basis ?? null,
    framework: filtered?.framework ?? framework,
    assessment: filtered?.assessment ?? assessment,
    words,
    view,
    block,
    letGo: () => go({ ...searchOfFilter(filter), view }, true),
    setView: (next) => go({ ...searchOfFilter(filter), view: next }),
    setFilter: (next) => go({ ...searchOfFilter(next), view }),
  };
}
