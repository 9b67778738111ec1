import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  InventoryMatrix,
  InventoryRow,
} from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import layout from '../../../shared/grid/matrix.module.css';
import { type MatrixMetrics, useMatrix } from '../../../shared/grid/use-matrix.ts';
import type { Lens } from '../facts/lens.ts';
import type { Selection } from '../selection.ts';
import { GridHead } from './grid-head.tsx';
import type { GridParts } from './grid-parts.ts';
import { GridRow } from './grid-row.tsx';
import styles from './inventory-grid.module.css';
import { useCellWords } from './use-cell-words.ts';

const METRICS: MatrixMetrics = { head: 150, row: 29, rowHead: 196, column: 58, name: 45, end: 190 };

interface InventoryGridProps {
  readonly matrix: InventoryMatrix;
  readonly rows: readonly InventoryRow[];
  readonly sources: readonly DataSource[];
  readonly orphans: ReadonlySet<string>;
  /** Before the first link a topic without a source is work to do and no finding. */
  readonly hasLinks: boolean;
  readonly lens: Lens;
  readonly selection: Selection;
  readonly onOpen: GridParts['onOpen'];
}

/** Topics by sources. Draws only what is in sight, in both directions; arrows move, Enter opens. */
export function InventoryGrid(props: InventoryGridProps) {
  const { matrix, rows, sources, orphans, hasLinks, lens, selection, onOpen } = props;
  const { t } = useTranslation('inventory');
  const words = useCellWords();
  const { scroller, rowsOf, parts, onKeyDown, style } = useMatrix({
    rows: rows.length,
    sources,
    metrics: METRICS,
    overscan: 3,
  });
  const cellAt = (event: SyntheticEvent) =>
    (event.target as Element).closest<HTMLElement>('[role="gridcell"][data-source]')?.dataset;
  const openCell = (event: SyntheticEvent) => {
    const { topic, source } = cellAt(event) ?? {};
    if (topic === undefined || source === undefined) return false;
    onOpen({ topic, source });
    return true;
  };
  const grid: GridParts = {
    ...parts,
    matrix,
    lens,
    words,
    selection,
    orphans,
    hasLinks,
    onOpen,
  };
  return (
    <div className={layout.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid virtualised in both directions cannot be a table element */}
      <div
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={parts.lastColumn + 1}
        className={`${layout.grid} ${styles.grid}`}
        style={style}
        onClick={openCell}
        onFocus={(event) => {
          const [row, column] = (cellAt(event)?.at ?? '').split(':').map(Number);
          if (row !== undefined && column !== undefined) parts.onActive({ row, column });
        }}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' || event.key === ' ') && openCell(event)) event.preventDefault();
          else onKeyDown(event);
        }}
      >
        <GridHead grid={grid} />
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={layout.body} style={{ blockSize: rowsOf.getTotalSize() }}>
          {rowsOf.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <GridRow
                key={row.topic.id}
                grid={grid}
                row={row}
                position={item.index + 1}
                start={item.start}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
