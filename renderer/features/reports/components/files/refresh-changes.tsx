import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../../electron/api/contract.ts';
import styles from '../reports.module.css';

type Changes = OutputOf<'reports.refresh'>['changes'];

/** The order in which they are worth reading: what asks for a look first. */
const KINDS = ['kept', 'gone', 'added', 'replaced', 'removed-by-hand', 'unchanged'] as const;

/** What a refresh did to each block of the document, and what it left alone; long groups fold. */
export function RefreshChanges({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation('reports');
  const groups = KINDS.flatMap((what) => {
    const found = changes.filter((change) => change.what === what);
    return found.length > 0 ? [{ what, found }] : [];
  });
  return (
    <div className={styles.changes}>
      {groups.map(({ what, found }) => (
        <details key={what} open={what === 'kept' || what === 'gone'}>
          <summary>{t(`refresh.what.${what}`, { count: found.length })}</summary>
          <ul>
            {found.map(({ id, title, editedByHand }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a copied section has the same name twice, and the list never changes
              <li key={`${id}-${index}`}>
                {title || id}
                {editedByHand && <span className={styles.quiet}> {t('refresh.editedByHand')}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
