import { useTranslation } from 'react-i18next';
import {
  ANSWER_STRENGTHS,
  type StrengthShares,
} from '../../../assessment-framework/scoring/evidence-strength.ts';
import { useFormat } from '../format/use-format.ts';
import styles from './strength-bar.module.css';

/** Strongest first, as the bar is read. */
export const STRENGTH_ORDER = ANSWER_STRENGTHS.toReversed();

interface StrengthBarProps {
  /** What is supported so. */
  readonly name: string;
  readonly shares: StrengthShares;
}

/** How the answers of a block are supported: one bar, strongest first; its numbers are said to screen readers. */
export function StrengthBar({ name, shares: { counts } }: StrengthBarProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const parts = STRENGTH_ORDER.filter((strength) => counts[strength] > 0);
  const words = parts.map((strength) =>
    t('strengthBar.part', { count: counts[strength], strength: t(`strength.${strength}`) }),
  );
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={t('strengthBar.said', { name, parts: format.list(words) })}
      title={format.list(words)}
    >
      {parts.map((strength) => (
        <span
          key={strength}
          className={styles.part}
          data-strength={strength}
          style={{ flexGrow: counts[strength] }}
        />
      ))}
    </span>
  );
}

/** What the parts of the bars mean. */
export function StrengthLegend() {
  const { t } = useTranslation('shared');
  return (
    <ul className={styles.legend} aria-label={t('strengthBar.legend')}>
      {STRENGTH_ORDER.map((strength) => (
        <li key={strength}>
          <span className={styles.swatch} data-strength={strength} aria-hidden="true" />
          {t(`strength.${strength}`)}
        </li>
      ))}
    </ul>
  );
}
