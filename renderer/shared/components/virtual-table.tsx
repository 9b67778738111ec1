import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import styles from './virtual-table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** CSS grid track, for example `2fr` or `90px`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** Text or number to sort by; without it the column does not sort. null sorts last. */
  readonly sortBy?: (row: Row) => string | number | null;
}

interface VirtualTableProps<Row> {
  /** Name of the table for assistive technology. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly rowHeight?: number;
  readonly initialSort?: { readonly column: string; readonly descending?: boolean };
  /** Smallest width before the table scrolls sideways. */
  readonly minWidth?: number;
}

/** Height of the head in pixels, as in the style sheet. */
const HEAD_HEIGHT = 34;

interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A long list in columns: sorts by its heads, draws only the rows in sight, moves with arrows, Home and End. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, columns, rowId, onOpen, rowHeight = 40, initialSort, minWidth = 640 } = props;
  const format = useFormat();
  const [sort, setSort] = useState<Sort | null>(
    initialSort ? { column: initialSort.column, descending: initialSort.descending ?? false } : null,
  );
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);

  const sorted = useMemo(() => {
    const key = columns.find((column) => column.id === sort?.column)?.sortBy;
    if (!sort || !key) return rows;
    const sign = sort.descending ? -1 : 1;
    return rows.toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return (
        sign * (typeof x === 'number' && typeof y === 'number' ? x - y : format.compare(String(x), String(y)))
      );
    });
  }, [rows, columns, sort, format]);

  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head stands over the rows: they begin below it, and a row reached by keyboard must not end under it.
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 800, height: 600 },
  });
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const focusable = Math.min(active, sorted.length - 1);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget) return;
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: sorted.length - 1 }[event.key];
    const row = sorted[index];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpen?.(row);
    }
  };
  const toggle = (column: string) =>
    setSort((now) => ({ column, descending: now?.column === column ? !now.descending : false }));

  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtualised table cannot be a table element */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        style={{ minInlineSize: minWidth }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: row of the grid above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
        <div role="row" aria-rowindex={1} className={styles.head} style={template}>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onToggle={toggle} />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = sorted[item.index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: row of the grid above
              <div
                key={rowId(row)}
                role="row"
                tabIndex={item.index === focusable ? 0 : -1}
                aria-rowindex={item.index + 2}
                data-index={item.index}
                data-opens={onOpen !== undefined}
                className={styles.row}
                style={{ ...template, blockSize: rowHeight, insetBlockStart: item.start - HEAD_HEIGHT }}
                onClick={() => onOpen?.(row)}
                onFocus={() => setActive(item.index)}
                onKeyDown={(event) => onKeyDown(event, item.index)}
              >
                {columns.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: cell of the grid above
                  // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
                  <div key={column.id} role="gridcell" className={styles.cell} data-align={column.align}>
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: Sort | null;
  readonly onToggle: (column: string) => void;
}

function HeadCell<Row>({ column, sort, onToggle }: HeadCellProps<Row>) {
  const isSorted = sort?.column === column.id;
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    // biome-ignore lint/a11y/useSemanticElements: head of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
    <div
      role="columnheader"
      className={styles.headCell}
      data-align={column.align}
      {...(column.sortBy ? { 'aria-sort': direction } : {})}
    >
      {column.sortBy ? (
        <button type="button" className={styles.sort} onClick={() => onToggle(column.id)}>
          {column.header}
          <span aria-hidden="true" className={styles.arrow}>
            {isSorted ? (sort.descending ? '↓' : '↑') : ''}
          </span>
        </button>
      ) : (
        column.header
      )}
    </div>
  );
}
