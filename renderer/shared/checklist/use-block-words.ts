import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';

/** What limits a block, in words: why its score is withheld, which criterion holds it down; empty when nothing does. */
export function useBlockWords(): {
  readonly progress: (block: BlockScore) => string;
  readonly limits: (block: BlockScore) => readonly string[];
} {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { framework } = useWorkspace();
  const { withholding } = framework.settings;
  return {
    progress: ({ counts }) =>
      t('progress', {
        done: format.integer(counts.total - counts.blank),
        total: format.integer(counts.total),
      }),
    limits: (block) => [
      ...(block.state === 'empty'
        ? [t('limit.empty', { needed: format.percent(withholding.completenessBelow) })]
        : []),
      ...(block.state === 'empty' ? [] : block.withheldBecause).map((reason) =>
        reason === 'completeness'
          ? t('limit.completeness', {
              share: format.percent(block.completeness),
              needed: format.percent(withholding.completenessBelow),
            })
          : t('limit.applicability', {
              share: format.percent(block.applicability),
              needed: format.percent(withholding.applicabilityBelow),
            }),
      ),
      ...(block.cappedBy.length > 0
        ? [
            t('limit.cap', {
              count: block.cappedBy.length,
              cap: format.integer(block.cap * 100),
              criteria: format.list(block.cappedBy),
            }),
          ]
        : []),
    ],
  };
}
