import styles from './sensitivity.module.css';

interface DotStripProps {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** Interval around the value. */
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** Where a line is drawn to compare with: the score as it is, or a threshold. */
  readonly line: number | null;
  /** Bounds of bands. */
  readonly ticks?: readonly number[];
  readonly isOff?: boolean;
}

/** One value on a stretch of a scale. Its numbers stand beside it in the table, so that it is hidden from screen readers. */
export function DotStrip({ from, to, value, lower, upper, line, ticks = [], isOff = false }: DotStripProps) {
  const at = (number: number) => `${((Math.min(to, Math.max(from, number)) - from) / (to - from)) * 100}%`;
  const inside = ticks.filter((tick) => tick > from && tick < to);
  return (
    <span className={styles.strip} aria-hidden="true" data-off={isOff}>
      {lower != null && upper != null && (
        <span
          className={styles.stripRange}
          style={{ insetInlineStart: at(lower), inlineSize: `calc(${at(upper)} - ${at(lower)})` }}
        />
      )}
      {inside.map((tick) => (
        <span key={tick} className={styles.stripTick} style={{ insetInlineStart: at(tick) }} />
      ))}
      {line !== null && <span className={styles.stripLine} style={{ insetInlineStart: at(line) }} />}
      {value !== null && <span className={styles.stripDot} style={{ insetInlineStart: at(value) }} />}
    </span>
  );
}
