import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { alsoDraw } from '../grid/use-grid-focus.ts';
import { useOverscan } from '../hooks/use-overscan.ts';
import { useTextScale } from '../hooks/use-text-scale.ts';
import { SortableArea } from '../ordering/sortable-area.tsx';
import { useKeyboardOrder } from '../ordering/use-sortable-row.ts';
import hidden from '../styles/hidden.module.css';
import type { TableColumn } from './table-column.ts';
import { TableCells, TableRow } from './table-row.tsx';
import { type TableSelection, useTableSelection } from './use-table-selection.tsx';
import styles from './virtual-table.module.css';

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
  /** Rows can be dragged, or moved with Alt and an arrow, as long as no column sorts them; `to` counts from 0. */
  readonly onMove?: (id: string, to: number) => void;
  /** Heading over rows that follow each other and share it, as long as no column sorts them. */
  readonly groupOf?: (row: Row) => string;
  /** Lets several rows be selected, to do something with all of them. */
  readonly selection?: TableSelection;
}

const STAY = () => undefined;

/** Height of the head in rem, as in the style sheet. */
const HEAD_REM = 2.125;
/** Width of the handle by which rows are dragged. */
const HANDLE = '14px';

interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A long list in columns: sorts by its heads, draws only the rows in sight, moves with arrows, Home and End. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const {
    label,
    rows,
    columns: ownColumns,
    rowId,
    onOpen,
    rowHeight: usualHeight = 40,
    initialSort,
    minWidth = 640,
    onMove,
    groupOf,
  } = props;
  const format = useFormat();
  const scale = useTextScale();
  const rowHeight = Math.round(usualHeight * scale);
  const headHeight = HEAD_REM * 16 * scale;
  const [sort, setSort] = useState<Sort | null>(
    initialSort ? { column: initialSort.column, descending: initialSort.descending ?? false } : null,
  );
  const [active, setActive] = useState(0);
  const [isAtHandle, setAtHandle] = useState(false);
  const [isDragging, setDragging] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);

  const sorted = useMemo(() => {
    const key = ownColumns.find((column) => column.id === sort?.column)?.sortBy;
    if (!sort || !key) return rows;
    const sign = sort.descending ? -1 : 1;
    return rows.toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return (
        sign * (typeof x === 'number' && typeof y === 'number' ? x - y : format.compare(String(x), String(y)))
      );
    });
  }, [rows, ownColumns, sort, format]);
  const select = useTableSelection(props.selection, { rows: sorted, rowId, columns: ownColumns });
  const { columns } = select;

  // biome-ignore lint/correctness/useExhaustiveDependencies: ids change with the rows only
  const ids = useMemo(() => (onMove ? sorted.map(rowId) : []), [sorted]);
  const heading = (index: number): string | null => {
    const row = sorted[index];
    if (!groupOf || sort !== null || row === undefined) return null;
    const before = sorted[index - 1];
    const name = groupOf(row);
    return before !== undefined && groupOf(before) === name ? null : name;
  };
  const focusable = Math.min(active, sorted.length - 1);
  const overscan = useOverscan(8);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    // The row with the tab stop is also the one in hand while it is dragged.
    rangeExtractor: alsoDraw(focusable),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (heading(index) === null ? 0 : headHeight),
    overscan,
    // The head stands over the rows: they begin below it, and a row reached by keyboard must not end under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: { width: 800, height: 600 },
  });
  // Where headings stand changes with the order of the rows: their places are asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the order or the size of a row changes
  useLayoutEffect(() => virtualizer.measure(), [sorted, sort, rowHeight]);
  const isOrdered = onMove !== undefined && sort === null;
  const tracks = columns.map((column) => column.width);
  const template = { gridTemplateColumns: (isOrdered ? [HANDLE, ...tracks] : tracks).join(' ') };
  const order = useKeyboardOrder(onMove ?? STAY);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const moved = useRef<string | null>(null);
  // A row that changes its place loses the focus with the same commit: given back at once, the next key finds it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows stand in another order
  useLayoutEffect(() => {
    const index = moved.current === null ? -1 : ids.indexOf(moved.current);
    moved.current = null;
    if (index < 0) return;
    setActive(index);
    virtualizer.scrollToIndex(index);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
  }, [ids]);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget) return;
    const id = sorted[index] === undefined ? '' : rowId(sorted[index]);
    if (isOrdered && order.onKeyDown(event, { id, index, count: sorted.length })) {
      moved.current = id;
      return;
    }
    const selectedAt = select.onKeyDown(event, index);
    if (selectedAt !== null) {
      moveTo(selectedAt);
      return;
    }
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
    setSort((now) => {
      if (now?.column !== column) return { column, descending: false };
      // A third click gives back the order that people made.
      return now.descending && (onMove || groupOf) ? null : { column, descending: !now.descending };
    });

  const dragging = isOrdered ? (isAtHandle || isDragging ? 'ready' : 'possible') : 'none';
  const body = virtualizer.getVirtualItems().map((item) => {
    const row = sorted[item.index];
    if (row === undefined) return null;
    const id = rowId(row);
    const name = heading(item.index);
    const start = item.start - headHeight;
    const line = (
      <TableRow
        key={id}
        id={id}
        index={item.index}
        isFocusable={item.index === focusable}
        opens={onOpen !== undefined}
        dragging={dragging}
        style={{
          ...template,
          blockSize: rowHeight,
          insetBlockStart: name === null ? start : start + headHeight,
        }}
        isSelected={select.isSelected(id)}
        onClick={(event) => {
          if (!select.onClick(event, item.index)) onOpen?.(row);
        }}
        onFocus={() => setActive(item.index)}
        onKeyDown={(event) => onKeyDown(event, item.index)}
      >
        <TableCells row={row} columns={columns} />
      </TableRow>
    );
    if (name === null) return line;
    return (
      <Fragment key={id}>
        {/* biome-ignore lint/a11y/useSemanticElements: heading between the rows of the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not used */}
        <div role="row" className={styles.group} style={{ insetBlockStart: start, blockSize: headHeight }}>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <span role="rowheader" aria-colspan={columns.length}>
            {name}
          </span>
        </div>
        {line}
      </Fragment>
    );
  });

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      onPointerOver={(event) => setAtHandle((event.target as Element).closest('[data-handle]') !== null)}
      onWheel={() => setAtHandle(false)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a virtualised table cannot be a table element */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        {...(props.selection ? { 'aria-multiselectable': true } : {})}
        style={{ minInlineSize: minWidth }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: row of the grid above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
        <div role="row" aria-rowindex={1} className={styles.head} style={template}>
          {isOrdered && <span role="presentation" />}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onToggle={toggle} />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
          {isOrdered ? (
            <SortableArea ids={ids} onMove={onMove} onDragging={setDragging}>
              {body}
            </SortableArea>
          ) : (
            body
          )}
        </div>
      </div>
      {onMove && (
        <output className={hidden.above} aria-live="polite">
          {order.said}
        </output>
      )}
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: Sort | null;
  readonly onToggle: (column: string) => void;
}

function HeadCell<Row>({ column, sort, onToggle }: HeadCellProps<Row>) {
  if (column.header === '') return <span role="presentation" />;
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
