import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhyBasis } from '../../../shared/why/why-context.ts';
import type { Results } from './use-results.ts';

/** Under a filter, derivations are read from the filtered scores and say so. */
export function useFilteredWhy({ framework, assessment, scores, words }: Results): void {
  const { t } = useTranslation('results');
  useWhyBasis(
    useMemo(
      () =>
        words
          ? {
              framework,
              assessment,
              scores,
              note: t('filter.why', { basis: words.basis, filter: words.short }),
            }
          : null,
      [framework, assessment, scores, words, t],
    ),
  );
}
