import { useTranslation } from 'react-i18next';
import { GridCell } from '../../../shared/grid/grid-cell.tsx';
import layout from '../../../shared/grid/matrix.module.css';
import hidden from '../../../shared/styles/hidden.module.css';
import type { GridParts } from './grid-parts.ts';

const BANDS = [
  { ramp: 0, text: 'under25' },
  { ramp: 1, text: 'to50' },
  { ramp: 3, text: 'to75' },
  { ramp: 4, text: 'over75' },
] as const;

/** The frozen head: what the colours mean, the names of the sources, and what the last column says. */
export function GridHead({ grid }: { readonly grid: GridParts }) {
  const { t } = useTranslation('coverage');
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtualised grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={1} className={layout.head}>
      <GridCell role="columnheader" at={[0, 0]} grid={grid} className={layout.corner}>
        <span className={hidden.hidden}>{t('grid.topic')}</span>
        <span className={layout.legend}>
          {BANDS.map(({ ramp, text }) => (
            <span key={ramp} className={layout.legendItem}>
              <span className={layout.swatch} data-ramp={ramp} />
              {t(`bands.${text}`)}
            </span>
          ))}
        </span>
      </GridCell>
      <div role="presentation" className={layout.track} style={{ inlineSize: grid.trackWidth }}>
        {grid.columns.map(({ source, index, start }) => (
          <GridCell
            key={source.id}
            role="columnheader"
            at={[0, index + 1]}
            grid={grid}
            onAct={() => grid.onOpen({ source: source.id })}
            className={layout.columnHead}
            data-selected={grid.selection.source === source.id}
            style={{ insetInlineStart: start }}
            title={source.name}
          >
            <span className={layout.columnName}>{source.name}</span>
          </GridCell>
        ))}
      </div>
      <GridCell role="columnheader" at={[0, grid.lastColumn]} grid={grid} className={layout.endHead}>
        {t('grid.together')}
      </GridCell>
    </div>
  );
}
