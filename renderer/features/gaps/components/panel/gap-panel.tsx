import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import { GapMarks } from '../gap-marks.tsx';
import styles from '../gaps.module.css';
import { GapDecision } from './gap-decision.tsx';
import { GapFactList } from './gap-fact-list.tsx';
import { GapMerge } from './gap-merge.tsx';
import { GapRecommendations } from './gap-recommendations.tsx';
import { GapResearch } from './gap-research.tsx';
import { GapSeverity } from './gap-severity.tsx';
import { GapSubject } from './gap-subject.tsx';
import { GapTouches } from './gap-touches.tsx';
import { ManualGap } from './manual-gap.tsx';
import { ReopenedNotice } from './reopened-notice.tsx';

interface GapPanelProps {
  readonly item: GapItem;
  /** All gaps. */
  readonly items: readonly GapItem[];
  readonly decisions: GapDecisions;
  /** Opens another gap, or none. */
  readonly onOpen: (key: string | null) => void;
}

const PANEL_WIDTH = 400;

/** Everything about one gap: what it means, the facts behind it, how grave and why, what was decided, what closes it. */
export function GapPanel({ item, items, decisions, onOpen }: GapPanelProps) {
  const { t } = useTranslation('gaps');
  const { texts } = useWorkspace();
  const { gap, record } = item;
  const above =
    item.class === null
      ? t('panel.manual')
      : t('panel.gap', {
          rule: item.rule,
          class: texts.framework.gapClasses[item.class]?.name ?? item.class,
        });
  return (
    <SidePanel
      above={above}
      title={item.name}
      opened
      onClose={() => onOpen(null)}
      closable
      width={PANEL_WIDTH}
    >
      <div className={styles.panel}>
        <p className={styles.line}>
          <SeverityMark severity={item.severity} />
          <GapMarks item={item} />
          <GapSubject item={item} />
        </p>
        {item.state === 'to-verify' && <p className={styles.notice}>{t('detail.toVerify')}</p>}
        {item.status === 'reopened' && <ReopenedNotice item={item} decisions={decisions} />}
        {gap && <p>{texts.gaps[gap.rule]?.consequence}</p>}
        {!gap && record && (
          <ManualGap
            record={record}
            onRemove={() => {
              onOpen(null);
              decisions.remove(item);
            }}
          />
        )}
        {gap && (
          <section>
            <h3 className={styles.heading}>{t('detail.because')}</h3>
            <GapFactList facts={gap.facts} />
            <p className={styles.rule}>{texts.gaps[gap.rule]?.detection}</p>
          </section>
        )}
        {gap && (
          <section>
            <h3 className={styles.heading}>{t('detail.severity')}</h3>
            <GapSeverity item={item} items={items} gap={gap} onOpen={onOpen} />
            <Checkbox
              mt={8}
              size="xs"
              label={t('detail.duty')}
              checked={record?.reportingDuty ?? false}
              onChange={(event) => decisions.change(item, { reportingDuty: event.currentTarget.checked })}
            />
          </section>
        )}
        <GapDecision item={item} decisions={decisions} />
        <GapMerge item={item} items={items} decisions={decisions} onOpen={onOpen} />
        <GapTouches item={item} />
        <GapRecommendations item={item} items={items} decisions={decisions} />
        <GapResearch item={item} />
      </div>
    </SidePanel>
  );
}
