import { useTranslation } from 'react-i18next';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import layout from '../../../shared/grid/matrix.module.css';
import hidden from '../../../shared/styles/hidden.module.css';
import type { GridParts } from './grid-parts.ts';

const PRESENCES = ['tabulated', 'recorded', 'missing'] as const;

/** The frozen head: what the marks mean, the names of the sources, and what the last column says. */
export function GridHead({ grid }: { readonly grid: GridParts }) {
  const { t } = useTranslation('inventory');
  const hasLens = grid.lens.kind !== 'all';
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={1} className={layout.head}>
      <GridCell role="columnheader" at={[0, 0]} grid={grid} className={layout.corner}>
        <span className={hidden.hidden}>{t('grid.topic')}</span>
        <span className={layout.legend}>
          {hasLens ? (
            PRESENCES.map((presence) => (
              <span key={presence} className={layout.legendItem}>
                <span className={layout.swatch} data-presence={presence} />
                {t(`presence.${presence}`)}
              </span>
            ))
          ) : (
            <>
              <span className={layout.legendItem}>
                <span className={layout.swatch} data-ramp={4} />
                {t('legend.linked')}
              </span>
              <span className={layout.legendItem}>
                <span className={layout.swatch} data-ramp="possible" />
                {t('legend.possible')}
              </span>
            </>
          )}
        </span>
      </GridCell>
      <div role="presentation" className={layout.track} style={{ inlineSize: grid.trackWidth }}>
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
              className={layout.columnHead}
              data-selected={grid.selection.source === source.id}
              data-orphan={isOrphan}
              style={{ insetInlineStart: start }}
              title={name}
              aria-label={name}
            >
              <span className={layout.columnName}>{source.name}</span>
            </GridCell>
          );
        })}
      </div>
      <GridCell role="columnheader" at={[0, grid.lastColumn]} grid={grid} className={layout.endHead}>
        {t(hasLens ? 'grid.bestOfAll' : 'grid.together')}
      </GridCell>
    </div>
  );
}
