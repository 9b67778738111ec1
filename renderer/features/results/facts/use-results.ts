import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import { projectTargets } from '../../../../assessment-framework/plan/targets.ts';
import type { ScoredParts } from '../../../../assessment-framework/scoring/compute-scores.ts';
import {
  filteredScores,
  isFiltering,
  type ScoreFilter,
} from '../../../../assessment-framework/scoring/filtered-scores.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { targetScores } from '../../../shared/targets/target-scores.ts';
import { type FilterWords, filterWords } from './filter-words.ts';
import { type Block, findBlock } from './find-block.ts';
import { filterOf, type ResultsSearch, type ResultsView, searchOfFilter, viewOf } from './results-search.ts';

/** What the page of results shows. The same object until the assessment or the filter changes. */
export interface Results {
  /** Scores of what passes the filter; of everything without one. */
  readonly scores: Scores;
  /** Scores of everything; null without a filter, when there is nothing to compare. */
  readonly whole: Scores | null;
  /** The scores when every target is reached; null without targets. */
  readonly goals: Scores | null;
  /** What the scores were computed from. */
  readonly framework: Framework;
  readonly assessment: ScoredParts;
  /** The filter in words; null without one. */
  readonly words: FilterWords | null;
}

/** What the address says, and how it is changed. */
export interface ResultsAddress {
  readonly filter: ScoreFilter;
  readonly view: ResultsView;
  /** What is to be explained; null for nothing or something unknown. */
  readonly block: Block | null;
  /** Takes the block out of the address; view and filter stay. */
  readonly letGo: () => void;
  readonly setView: (view: ResultsView) => void;
  /** The same function as long as the assessment is open. */
  readonly setFilter: (filter: ScoreFilter) => void;
}

/** View, filter and opened block live in the address, so that the way back works. */
export function useResultsAddress(): ResultsAddress {
  const { assessmentId } = useWorkspace();
  const scores = useScores();
  const search: ResultsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { critical, areas, institutions, references } = search;
  const filter = useMemo(
    () => filterOf({ critical, areas, institutions, references } as ResultsSearch),
    [critical, areas, institutions, references],
  );
  const go = useCallback(
    (next: (now: ResultsSearch) => ResultsSearch, replace = false) =>
      void navigate({ to: '/a/$assessmentId/results', params: { assessmentId }, search: next, replace }),
    [navigate, assessmentId],
  );
  const block = useMemo(() => findBlock(scores, search.block), [scores, search.block]);
  const view = viewOf(search, block?.kind ?? null);
  const setFilter = useCallback(
    (next: ScoreFilter) =>
      go((now) => ({ ...searchOfFilter(next), ...(now.view === undefined ? {} : { view: now.view }) })),
    [go],
  );
  return {
    filter,
    view,
    block,
    letGo: () => go(() => ({ ...searchOfFilter(filter), view }), true),
    setView: (next) => go(() => ({ ...searchOfFilter(filter), view: next })),
    setFilter,
  };
}

/** Scores under a filter, with the whole and the targets beside. */
export function useResults(filter: ScoreFilter): Results {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const everything = useScores();
  const { institutions } = assessment;
  return useMemo(() => {
    if (!isFiltering(filter)) {
      const goals = targetScores(framework, assessment, null);
      return { scores: everything, whole: null, goals, framework, assessment, words: null };
    }
    const filtered = filteredScores(framework, assessment, filter);
    const reached =
      assessment.targets.length > 0 ? projectTargets(assessment, assessment.targets, null) : null;
    return {
      scores: filtered.scores,
      whole: everything,
      goals: reached && filteredScores(framework, { ...reached, institutions }, filter).scores,
      framework: filtered.framework,
      assessment: filtered.assessment,
      words: filterWords(filter, filtered.basis, { texts, framework, institutions, format, t }),
    };
  }, [filter, framework, assessment, institutions, everything, texts, format, t]);
}
