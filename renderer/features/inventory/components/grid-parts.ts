import type { InventoryMatrix } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { GridTabStop } from '../../../shared/grid/grid-cell.tsx';
import type { Lens } from '../facts/lens.ts';
import type { Selection } from '../selection.ts';
import type { CellWords } from './use-cell-words.ts';

/** A column in sight: the source, its position and where it begins in pixels. */
interface GridColumn {
  readonly source: DataSource;
  readonly index: number;
  readonly start: number;
}

/** What head and rows of the matrix share. */
export interface GridParts extends GridTabStop {
  readonly matrix: InventoryMatrix;
  readonly lens: Lens;
  readonly words: CellWords;
  readonly columns: readonly GridColumn[];
  readonly trackWidth: number;
  readonly lastColumn: number;
  readonly selection: Selection;
  /** Sources that serve no topic. */
  readonly orphans: ReadonlySet<string>;
  readonly hasLinks: boolean;
  readonly onOpen: (place: Pick<Selection, 'topic' | 'source'>) => void;
}
