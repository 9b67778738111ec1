import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../../assessment-framework/model/constants.ts';
import styles from './plan.module.css';

/** How grave a gap is, in a word on its colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('plan');
  return (
    <span className={styles.severity} data-severity={severity}>
      {t(`severity.${severity}`)}
    </span>
  );
}
