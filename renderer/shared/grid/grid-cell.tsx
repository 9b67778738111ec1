import type { ComponentPropsWithoutRef } from 'react';
import type { GridPlace } from './use-grid-focus.ts';

/** The one tab stop of a grid, which its cells share. */
export interface GridTabStop {
  readonly active: GridPlace;
  readonly onActive: (place: GridPlace) => void;
}

interface GridCellProps extends Omit<ComponentPropsWithoutRef<'div'>, 'role' | 'onClick' | 'onFocus'> {
  readonly role: 'columnheader' | 'rowheader' | 'gridcell';
  /** Row and column in the grid. */
  readonly at: readonly [row: number, column: number];
  readonly grid: GridTabStop;
  /** What click, Enter and Space do. */
  readonly onAct?: () => void;
  /** For assistive technology and tests. */
  readonly [data: `data-${string}`]: unknown;
}

/** A cell of the matrix: one of them holds the tab stop of the whole grid. */
export function GridCell({ role, at, grid, onAct, ...rest }: GridCellProps) {
  const [row, column] = at;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is one of three interactive ones
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all three roles have a column index
    <div
      role={role}
      tabIndex={grid.active.row === row && grid.active.column === column ? 0 : -1}
      data-at={`${row}:${column}`}
      aria-colindex={column + 1}
      onFocus={() => grid.onActive({ row, column })}
      onClick={onAct}
      onKeyDown={(event) => {
        if (!onAct || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onAct();
      }}
      {...rest}
    />
  );
}
