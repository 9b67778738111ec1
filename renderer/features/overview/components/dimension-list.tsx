import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import styles from './overview.module.css';

/** The dimensions with score, interval and progress; each leads to its checklist. */
export function DimensionList() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { assessmentId, framework, texts } = useWorkspace();
  const { dimensions } = useScores();
  const ticks = framework.settings.bands.map(({ from }) => from);
  return (
    <Surface title={t('dimensions.title')} aside={t('dimensions.aside')}>
      <ul className={styles.dimensions}>
        {dimensions.map((dimension) => {
          const { total, blank } = dimension.counts;
          const name = texts.framework.dimensions[dimension.id];
          const isTouched = blank < total;
          return (
            <li key={dimension.id} className={styles.dimension}>
              <Link
                to="/a/$assessmentId/system"
                params={{ assessmentId }}
                search={{ dimension: dimension.id }}
                className={styles.dimensionName}
                title={name?.name}
              >
                {name?.short ?? dimension.id}
              </Link>
              <RangeBar {...dimension} ticks={ticks} />
              <span className={styles.number}>
                {dimension.score === null && !isTouched ? (
                  <span className={styles.quiet}>–</span>
                ) : (
                  <WhyNumber
                    subject={{ kind: 'dimension', id: dimension.id }}
                    name={name?.name ?? dimension.id}
                    value={
                      dimension.score === null ? t('dimensions.withheld') : format.score(dimension.score)
                    }
                  />
                )}
              </span>
              <span className={styles.range}>
                {isTouched ? format.range(dimension.lower, dimension.upper) : ''}
              </span>
              <span className={styles.range}>
                {t('answeredOf', { done: format.integer(total - blank), total: format.integer(total) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}
