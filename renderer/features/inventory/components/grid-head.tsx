import { useTranslation } from 'react-i18next';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import type { GridParts } from './grid-parts.ts';
import styles from './inventory-grid.module.css';

const PRESENCES = ['tabulated', 'recorded', 'missing'] as const;

/** The frozen head: what the marks mean, the names of the sources, and what the last column says. */
export function GridHead({ grid }: { readonly grid: GridParts }) {
  const { t } = useTranslation('inventory');
  const hasLens = grid.lens.kind !== 'all';
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={1} className={styles.head}>
      <GridCell role="columnheader" at={[0, 0]} grid={grid} className={styles.corner}>
        <span className={styles.hidden}>{t('grid.topic')}</span>
        <span className={styles.legend}>
          {hasLens ? (
            PRESENCES.map((presence) => (
              <span key={presence} className={styles.legendItem}>
                <span className={styles.swatch} data-presence={presence} />
                {t(`presence.${presence}`)}
              </span>
            ))
          ) : (
            <>
              <span className={styles.legendItem}>
                <span className={styles.swatch} data-ramp={4} />
                {t('legend.linked')}
              </span>
              <span className={styles.legendItem}>
                <span className={styles.swatch} data-ramp="possible" />
                {t('legend.possible')}
              </span>
            </>
          )}
        </span>
      </GridCell>
      <div role="presentation" className={styles.track} style={{ inlineSize: grid.trackWidth }}>
        {grid.columns.map(({ source, index, start }) => {
          const isOrphan = grid.orphans.has(source.id);
          const name = isOrphan ? t('grid.orphan', { name: source.name }) : source.name;
          return (
            <GridCell
              key={source.id}
              role="columnheader"
              at={[0, index + 1]}
              grid={grid}
              onAct={() => grid.onOpen({ source: source.id })}
              className={styles.columnHead}
              data-selected={grid.selection.source === source.id}
              data-orphan={isOrphan}
              style={{ insetInlineStart: start }}
              title={name}
              aria-label={name}
            >
              <span className={styles.columnName}>{source.name}</span>
            </GridCell>
          );
        })}
      </div>
      <GridCell role="columnheader" at={[0, grid.lastColumn]} grid={grid} className={styles.endHead}>
        {t(hasLens ? 'grid.bestOfAll' : 'grid.together')}
      </GridCell>
    </div>
  );
}
