import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import layout from '../../../shared/grid/matrix.module.css';
import { type MatrixMetrics, useMatrix } from '../../../shared/grid/use-matrix.ts';
import type { Selection } from '../selection.ts';
import styles from './coverage-grid.module.css';
import { GridHead } from './grid-head.tsx';
import type { GridParts } from './grid-parts.ts';
import { GridRow } from './grid-row.tsx';

const METRICS: MatrixMetrics = { head: 150, row: 27, rowHead: 186, column: 36, name: 30, end: 150 };

interface CoverageGridProps {
  readonly topics: readonly TopicCoverage[];
  readonly sources: readonly DataSource[];
  readonly selection: Selection;
  readonly onOpen: (selection: Selection) => void;
}

/** Topics by sources: how well each source measures each topic. Draws only what is in sight, in both directions. */
export function CoverageGrid({ topics, sources, selection, onOpen }: CoverageGridProps) {
  const { t } = useTranslation('coverage');
  const { scroller, rowsOf, parts, onKeyDown, style } = useMatrix({
    rows: topics.length,
    sources,
    metrics: METRICS,
    overscan: 6,
  });
  const grid: GridParts = { ...parts, selection, onOpen };
  return (
    <div className={layout.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid virtualised in both directions cannot be a table element */}
      <div
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={topics.length + 1}
        aria-colcount={parts.lastColumn + 1}
        className={`${layout.grid} ${styles.grid}`}
        style={style}
        onKeyDown={onKeyDown}
      >
        <GridHead grid={grid} />
        {/* biome-ignore lint/a11y/useSemanticElements: body of the grid above */}
        <div role="rowgroup" className={layout.body} style={{ blockSize: rowsOf.getTotalSize() }}>
          {rowsOf.getVirtualItems().map((item) => {
            const topic = topics[item.index];
            return topic ? (
              <GridRow key={topic.id} grid={grid} topic={topic} row={item.index + 1} start={item.start} />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
