import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { AnswerTerm } from '../../../../assessment-framework/scoring/result.ts';
import { useStatus } from '../../data/status.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { finalGoal } from '../../targets/goals-index.ts';
import { answersOf, assignmentsOf } from '../answers-index.ts';
import { meAmong } from '../assign/team.ts';
import {
  type CriterionFacts,
  type CriterionFilter,
  isFiltering,
  matcherOf,
  readFilter,
  writeFilter,
} from './criterion-filter.ts';

/** The filter last used in each assessment of this sitting, so that it stays while the block changes. */
const remembered = new Map<string, string>();

/** The filter of the criterion list: in the address, so that a link can open it, and kept from block to block. */
export interface FilterWork {
  readonly filter: CriterionFilter;
  readonly isActive: boolean;
  /** What an address inside the checklist must carry to keep the filter. */
  readonly search: { readonly filter?: string };
  /** Whether the address does not say yet what is filtered. */
  readonly isAddressBehind: boolean;
  readonly set: (filter: CriterionFilter) => void;
  /** What the filter looks at, for a criterion of a source (null: of the system). */
  readonly factsOf: (source: string | null, term: AnswerTerm) => CriterionFacts;
  readonly matches: (source: string | null, term: AnswerTerm) => boolean;
}

/** The filter of the criterion list of the open assessment. */
export function useCriterionFilter(): FilterWork {
  const navigate = useNavigate();
  const { profile } = useStatus();
  const { assessmentId, assessment } = useWorkspace();
  const { filter: asked } = useSearch({ strict: false });
  const { answers, assignments, people, targets } = assessment;
  useEffect(() => {
    if (asked !== undefined) remembered.set(assessmentId, asked);
  }, [assessmentId, asked]);
  const text = writeFilter(readFilter(asked ?? remembered.get(assessmentId) ?? ''));
  const name = profile?.name;
  const found = useMemo(() => {
    const filter = readFilter(text);
    const factsOf: FilterWork['factsOf'] = (source, { criterion, critical }) => ({
      critical,
      answer: answersOf(answers, source).get(criterion) ?? null,
      person: assignmentsOf(assignments, source).get(criterion)?.person ?? null,
      goal: finalGoal(targets, criterion, source)?.level ?? null,
    });
    const test = matcherOf(filter, { me: meAmong(people, name)?.id ?? null, now: new Date() });
    return {
      filter,
      isActive: isFiltering(filter),
      search: text === '' ? {} : { filter: text },
      factsOf,
      matches: (source: string | null, term: AnswerTerm) => test(factsOf(source, term)),
    };
  }, [text, answers, assignments, people, targets, name]);
  return {
    ...found,
    isAddressBehind: text !== '' && asked !== text,
    set: (filter) => {
      const next = writeFilter(filter);
      remembered.set(assessmentId, next);
      void navigate({
        to: '.',
        search: ({ filter: _, ...others }) => (next === '' ? others : { ...others, filter: next }),
        replace: true,
        resetScroll: false,
      });
    },
  };
}
