import { useTranslation } from 'react-i18next';
import type { InventoryRow } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import layout from '../../../shared/grid/matrix.module.css';
import { demandUnder } from '../facts/lens.ts';
import type { GridParts } from './grid-parts.ts';
import styles from './inventory-grid.module.css';
import { MatrixCell } from './matrix-cell.tsx';

interface GridRowProps {
  readonly grid: GridParts;
  readonly row: InventoryRow;
  readonly position: number;
  readonly start: number;
}

/** One topic: its name, a cell for each source in sight, and what all sources together have. */
export function GridRow({ grid, row, position, start }: GridRowProps) {
  const { texts } = useWorkspace();
  const { topic, linked } = row;
  const name = texts.topics[topic.id]?.label ?? topic.id;
  const isOpen = grid.selection.topic === topic.id;
  const isBare = grid.hasLinks && linked.length === 0;
  const openTopic = () => grid.onOpen({ topic: topic.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={position + 1} className={layout.row} style={{ insetBlockStart: start }}>
      <GridCell
        role="rowheader"
        at={[position, 0]}
        grid={grid}
        onAct={openTopic}
        className={layout.rowHead}
        data-selected={isOpen}
        data-bare={isBare}
        title={texts.topics[topic.id]?.name ?? name}
      >
        <span className={layout.ellipsis}>{name}</span>
      </GridCell>
      <div role="presentation" className={layout.track} style={{ inlineSize: grid.trackWidth }}>
        {grid.columns.map(({ source, index, start: from }) => (
          <MatrixCell
            key={source.id}
            matrix={grid.matrix}
            lens={grid.lens}
            row={row}
            source={source}
            words={grid.words}
            position={position}
            column={index + 1}
            start={from}
            isActive={grid.active.row === position && grid.active.column === index + 1}
            isSelected={isOpen && grid.selection.source === source.id}
          />
        ))}
      </div>
      <GridCell
        role="gridcell"
        at={[position, grid.lastColumn]}
        grid={grid}
        onAct={openTopic}
        className={layout.end}
      >
        <RowSummary grid={grid} row={row} />
      </GridCell>
    </div>
  );
}

/** The end of a row: what nobody tabulates, or the best of all sources through the lens. */
function RowSummary({ grid, row }: Pick<GridRowProps, 'grid' | 'row'>) {
  const { t } = useTranslation('inventory');
  const demand = demandUnder(row, grid.lens);
  if (row.linked.length === 0)
    return <span className={grid.hasLinks ? styles.warn : undefined}>{t('summary.bare')}</span>;
  if (demand)
    return (
      <span className={demand.presence === 'tabulated' ? undefined : styles.warn}>
        {t(`presence.${demand.presence}`)}
      </span>
    );
  const open = row.elements.filter(({ presence }) => presence !== 'tabulated').length;
  return (
    <>
      <span>{t('summary.sources', { count: row.linked.length })}</span>
      {open > 0 && <span className={styles.warn}>{t('summary.open', { count: open })}</span>}
    </>
  );
}
