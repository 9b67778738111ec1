import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../../assessment-framework/scoring/result.ts';
import type { GapItem } from '../../facts/gap-items.ts';
import styles from '../gaps.module.css';

interface GapSeverityProps {
  readonly item: GapItem;
  readonly items: readonly GapItem[];
  readonly gap: Gap;
  readonly onOpen: (key: string) => void;
}

/** How the severity follows (E.2): priority times impact gives points and a class, then the steps, then merged gaps. */
export function GapSeverity({ item, items, gap, onOpen }: GapSeverityProps) {
  const { t } = useTranslation('gaps');
  const { derivation, severity, subjectKind } = gap;
  const word = (of: Gap['severity']) => t(`shared:severity.${of}`).toLocaleLowerCase();
  const graver = items.find(({ key }) => key === item.severityOf && key !== item.key);
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
      {graver && (
        <li>
          {t('derivation.merged', { severity: word(item.severity) })}{' '}
          <button type="button" className={styles.link} onClick={() => onOpen(graver.key)}>
            {graver.name}
          </button>
        </li>
      )}
    </ul>
  );
}
