import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import type { HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sort-handle.module.css';

/** The handle of a row that can be dragged; seen while the row is pointed at or has the focus. Alt with an arrow does the same. */
export function SortHandle({ handle }: { readonly handle: HTMLAttributes<HTMLElement> }) {
  const { t } = useTranslation('shared');
  return (
    <span role="presentation" className={styles.handle} title={t('ordering.handle')} {...handle}>
      <IconGripVertical size={14} stroke={1.5} aria-hidden="true" />
    </span>
  );
}
