import { memo } from 'react';
import type {
  InventoryMatrix,
  InventoryRow,
} from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import layout from '../../../shared/grid/matrix.module.css';
import { type Lens, markOf, rampOf } from '../facts/lens.ts';
import styles from './inventory-grid.module.css';
import type { CellWords } from './use-cell-words.ts';

interface MatrixCellProps {
  readonly matrix: InventoryMatrix;
  readonly lens: Lens;
  readonly row: InventoryRow;
  readonly source: DataSource;
  readonly words: CellWords;
  /** Row and column in the grid, counted with the head. */
  readonly position: number;
  readonly column: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** One source in one topic. Clicks, keys and focus are heard by the grid; hundreds of these come and go while it scrolls. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { matrix, lens, row, source, words, position, column, start, isActive, isSelected } = props;
  const mark = markOf(matrix, row, source.id, lens);
  const { label, text, small } = words(mark, row.topic.id, source.name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: cell of a virtualised grid
    <div
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      data-at={`${position}:${column}`}
      data-topic={row.topic.id}
      data-source={source.id}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-label={label}
      className={layout.cell}
      style={{ insetInlineStart: start }}
      {...(mark.kind === 'presence'
        ? { 'data-presence': mark.presence }
        : { 'data-ramp': mark.kind === 'linked' ? rampOf(mark.share) : mark.kind })}
    >
      {text}
      {/* Drawn by the style sheet: the name of the cell says it in words, and the text of the cell is one number. */}
      {small !== '' && <span className={styles.elements} data-small={small} />}
    </div>
  );
});
