import { type Arrow, arrowPath, placeOf, type Scale } from '../../facts/timeline.ts';
import styles from './timeline.module.css';

interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly scale: Scale;
  readonly rowHeight: number;
  readonly isRtl: boolean;
  /** Pixels above and before the lanes. */
  readonly top: number;
  readonly start: number;
}

/** What waits for what, as lines from end to start; the list says the same in words. */
export function Arrows({ arrows, scale, rowHeight, isRtl, top, start }: ArrowsProps) {
  const width = Math.ceil(placeOf(scale.to, scale));
  const rows = Math.max(0, ...arrows.flatMap(({ fromRow, toRow }) => [fromRow, toRow])) + 1;
  return (
    <svg
      aria-hidden="true"
      className={styles.arrows}
      width={width}
      height={rows * rowHeight}
      style={{ insetBlockStart: top, insetInlineStart: start }}
    >
      <defs>
        {(['', 'Broken'] as const).map((kind) => (
          <marker
            key={kind}
            id={`plan-arrow${kind}`}
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0L6 3L0 6Z" className={kind === '' ? styles.head6 : styles.head6Broken} />
          </marker>
        ))}
      </defs>
      <g transform={isRtl ? `translate(${width} 0) scale(-1 1)` : undefined}>
        {arrows.map((arrow) => (
          <path
            key={`${arrow.from} ${arrow.to}`}
            d={arrowPath(arrow, scale, rowHeight)}
            className={styles.arrow}
            data-broken={arrow.isBroken}
            markerEnd={`url(#plan-arrow${arrow.isBroken ? 'Broken' : ''})`}
          />
        ))}
      </g>
    </svg>
  );
}
