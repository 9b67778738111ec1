import { useTranslation } from 'react-i18next';
import type { RankedRecommendation } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { GapItem } from '../facts/gap-items.ts';
import styles from './gaps.module.css';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { SeverityMark } from './severity-mark.tsx';

interface RecommendationDetailProps {
  readonly ranked: RankedRecommendation;
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
}

/** One recommendation: what it asks, why it stands where it stands, and the gaps it closes. */
export function RecommendationDetail({ ranked, items, onOpenGap }: RecommendationDetailProps) {
  const { t } = useTranslation('gaps');
  const { framework } = useWorkspace();
  const recommendation = framework.recommendations.find(({ id }) => id === ranked.id);
  const closed = items.filter(({ key }) => ranked.gaps.includes(key));
  const { points } = ranked;
  if (!recommendation) return null;
  return (
    <div className={styles.panel}>
      {ranked.quickWin && <p className={styles.good}>{t('recommendation.quickWinWhy')}</p>}
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
              severity: t(`severity.${ranked.gravest}`).toLocaleLowerCase(),
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
  );
}
