import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Missing } from '../missing.ts';
import styles from './reports.module.css';

/** What the report will have to say is missing, each with the way to the page that mends it. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation('reports');
  const { assessmentId } = useWorkspace();
  return (
    <Surface title={t('missing.title')}>
      {missing.length === 0 ? (
        <p className={styles.quiet}>{t('missing.nothing')}</p>
      ) : (
        <ul className={styles.missing}>
          {missing.map(({ key, count, page }) => (
            <li key={key}>
              {page ? (
                <Link
                  to={`/a/$assessmentId/${page}`}
                  params={{ assessmentId }}
                  className={styles.missingLink}
                >
                  {t(`missing.${key}`, { count })}
                </Link>
              ) : (
                <span className={styles.missingLink}>{t(`missing.${key}`, { count })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Surface>
  );
}
