import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import styles from './range-bar.module.css';

interface RangeBarProps {
  /** Fraction 0-1; null when there is no point score, then only the interval is drawn. */
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Lower bounds of the bands, drawn as gaps in the track. */
  readonly ticks?: readonly number[];
  /** Points below this are drawn in the warm end of the ramp. */
  readonly lowBelow?: number;
}

const at = (fraction: number) => `${Math.min(100, Math.max(0, fraction * 100))}%`;

/** A score on the line from 0 to 100: the interval as a band, the point as a stroke. */
export function RangeBar({ score, lower, upper, ticks = [], lowBelow = 0.4 }: RangeBarProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const range = format.range(lower, upper);
  const isLow = score !== null && score < lowBelow;
  return (
    <span
      role="img"
      className={styles.bar}
      data-low={isLow}
      aria-label={
        score === null
          ? t('score.rangeOnly', { range })
          : t('score.withRange', { score: format.score(score), range })
      }
    >
      <span className={styles.track} />
      {/* The widest doubt says nothing: an untouched block has an empty track. */}
      {upper - lower < 0.98 && (
        <span
          className={styles.interval}
          style={{ insetInlineStart: at(lower), inlineSize: at(upper - lower) }}
        />
      )}
      {ticks
        .filter((tick) => tick > 0)
        .map((tick) => (
          <span key={tick} className={styles.tick} style={{ insetInlineStart: at(tick) }} />
        ))}
      {score !== null && <span className={styles.point} style={{ insetInlineStart: at(score) }} />}
    </span>
  );
}
