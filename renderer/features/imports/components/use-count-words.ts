import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { Preview } from '../reading.ts';

/** `38 new · 2 updated · 3 rows not taken`, without what does not occur. */
export function useCountWords(): (counts: Pick<Preview, 'added' | 'updated' | 'refused'>) => string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return useCallback(
    (counts) =>
      (['added', 'updated', 'refused'] as const)
        .filter((what) => what === 'added' || counts[what] > 0)
        .map((what) => t(`counts.${what}`, { count: counts[what], number: format.integer(counts[what]) }))
        .join(' · '),
    [t, format],
  );
}
