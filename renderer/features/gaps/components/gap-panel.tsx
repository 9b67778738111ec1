import { useTranslation } from 'react-i18next';
import type { RankedRecommendation } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { GapItem } from '../facts/gap-items.ts';
import { GapDetail } from './gap-detail.tsx';
import { RecommendationDetail } from './recommendation-detail.tsx';

interface GapPanelProps {
  readonly item: GapItem | undefined;
  readonly ranked: RankedRecommendation | undefined;
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
  readonly onClose: () => void;
}

const PANEL_WIDTH = 380;

/** Beside the list: the chosen gap or recommendation. */
export function GapPanel({ item, ranked, items, onOpenGap, onClose }: GapPanelProps) {
  const { t } = useTranslation('gaps');
  const { texts } = useWorkspace();
  if (ranked) {
    return (
      <SidePanel
        above={t('panel.recommendation', { id: ranked.id })}
        title={texts.recommendations[ranked.id]?.label ?? ranked.id}
        opened
        onClose={onClose}
        closable
        width={PANEL_WIDTH}
      >
        <RecommendationDetail ranked={ranked} items={items} onOpenGap={onOpenGap} />
      </SidePanel>
    );
  }
  const above = item?.class
    ? t('panel.gap', { rule: item.rule, class: texts.framework.gapClasses[item.class]?.name ?? item.class })
    : t('panel.manual');
  return (
    <SidePanel
      above={above}
      title={item?.name ?? ''}
      opened={item !== undefined}
      onClose={onClose}
      closable
      width={PANEL_WIDTH}
    >
      {item && <GapDetail item={item} onRemoved={onClose} />}
    </SidePanel>
  );
}
