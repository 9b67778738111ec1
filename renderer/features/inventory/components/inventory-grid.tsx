import { useDirection } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type SyntheticEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  InventoryMatrix,
  InventoryRow,
} from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { alsoDraw, useActivePlace, useGridFocus } from '../../../shared/grid/use-grid-focus.ts';
import { useOverscan } from '../../../shared/hooks/use-overscan.ts';
import type { Lens } from '../facts/lens.ts';
import type { Selection } from '../selection.ts';
import { GridHead } from './grid-head.tsx';
import { GRID } from './grid-metrics.ts';
import type { GridParts } from './grid-parts.ts';
import { GridRow } from './grid-row.tsx';
import styles from './inventory-grid.module.css';
import { useCellWords } from './use-cell-words.ts';

interface InventoryGridProps {
  readonly matrix: InventoryMatrix;
  readonly rows: readonly InventoryRow[];
  readonly sources: readonly DataSource[];
  readonly orphans: ReadonlySet<string>;
  /** Before the first link a topic without a source is work to do and no finding. */
  readonly hasLinks: boolean;
  readonly lens: Lens;
  readonly selection: Selection;
  readonly onOpen: GridParts['onOpen'];
}

/** Topics by sources. Draws only what is in sight, in both directions; arrows move, Enter opens. */
export function InventoryGrid(props: InventoryGridProps) {
  const { matrix, rows, sources, orphans, hasLinks, lens, selection, onOpen } = props;
  const { t } = useTranslation('inventory');
  const isRtl = useDirection().dir === 'rtl';
  const scroller = useRef<HTMLDivElement>(null);
  const words = useCellWords();
  const overscan = useOverscan(3);
  const [active, setActive] = useActivePlace(rows.length, sources.length);
  const rowsOf = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GRID.row,
    overscan,
    scrollPaddingEnd: GRID.head + GRID.row,
    rangeExtractor: alsoDraw(active.row - 1),
    initialRect: { width: 800, height: 600 },
  });
  const columnsOf = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    isRtl,
    count: sources.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GRID.column,
    overscan,
    scrollPaddingEnd: GRID.rowHead + GRID.end,
    rangeExtractor: alsoDraw(active.column - 1),
    initialRect: { width: 800, height: 600 },
  });
  const onKeyDown = useGridFocus(active, setActive, {
    rows: rows.length,
    columns: sources.length,
    isRtl,
    scroller,
    rowsOf,
    columnsOf,
  });
  const cellAt = (event: SyntheticEvent) =>
    (event.target as Element).closest<HTMLElement>('[role="gridcell"][data-source]')?.dataset;
  const openCell = (event: SyntheticEvent) => {
    const { topic, source } = cellAt(event) ?? {};
    if (topic === undefined || source === undefined) return false;
    onOpen({ topic, source });
    return true;
  };
  const grid: GridParts = {
    matrix,
    lens,
    words,
    columns: columnsOf.getVirtualItems().flatMap((item) => {
      const source = sources[item.index];
      return source ? [{ source, index: item.index, start: item.start }] : [];
    }),
    trackWidth: columnsOf.getTotalSize(),
    lastColumn: sources.length + 1,
    selection,
    orphans,
    hasLinks,
    active,
    onActive: setActive,
    onOpen,
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid virtualised in both directions cannot be a table element */}
      <div
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={sources.length + 2}
        className={styles.grid}
        style={{ inlineSize: GRID.rowHead + columnsOf.getTotalSize() + GRID.end }}
        onClick={openCell}
        onFocus={(event) => {
          const [row, column] = (cellAt(event)?.at ?? '').split(':').map(Number);
          if (row !== undefined && column !== undefined) setActive({ row, column });
        }}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' || event.key === ' ') && openCell(event)) event.preventDefault();
          else onKeyDown(event);
        }}
      >
        <GridHead grid={grid} />
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={styles.body} style={{ blockSize: rowsOf.getTotalSize() }}>
          {rowsOf.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <GridRow
                key={row.topic.id}
                grid={grid}
                row={row}
                position={item.index + 1}
                start={item.start}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
