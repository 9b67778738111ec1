import type { InventoryMatrix } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { MatrixParts } from '../../../shared/grid/use-matrix.ts';
import type { Lens } from '../facts/lens.ts';
import type { Selection } from '../selection.ts';
import type { CellWords } from './use-cell-words.ts';

/** What head and rows of this matrix share. */
export interface GridParts extends MatrixParts {
  readonly matrix: InventoryMatrix;
  readonly lens: Lens;
  readonly words: CellWords;
  readonly selection: Selection;
  /** Sources that serve no topic. */
  readonly orphans: ReadonlySet<string>;
  readonly hasLinks: boolean;
  readonly onOpen: (place: Pick<Selection, 'topic' | 'source'>) => void;
}
