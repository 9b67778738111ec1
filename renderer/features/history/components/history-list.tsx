import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useOverscan } from '../../../shared/hooks/use-overscan.ts';
import type { HistoryRow } from '../facts/rows.ts';
import { ChangeRow } from './change-row.tsx';
import styles from './history.module.css';

/** Heights before a row was measured, in pixels. */
const DAY_HEIGHT = 36;
const CHANGE_HEIGHT = 72;
/** The next page is asked for when so many rows are left. */
const AHEAD = 12;

interface HistoryListProps {
  readonly rows: readonly HistoryRow[];
  /** Asks for older changes; absent when there are none. */
  readonly onMore: (() => void) | null;
}

/** Changes under their days. Draws only what is in sight; older changes come as the end comes near. */
export function HistoryList({ rows, onMore }: HistoryListProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  const overscan = useOverscan(6);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : CHANGE_HEIGHT),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan,
    initialRect: { width: 800, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - AHEAD;
  useEffect(() => {
    if (isNearEnd) onMore?.();
  }, [isNearEnd, onMore]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t('list')}>
      <div className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'day' ? (
                <h2 className={styles.day}>{format.weekday(row.at)}</h2>
              ) : (
                <ChangeRow row={row} />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
