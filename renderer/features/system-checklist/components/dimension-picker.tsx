import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './dimension-picker.module.css';

/** The dimensions side by side, each with its progress and score. */
export function DimensionPicker({ chosen }: { readonly chosen: string }) {
  const { t } = useTranslation('system-checklist');
  const format = useFormat();
  const { assessmentId, texts } = useWorkspace();
  const { dimensions } = useScores();
  return (
    <nav aria-label={t('dimensions')} className={styles.nav}>
      <ol className={styles.list}>
        {dimensions.map(({ id, score, counts }) => {
          const name = texts.framework.dimensions[id];
          const done = counts.total - counts.blank;
          return (
            <li key={id} className={styles.item}>
              <Link
                to="/a/$assessmentId/system"
                params={{ assessmentId }}
                search={{ dimension: id }}
                replace
                resetScroll={false}
                className={styles.dimension}
                title={name?.name}
                aria-current={id === chosen}
              >
                <span className={styles.name}>{name?.short ?? id}</span>
                <span className={styles.line}>
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.done} style={{ inlineSize: `${(done / counts.total) * 100}%` }} />
                  </span>
                  <span className={styles.quiet}>
                    {t('answeredOf', { done: format.integer(done), total: format.integer(counts.total) })}
                  </span>
                  <span className={styles.score}>{score === null ? '–' : format.score(score)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
