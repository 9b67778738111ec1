import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../assessment-framework/model/constants.ts';
import styles from './severity-mark.module.css';

/** Severity as a word on its colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.severity} data-severity={severity}>
      {t(`severity.${severity}`)}
    </span>
  );
}
