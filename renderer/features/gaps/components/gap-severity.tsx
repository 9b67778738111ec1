import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../assessment-framework/scoring/result.ts';
import styles from './gaps.module.css';

/** How the severity follows (E.2): priority times impact gives points and a class, then the steps. */
export function GapSeverity({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation('gaps');
  const { derivation, severity, subjectKind } = gap;
  const word = (of: Gap['severity']) => t(`severity.${of}`).toLocaleLowerCase();
  return (
    <ul className={styles.reasons}>
      <li>
        {t(`derivation.points.${subjectKind}`, {
          priority: derivation.priority,
          impact: derivation.impact,
          points: derivation.points,
          severity: word(derivation.baseSeverity),
        })}
      </li>
      {derivation.steps.map((step) => (
        <li key={step}>{t(`derivation.step.${step}`)}</li>
      ))}
      {derivation.steps.length > 0 && <li>{t('derivation.result', { severity: word(severity) })}</li>}
    </ul>
  );
}
