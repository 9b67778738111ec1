import type { ReactNode } from 'react';

/** A column of a virtualised table. */
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
