import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSortableRow } from '../ordering/use-sortable-row.ts';
import styles from './virtual-table.module.css';

interface TableRowProps {
  readonly id: string;
  readonly index: number;
  readonly isFocusable: boolean;
  readonly opens: boolean;
  readonly style: CSSProperties;
  readonly onClick: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A row of a virtualised table. */
export function PlainRow(props: TableRowProps) {
  const { index, isFocusable, opens, style, onClick, onFocus, onKeyDown, children, ref } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    <div
      ref={ref}
      role="row"
      tabIndex={isFocusable ? 0 : -1}
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={opens}
      className={styles.row}
      style={style}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** A row that can be dragged by its handle. */
export function OrderedRow({ style, children, ...rest }: TableRowProps) {
  const { t } = useTranslation('shared');
  const sortable = useSortableRow(rest.id);
  return (
    <PlainRow {...rest} ref={sortable.ref} style={{ ...style, ...sortable.style }}>
      <span role="presentation" className={styles.handle} title={t('ordering.handle')} {...sortable.handle}>
        <IconGripVertical size={14} stroke={1.5} aria-hidden="true" />
      </span>
      {children}
    </PlainRow>
  );
}
