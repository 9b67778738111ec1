import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../assessment-framework/model/constants.ts';
import { useHotkeys } from '../../../shared/hooks/use-hotkeys.ts';
import { useOverscan } from '../../../shared/hooks/use-overscan.ts';
import type { GapItem } from '../facts/gap-items.ts';
import { GapRow } from './gap-row.tsx';
import styles from './gaps.module.css';
import { SeverityMark } from './severity-mark.tsx';

interface GapListProps {
  readonly items: readonly GapItem[];
  readonly selected: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** Gaps in groups of severity; draws only those in sight. Arrows or J and K move. */
export function GapList({ items, selected, onOpen }: GapListProps) {
  const { t } = useTranslation('gaps');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      SEVERITIES.flatMap((severity) => {
        const group = items.filter((item) => item.severity === severity);
        return group.length === 0 ? [] : [{ severity, count: group.length }, ...group];
      }),
    [items],
  );
  const overscan = useOverscan(10);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isHead(rows[index]) ? 40 : 38),
    overscan,
    initialRect: { width: 800, height: 600 },
  });
  const position = items.findIndex(({ key }) => key === selected);
  const focusable = position < 0 ? items[0]?.key : selected;
  const rowOf = (key: string | undefined) => rows.findIndex((row) => !isHead(row) && row?.key === key);

  const move = (step: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, position + step))];
    if (!next) return;
    onOpen(next.key);
    virtualizer.scrollToIndex(rowOf(next.key));
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)
        ?.focus({ preventScroll: true }),
    );
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  };
  // A gap named by the address may lie out of sight; one that is in sight stays where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another gap is chosen
  useEffect(() => {
    if (position >= 0) virtualizer.scrollToIndex(rowOf(selected));
  }, [selected]);

  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtualised list places its items itself */}
      <div
        role="list"
        aria-label={t('list')}
        className={styles.list}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const style = { insetBlockStart: item.start, blockSize: item.size };
          return isHead(row) ? (
            // biome-ignore lint/a11y/useSemanticElements: item of the virtualised list
            <div key={row.severity} role="listitem" className={styles.group} style={style}>
              <SeverityMark severity={row.severity} />
              <span>{t('groupCount', { count: row.count })}</span>
            </div>
          ) : (
            <GapRow
              key={row.key}
              item={row}
              style={style}
              isSelected={row.key === selected}
              isFocusable={row.key === focusable}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

interface GroupHead {
  readonly severity: GapItem['severity'];
  readonly count: number;
}

function isHead(row: GapItem | GroupHead | undefined): row is GroupHead {
  return row !== undefined && 'count' in row;
}
