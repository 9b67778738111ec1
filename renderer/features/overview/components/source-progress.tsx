import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { askedSources } from '../../../../assessment-framework/scoring/asked-sources.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './overview.module.css';

const SHOWN = 6;

/** Sources whose checklists are not complete, least answered first. */
export function SourceProgress() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { assessmentId, assessment } = useWorkspace();
  const { sources } = useScores();
  const names = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const asked = new Set(askedSources(assessment).map(({ id }) => id));
  const open = sources
    .filter(({ id, counts }) => counts.blank > 0 && asked.has(id))
    .toSorted((a, b) => b.counts.blank - a.counts.blank);
  if (assessment.sources.length === 0) return null;
  return (
    <Surface
      title={t('sourceProgress.title')}
      aside={
        <Link to="/a/$assessmentId/source-checklists" params={{ assessmentId }}>
          {t('sourceProgress.all', { count: sources.length })}
        </Link>
      }
    >
      {open.length === 0 && <p className={styles.because}>{t('sourceProgress.complete')}</p>}
      <ul className={styles.steps}>
        {open.slice(0, SHOWN).map(({ id, counts }) => (
          <li key={id}>
            <Link
              to="/a/$assessmentId/sources/$sourceId"
              params={{ assessmentId, sourceId: id }}
              className={styles.step}
            >
              <span className={styles.ellipsis}>{names.get(id) ?? id}</span>
              <span className={styles.quiet}>
                {t('answeredOf', {
                  done: format.integer(counts.total - counts.blank),
                  total: format.integer(counts.total),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
