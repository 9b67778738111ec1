import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

/** Mark and name of the product; leads home. */
export function Product() {
  const { t } = useTranslation('app');
  return (
    <Link to="/" className={styles.product} aria-label={t('product.home')}>
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.productName}>{t('product.name')}</span>
    </Link>
  );
}
