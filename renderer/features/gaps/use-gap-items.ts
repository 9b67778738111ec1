import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decidedFor } from '../../shared/data/scores.ts';
import { useGaps, useWorkspace } from '../../shared/data/workspace.tsx';
import { type GapItem, gapItems } from './facts/gap-items.ts';

/**
 * All gaps of the open assessment with their words. The gaps themselves follow an answer once the hands rest; what the team
 * decides about them is seen at once, so that a card stays where it was dropped.
 */
export function useGapItems(): readonly GapItem[] {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const gaps = useGaps();
  const unnamed = t('manual.unnamed');
  return useMemo(
    () => gapItems({ framework, texts, assessment, gaps: decidedFor(framework, assessment, gaps), unnamed }),
    [framework, texts, assessment, gaps, unnamed],
  );
}
