import { useTranslation } from 'react-i18next';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import layout from '../../../shared/grid/matrix.module.css';
import { rampOf, topicStatus } from '../facts/topic-status.ts';
import styles from './coverage-grid.module.css';
import type { GridParts } from './grid-parts.ts';

interface GridRowProps {
  readonly grid: GridParts;
  readonly topic: TopicCoverage;
  readonly row: number;
  readonly start: number;
}

/** One topic: its name, a cell for each source in sight, and what the best two sources give together. */
export function GridRow({ grid, topic, row, start }: GridRowProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { framework, texts } = useWorkspace();
  const name = texts.topics[topic.id]?.label ?? topic.id;
  const status = topicStatus(topic, framework.settings.coverage.headcountFrom);
  const cellOf = new Map(topic.cells.map((cell) => [cell.source, cell]));
  const number = (fraction: number) => format.integer(Math.round(fraction * 100));
  const isOpen = grid.selection.topic === topic.id;
  const openTopic = () => grid.onOpen({ topic: topic.id });
  const priority = t(topic.priorityUndecided ? 'priority.undecided' : `priority.${topic.priority}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={row + 1} className={layout.row} style={{ insetBlockStart: start }}>
      <GridCell
        role="rowheader"
        at={[row, 0]}
        grid={grid}
        onAct={openTopic}
        className={layout.rowHead}
        data-priority={topic.priority}
        data-selected={isOpen}
        title={t('grid.rowTitle', { name: texts.topics[topic.id]?.name ?? name, priority })}
      >
        <span className={layout.ellipsis}>{name}</span>
        {topic.priorityUndecided && (
          <span className={styles.undecided} role="img" aria-label={priority}>
            ?
          </span>
        )}
      </GridCell>
      <div role="presentation" className={layout.track} style={{ inlineSize: grid.trackWidth }}>
        {grid.columns.map(({ source, index, start }) => {
          const cell = cellOf.get(source.id);
          const names = { topic: name, source: source.name };
          return (
            <GridCell
              key={source.id}
              role="gridcell"
              at={[row, index + 1]}
              grid={grid}
              onAct={() => grid.onOpen({ topic: topic.id, source: source.id })}
              className={layout.cell}
              data-ramp={cell ? rampOf(cell.coverage) : 'none'}
              aria-selected={isOpen && grid.selection.source === source.id}
              aria-label={
                cell ? t('grid.cell', { ...names, value: number(cell.coverage) }) : t('grid.emptyCell', names)
              }
              style={{ insetInlineStart: start }}
            >
              {cell ? number(cell.coverage) : ''}
            </GridCell>
          );
        })}
      </div>
      <GridCell
        role="gridcell"
        at={[row, grid.lastColumn]}
        grid={grid}
        onAct={openTopic}
        className={layout.end}
      >
        <strong className={styles.total}>{topic.coverage > 0 ? number(topic.coverage) : '–'}</strong>
        {status !== 'sound' && <span>{t(`status.${status}`)}</span>}
      </GridCell>
    </div>
  );
}
