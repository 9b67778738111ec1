import { useTranslation } from 'react-i18next';
import {
  ANSWER_STRENGTHS,
  type StrengthShares,
} from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './strength-bar.module.css';

/** Strongest first, as the bar is read. */
const ORDER = ANSWER_STRENGTHS.toReversed();

interface StrengthBarProps {
  readonly name: string;
  readonly shares: StrengthShares;
}

/** How the answers of a block are supported: one bar, strongest first; its numbers are said to screen readers. */
export function StrengthBar({ name, shares: { total, counts } }: StrengthBarProps) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const parts = ORDER.filter((strength) => counts[strength] > 0);
  const words = parts.map((strength) =>
    t('bar.part', { count: counts[strength], strength: t(`shared:strength.${strength}`) }),
  );
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <span className={styles.total}>{format.integer(total)}</span>
      <span
        className={styles.bar}
        role="img"
        aria-label={t('bar.said', { name, parts: format.list(words) })}
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
    </div>
  );
}

/** What the parts of the bars mean. */
export function StrengthLegend() {
  const { t } = useTranslation('evidence');
  return (
    <ul className={styles.legend} aria-label={t('bar.legend')}>
      {ORDER.map((strength) => (
        <li key={strength}>
          <span className={styles.swatch} data-strength={strength} aria-hidden="true" />
          {t(`shared:strength.${strength}`)}
        </li>
      ))}
    </ul>
  );
}
