import type { MatrixParts } from '../../../shared/grid/use-matrix.ts';
import type { Selection } from '../selection.ts';

/** What head and rows of this matrix share. */
export interface GridParts extends MatrixParts {
  readonly selection: Selection;
  readonly onOpen: (selection: Selection) => void;
}
