import { useTranslation } from 'react-i18next';
import type { Index } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

/** The band of an index, and both bands of its interval where they differ (F.6). */
export function useBandWords(): (index: Pick<Index, 'band' | 'bandLower' | 'bandUpper'>) => string {
  const { t } = useTranslation('results');
  const { texts } = useWorkspace();
  const word = (band: string | null) => texts.framework.bands[band ?? '']?.name ?? band ?? '';
  return ({ band, bandLower, bandUpper }) =>
    bandLower === bandUpper
      ? word(band)
      : t('index.bandRange', {
          band: word(band),
          lower: word(bandLower).toLocaleLowerCase(),
          upper: word(bandUpper).toLocaleLowerCase(),
        });
}
