import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../../../../assessment-framework/model/framework.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { leadsOf } from '../../facts/leads-of.ts';
import styles from '../gaps.module.css';

interface RecommendationFactsProps {
  readonly recommendation: Recommendation;
  /** Sources of the gaps it closes here; their custodians may lead. */
  readonly sources: readonly string[];
}

/** What a recommendation asks for, step by step, who leads, how long and what order of cost. */
export function RecommendationFacts({ recommendation, sources }: RecommendationFactsProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  const text = texts.recommendations[recommendation.id];
  const { horizons, costs } = texts.framework;
  return (
    <div className={styles.facts}>
      <p>{text?.text}</p>
      {text && text.steps.length > 0 && (
        <ol>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <dl>
        <dt>{t('recommendation.lead')}</dt>
        <dd>{format.list(leadsOf(recommendation, sources, { assessment, texts }))}</dd>
        <dt>{t('recommendation.horizon')}</dt>
        <dd>{horizons[recommendation.horizon]?.description ?? recommendation.horizon}</dd>
        <dt>{t('recommendation.cost')}</dt>
        <dd>{costs[recommendation.cost]?.name ?? recommendation.cost}</dd>
      </dl>
    </div>
  );
}
