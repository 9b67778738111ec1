import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { GapItem } from '../facts/gap-items.ts';
import { decide } from '../facts/gap-record.ts';
import { GapDeciders } from './gap-deciders.tsx';
import { GapDecision } from './gap-decision.tsx';
import { GapSeverity } from './gap-severity.tsx';
import { GapSubject } from './gap-subject.tsx';
import styles from './gaps.module.css';
import { ManualGap } from './manual-gap.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { SeverityMark } from './severity-mark.tsx';

interface GapDetailProps {
  readonly item: GapItem;
  readonly onRemoved: () => void;
}

/** Everything about one gap: what it means, what decided it, how grave and why, what closes it, what was decided. */
export function GapDetail({ item, onRemoved }: GapDetailProps) {
  const { t } = useTranslation('gaps');
  const { assessmentId, framework, texts } = useWorkspace();
  const recommendations = framework.recommendations.filter(({ id }) => item.recommendations.includes(id));
  return (
    <div className={styles.panel}>
      <p className={styles.line}>
        <SeverityMark severity={item.severity} />
        {item.state !== 'found' && <span className={styles.mark}>{t(`state.${item.state}`)}</span>}
        <GapSubject item={item} />
      </p>
      {item.state === 'to-verify' && <p className={styles.notice}>{t('detail.toVerify')}</p>}
      {item.gap && <p>{texts.gaps[item.rule]?.consequence}</p>}
      {!item.gap && item.record && <ManualGap key={item.key} record={item.record} onRemoved={onRemoved} />}
      {item.gap && <GapDeciders gap={item.gap} />}
      {item.gap && (
        <section>
          <h3 className={styles.heading}>{t('detail.severity')}</h3>
          <GapSeverity gap={item.gap} />
          <Checkbox
            mt={8}
            size="xs"
            label={t('detail.duty')}
            checked={item.record?.reportingDuty ?? false}
            onChange={(event) => decide(assessmentId, item, { reportingDuty: event.currentTarget.checked })}
          />
        </section>
      )}
      <GapDecision key={`decision ${item.key}`} item={item} />
      {recommendations.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('detail.closes', { count: recommendations.length })}</h3>
          {recommendations.map((recommendation) => (
            <details key={recommendation.id} className={styles.recommendation}>
              <summary>
                <span className={styles.code}>{recommendation.id}</span>
                {texts.recommendations[recommendation.id]?.label ?? recommendation.id}
              </summary>
              <RecommendationFacts recommendation={recommendation} sources={item.sources} />
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
