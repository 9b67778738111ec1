import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import styles from './score-line.module.css';

interface ScoreLineProps {
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Band word in the interface language; null without a point score. */
  readonly band: string | null;
  readonly size?: 'normal' | 'large';
  /** What stands instead of the number when there is none. */
  readonly without?: string;
}

/** A score in words: point, band and interval, never the bare number. */
export function ScoreLine({ score, lower, upper, band, size = 'normal', without }: ScoreLineProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const range = format.range(lower, upper);
  if (score === null) {
    // The floor of the geometric mean keeps an untouched index a little above 0.
    const isUntouched = upper - lower >= 0.98;
    return (
      <span className={styles.line} data-size={size}>
        <span className={styles.none}>{without ?? t('score.none')}</span>
        {!isUntouched && <span className={styles.rest}>{t('score.between', { range })}</span>}
      </span>
    );
  }
  return (
    <span className={styles.line} data-size={size}>
      <span className={styles.point}>{format.score(score)}</span>
      <span className={styles.rest}>{band ? t('score.bandRange', { band, range }) : range}</span>
    </span>
  );
}
