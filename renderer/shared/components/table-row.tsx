import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useSortableRow } from '../ordering/use-sortable-row.ts';
import type { TableColumn } from './table-column.ts';
import styles from './virtual-table.module.css';

/** `ready`: the pointer is at the handles, a row can be taken. Hooking up every row costs too much while scrolling. */
export type Dragging = 'none' | 'possible' | 'ready';

interface TableRowProps {
  readonly id: string;
  readonly index: number;
  readonly isFocusable: boolean;
  readonly opens: boolean;
  readonly dragging: Dragging;
  readonly style: CSSProperties;
  /** undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A row of a virtualised table, with a handle where rows can be put in order. */
export function TableRow(props: TableRowProps) {
  const { id, index, isFocusable, opens, dragging, style, onClick, onFocus, onKeyDown, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    <div
      role="row"
      tabIndex={isFocusable ? 0 : -1}
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={opens}
      aria-selected={props.isSelected}
      className={styles.row}
      style={style}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {dragging === 'ready' && <Handle id={id} />}
      {dragging === 'possible' && <span role="presentation" data-handle="" className={styles.handle} />}
      {children}
    </div>
  );
}

/** The handle that takes its row along. */
function Handle({ id }: { readonly id: string }) {
  const { t } = useTranslation('shared');
  const { ref, style, handle } = useSortableRow(id);
  const own = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    ref(own.current?.parentElement ?? null);
  }, [ref]);
  useLayoutEffect(() => {
    const row = own.current?.parentElement;
    if (!row) return;
    row.style.transform = style.transform ?? '';
    row.style.transition = style.transition ?? '';
    row.style.zIndex = String(style.zIndex ?? '');
    return () => {
      row.style.transform = '';
      row.style.transition = '';
      row.style.zIndex = '';
    };
  }, [style.transform, style.transition, style.zIndex]);
  return (
    <span
      ref={own}
      role="presentation"
      data-handle=""
      className={styles.handle}
      title={t('ordering.handle')}
      {...handle}
    />
  );
}

interface TableCellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
}

/** The cells of a row: drawn again only when the row or the columns change, not while it is scrolled. */
export const TableCells = memo(function TableCells<Row>({ row, columns }: TableCellsProps<Row>) {
  return columns.map((column) => (
    // biome-ignore lint/a11y/useSemanticElements: cell of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <div key={column.id} role="gridcell" className={styles.cell} data-align={column.align}>
      {column.cell(row)}
    </div>
  ));
}) as <Row>(props: TableCellsProps<Row>) => ReactNode;
