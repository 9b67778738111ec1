import { useTranslation } from 'react-i18next';
import type { InventoryRow } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import { demandUnder, markOf, rampOf } from '../facts/lens.ts';
import type { GridParts } from './grid-parts.ts';
import styles from './inventory-grid.module.css';

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
  const isBare = linked.length === 0;
  const openTopic = () => grid.onOpen({ topic: topic.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={position + 1} className={styles.row} style={{ insetBlockStart: start }}>
      <GridCell
        role="rowheader"
        at={[position, 0]}
        grid={grid}
        onAct={openTopic}
        className={styles.rowHead}
        data-selected={isOpen}
        data-bare={isBare}
        title={texts.topics[topic.id]?.name ?? name}
      >
        <span className={styles.ellipsis}>{name}</span>
      </GridCell>
      <div role="presentation" className={styles.track} style={{ inlineSize: grid.trackWidth }}>
        {grid.columns.map(({ source, index, start: from }) => (
          <MatrixCell
            key={source.id}
            grid={grid}
            row={row}
            names={{ topic: name, source: source.name }}
            source={source.id}
            at={[position, index + 1]}
            start={from}
          />
        ))}
      </div>
      <GridCell
        role="gridcell"
        at={[position, grid.lastColumn]}
        grid={grid}
        onAct={openTopic}
        className={styles.end}
      >
        <RowSummary grid={grid} row={row} />
      </GridCell>
    </div>
  );
}

interface MatrixCellProps {
  readonly grid: GridParts;
  readonly row: InventoryRow;
  readonly names: { readonly topic: string; readonly source: string };
  readonly source: string;
  readonly at: readonly [row: number, column: number];
  readonly start: number;
}

function MatrixCell({ grid, row, names, source, at, start }: MatrixCellProps) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const mark = markOf(grid.matrix, row, source, grid.lens);
  const common = {
    role: 'gridcell',
    at,
    grid,
    onAct: () => grid.onOpen({ topic: row.topic.id, source }),
    className: styles.cell,
    'aria-selected': grid.selection.topic === row.topic.id && grid.selection.source === source,
    style: { insetInlineStart: start },
  } as const;
  if (mark.kind === 'linked') {
    const elements = t('cell.elements', {
      present: format.integer(mark.present),
      demanded: format.integer(mark.demanded),
    });
    const share = format.integer(Math.round(mark.share * 100));
    return (
      <GridCell
        {...common}
        data-ramp={rampOf(mark.share)}
        aria-label={t('cell.linked', { ...names, share: format.percent(mark.share), elements })}
      >
        {share}
        {mark.demanded > 0 && <span className={styles.elements}>{elements}</span>}
      </GridCell>
    );
  }
  if (mark.kind === 'presence')
    return (
      <GridCell
        {...common}
        data-presence={mark.presence}
        aria-label={t('cell.presence', { ...names, presence: t(`presence.${mark.presence}`) })}
      >
        {t(`presenceMark.${mark.presence}`)}
      </GridCell>
    );
  return (
    <GridCell {...common} data-ramp={mark.kind} aria-label={t(`cell.${mark.kind}`, names)}>
      {mark.kind === 'possible' ? '?' : ''}
    </GridCell>
  );
}

/** The end of a row: what nobody tabulates, or the best of all sources through the lens. */
function RowSummary({ grid, row }: Pick<GridRowProps, 'grid' | 'row'>) {
  const { t } = useTranslation('inventory');
  const demand = demandUnder(row, grid.lens);
  if (row.linked.length === 0) return <span className={styles.warn}>{t('summary.bare')}</span>;
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
