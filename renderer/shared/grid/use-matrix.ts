import { useDirection } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type RefObject, useRef } from 'react';
import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import { useOverscan } from '../hooks/use-overscan.ts';
import type { GridTabStop } from './grid-cell.tsx';
import { alsoDraw, useActivePlace, useGridFocus } from './use-grid-focus.ts';

/** Measures of a matrix in CSS pixels; virtualisers and styles share them. */
export interface MatrixMetrics {
  readonly head: number;
  readonly row: number;
  readonly rowHead: number;
  readonly column: number;
  /** Width across the lines of a source's name in the head. */
  readonly name: number;
  /** Least width of the last column. */
  readonly end: number;
}

/** A column in sight: the source, its position and where it begins in pixels. */
interface GridColumn {
  readonly source: DataSource;
  readonly index: number;
  readonly start: number;
}

/** What head and rows of every matrix share. */
export interface MatrixParts extends GridTabStop {
  readonly columns: readonly GridColumn[];
  readonly trackWidth: number;
  readonly lastColumn: number;
}

interface MatrixOptions {
  readonly rows: number;
  readonly sources: readonly DataSource[];
  readonly metrics: MatrixMetrics;
  /** Rows and columns drawn beyond those in sight. */
  readonly overscan: number;
}

interface Matrix {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowsOf: Virtualizer<HTMLDivElement, Element>;
  readonly parts: MatrixParts;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Width of the grid, and its measures for `matrix.module.css`. */
  readonly style: CSSProperties;
}

/** Rows by sources, drawn only where in sight in both directions, with one tab stop that the arrows move. */
export function useMatrix({ rows, sources, metrics, overscan: usual }: MatrixOptions): Matrix {
  const isRtl = useDirection().dir === 'rtl';
  const scroller = useRef<HTMLDivElement>(null);
  const overscan = useOverscan(usual);
  const [active, onActive] = useActivePlace(rows, sources.length);
  const rowsOf = useVirtualizer<HTMLDivElement, Element>({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => metrics.row,
    overscan,
    scrollPaddingEnd: metrics.head + metrics.row,
    rangeExtractor: alsoDraw(active.row - 1),
    initialRect: { width: 800, height: 600 },
  });
  const columnsOf = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    isRtl,
    count: sources.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => metrics.column,
    overscan,
    scrollPaddingEnd: metrics.rowHead + metrics.end,
    rangeExtractor: alsoDraw(active.column - 1),
    initialRect: { width: 800, height: 600 },
  });
  const onKeyDown = useGridFocus(active, onActive, {
    rows,
    columns: sources.length,
    isRtl,
    scroller,
    rowsOf,
    columnsOf,
  });
  const trackWidth = columnsOf.getTotalSize();
  return {
    scroller,
    rowsOf,
    parts: {
      columns: columnsOf.getVirtualItems().flatMap((item) => {
        const source = sources[item.index];
        return source ? [{ source, index: item.index, start: item.start }] : [];
      }),
      trackWidth,
      lastColumn: sources.length + 1,
      active,
      onActive,
    },
    onKeyDown,
    style: { inlineSize: metrics.rowHead + trackWidth + metrics.end, ...measuresForStyles(metrics) },
  };
}

const measuresForStyles = ({ head, row, rowHead, column, name, end }: MatrixMetrics) => ({
  '--matrix-head': `${head}px`,
  '--matrix-row': `${row}px`,
  '--matrix-row-head': `${rowHead}px`,
  '--matrix-column': `${column}px`,
  '--matrix-name': `${name}px`,
  '--matrix-end': `${end}px`,
});
