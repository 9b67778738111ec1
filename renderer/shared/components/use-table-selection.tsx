import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import type { TableColumn } from './table-column.ts';
import styles from './virtual-table.module.css';

/** Ids of the selected rows, held by the page. */
export interface TableSelection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
  /** Name of the box of a row, for assistive technology. */
  readonly labelOf: (id: string) => string;
}

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Selecting rows of a table: by their boxes, Ctrl/Cmd-click, Shift-click, Space, Shift with an arrow, Ctrl/Cmd-A, Escape.
 * Without a selection the table behaves as if this were not there.
 */
export function useTableSelection<Row>(selection: TableSelection | undefined, table: Rows<Row>) {
  const { rows, rowId, columns } = table;
  const anchor = useRef<number | null>(null);
  const latest = useRef(selection);
  latest.current = selection;
  const isOn = selection !== undefined;
  const selected = selection?.ids;

  const toggle = (id: string) => {
    const now = latest.current;
    if (!now) return;
    const next = new Set(now.ids);
    if (!next.delete(id)) next.add(id);
    now.onChange(next);
  };
  const add = (from: number, to: number) => {
    const now = latest.current;
    const stretch = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    now?.onChange(new Set([...now.ids, ...stretch.map(rowId)]));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions behind it look at the latest selection
  const shown = useMemo(() => {
    if (!isOn) return columns;
    const box: TableColumn<Row> = {
      id: 'selected',
      header: '',
      width: '20px',
      cell: (row) => {
        const id = rowId(row);
        return (
          // Native: hundreds of them appear and go while a list is scrolled.
          <input
            type="checkbox"
            className={styles.box}
            tabIndex={-1}
            aria-label={latest.current?.labelOf(id)}
            checked={selected?.has(id) ?? false}
            onClick={(event) => event.stopPropagation()}
            onChange={() => toggle(id)}
          />
        );
      },
    };
    return [box, ...columns];
  }, [columns, isOn, selected]);

  return {
    columns: shown,
    /** Whether a row is selected; undefined where rows cannot be. */
    isSelected: (id: string): boolean | undefined => selected?.has(id),
    /** True when the click selected, so that it does not open. */
    onClick: (event: MouseEvent, index: number): boolean => {
      const row = rows[index];
      if (!isOn || row === undefined) return false;
      if (event.shiftKey) add(anchor.current ?? index, index);
      else if (event.ctrlKey || event.metaKey) toggle(rowId(row));
      else return false;
      anchor.current = index;
      return true;
    },
    /** The row to go to when the key selected; null when the key is not for the selection. */
    onKeyDown: (event: KeyboardEvent, index: number): number | null => {
      const row = rows[index];
      if (!isOn || row === undefined || event.altKey) return null;
      const step = STEPS[event.key];
      if (step !== undefined && event.shiftKey) {
        const to = Math.max(0, Math.min(rows.length - 1, index + step));
        add(index, to);
        event.preventDefault();
        return to;
      }
      if (event.key === ' ') toggle(rowId(row));
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') add(0, rows.length - 1);
      else if (event.key === 'Escape' && selected && selected.size > 0) latest.current?.onChange(new Set());
      else return null;
      anchor.current = index;
      event.preventDefault();
      return index;
    },
  };
}
