import { defaultRangeExtractor, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useState } from 'react';

/** A place in the grid: row 0 is the head, column 0 names the row, the last column sums it up. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridShape {
  readonly rows: number;
  readonly columns: number;
  readonly isRtl: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowsOf: Virtualizer<HTMLDivElement, Element>;
  readonly columnsOf: Virtualizer<HTMLDivElement, Element>;
}

/** One tab stop for the whole grid; arrows, Home, End and Ctrl with them move it. */
export function useGridFocus(active: GridPlace, setActive: (place: GridPlace) => void, shape: GridShape) {
  const moveTo = (place: GridPlace) => {
    const row = Math.max(0, Math.min(shape.rows, place.row));
    const column = Math.max(0, Math.min(shape.columns + 1, place.column));
    setActive({ row, column });
    if (row > 0) shape.rowsOf.scrollToIndex(row - 1);
    if (column > 0 && column <= shape.columns) shape.columnsOf.scrollToIndex(column - 1);
    // The cell may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        shape.scroller.current
          ?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)
          ?.focus({ preventScroll: true }),
      ),
    );
  };
  return (event: KeyboardEvent) => {
    const forward = shape.isRtl ? -1 : 1;
    const { row, column } = active;
    const far = event.ctrlKey || event.metaKey;
    const targets: Record<string, GridPlace> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + forward },
      ArrowLeft: { row, column: column - forward },
      PageDown: { row: row + 10, column },
      PageUp: { row: row - 10, column },
      Home: { row: far ? 1 : row, column: 0 },
      End: { row: far ? shape.rows : row, column: shape.columns + 1 },
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    moveTo(target);
  };
}

/** Keeps the element with the tab stop drawn, wherever the user has scrolled. */
export const alsoDraw = (index: number) => (range: Range) => {
  const drawn = defaultRangeExtractor(range);
  return index < 0 || index >= range.count || drawn.includes(index)
    ? drawn
    : [...drawn, index].sort((a, b) => a - b);
};

/** The place that holds the tab stop; stays inside the grid when filters shorten it. */
export function useActivePlace(rows: number, columns: number): [GridPlace, (place: GridPlace) => void] {
  const [place, setPlace] = useState<GridPlace>({ row: 1, column: 1 });
  return [{ row: Math.min(place.row, rows), column: Math.min(place.column, columns + 1) }, setPlace];
}
