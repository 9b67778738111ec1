import { useMemo } from 'react';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import type { Place } from './facts/second-scoring.ts';

interface CriterionNames {
  readonly criterion: (place: Place) => string;
  /** Empty for the system. */
  readonly source: (id: string | null) => string;
}

/** Names of criteria and data sources. */
export function useCriterionNames(): CriterionNames {
  const { assessment, texts } = useWorkspace();
  const { sources } = assessment;
  return useMemo(() => {
    const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
    return {
      criterion: ({ criterion, source }) =>
        (source === null ? texts.systemCriteria : texts.sourceCriteria)[criterion]?.label ?? '',
      source: (id) => (id === null ? '' : (nameOf.get(id) ?? id)),
    };
  }, [sources, texts]);
}
