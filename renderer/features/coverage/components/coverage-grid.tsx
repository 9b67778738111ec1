import { useDirection } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { alsoDraw, useActivePlace, useGridFocus } from '../../../shared/grid/use-grid-focus.ts';
import { useOverscan } from '../../../shared/hooks/use-overscan.ts';
import type { Selection } from '../selection.ts';
import styles from './coverage-grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GRID } from './grid-metrics.ts';
import type { GridParts } from './grid-parts.ts';
import { GridRow } from './grid-row.tsx';

interface CoverageGridProps {
  readonly topics: readonly TopicCoverage[];
  readonly sources: readonly DataSource[];
  readonly selection: Selection;
  readonly onOpen: (selection: Selection) => void;
}

/** Topics by sources: how well each source measures each topic. Draws only what is in sight, in both directions. */
export function CoverageGrid({ topics, sources, selection, onOpen }: CoverageGridProps) {
  const { t } = useTranslation('coverage');
  const isRtl = useDirection().dir === 'rtl';
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useActivePlace(topics.length, sources.length);
  const overscan = useOverscan(6);
  const rowsOf = useVirtualizer<HTMLDivElement, Element>({
    count: topics.length,
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
    rows: topics.length,
    columns: sources.length,
    isRtl,
    scroller,
    rowsOf,
    columnsOf,
  });
  const columns = columnsOf.getVirtualItems().flatMap((item) => {
    const source = sources[item.index];
    return source ? [{ source, index: item.index, start: item.start }] : [];
  });
  const grid: GridParts = {
    columns,
    trackWidth: columnsOf.getTotalSize(),
    lastColumn: sources.length + 1,
    selection,
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
        aria-rowcount={topics.length + 1}
        aria-colcount={sources.length + 2}
        className={styles.grid}
        style={{ inlineSize: GRID.rowHead + columnsOf.getTotalSize() + GRID.end }}
        onKeyDown={onKeyDown}
      >
        <GridHead grid={grid} />
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={styles.body} style={{ blockSize: rowsOf.getTotalSize() }}>
          {rowsOf.getVirtualItems().map((item) => {
            const topic = topics[item.index];
            return topic ? (
              <GridRow key={topic.id} grid={grid} topic={topic} row={item.index + 1} start={item.start} />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
