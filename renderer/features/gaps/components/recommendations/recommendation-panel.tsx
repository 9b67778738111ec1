import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankedRecommendation } from '../../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { plannedFor } from '../../facts/take-into-plan.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';
import { ActionLink } from '../panel/gap-recommendations.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';

interface RecommendationPanelProps {
  readonly ranked: RankedRecommendation;
  readonly items: readonly GapItem[];
  readonly decisions: GapDecisions;
  readonly onOpenGap: (key: string) => void;
  readonly onClose: () => void;
}

const PANEL_WIDTH = 400;

/** One recommendation: what it asks, why it stands where it stands, the gaps it closes, and the way into the plan. */
export function RecommendationPanel(props: RecommendationPanelProps) {
  const { ranked, items, decisions, onOpenGap, onClose } = props;
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const recommendation = framework.recommendations.find(({ id }) => id === ranked.id);
  const closed = items.filter(({ key }) => ranked.gaps.includes(key));
  const planned = plannedFor(assessment.actions, ranked.id);
  const { points } = ranked;
  if (!recommendation) return null;
  return (
    <SidePanel
      above={t('panel.recommendation', { id: ranked.id })}
      title={texts.recommendations[ranked.id]?.label ?? ranked.id}
      opened
      onClose={onClose}
      closable
      width={PANEL_WIDTH}
    >
      <div className={styles.panel}>
        {ranked.quickWin && <p className={styles.good}>{t('recommendation.quickWinWhy')}</p>}
        {planned ? (
          <p>
            {t('plan.there')} <ActionLink id={planned.id} title={planned.title} />
          </p>
        ) : (
          <div>
            <Button size="compact-md" onClick={() => decisions.plan(ranked.id, null)}>
              {t('plan.take')}
            </Button>
          </div>
        )}
        <RecommendationFacts
          recommendation={recommendation}
          sources={[...new Set(closed.flatMap(({ sources }) => sources))]}
        />
        <section>
          <h3 className={styles.heading}>{t('recommendation.why', { score: ranked.score })}</h3>
          <ul className={styles.reasons}>
            <li>
              {t('recommendation.because.severity', {
                points: points.severity,
                severity: t(`shared:severity.${ranked.gravest}`).toLocaleLowerCase(),
              })}
            </li>
            {points.horizon > 0 && <li>{t('recommendation.because.horizon')}</li>}
            {points.cost > 0 && <li>{t('recommendation.because.cost')}</li>}
            {points.breadth > 0 && <li>{t('recommendation.because.breadth')}</li>}
          </ul>
        </section>
        <section>
          <h3 className={styles.heading}>{t('recommendation.gaps', { count: closed.length })}</h3>
          <ul className={styles.plainList}>
            {closed.map((item) => (
              <li key={item.key} className={styles.decider}>
                <SeverityMark severity={item.severity} />
                <span>
                  <button type="button" className={styles.link} onClick={() => onOpenGap(item.key)}>
                    {item.name}
                  </button>
                  <span className={styles.under}>{item.subjectName || t('subject.system')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SidePanel>
  );
}
