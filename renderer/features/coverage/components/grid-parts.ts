import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { GridPlace } from '../../../shared/grid/use-grid-focus.ts';
import type { Selection } from '../selection.ts';

/** A column in sight: the source, its position and where it begins in pixels. */
interface GridColumn {
  readonly source: DataSource;
  readonly index: number;
  readonly start: number;
}

/** What head and rows of the matrix share. */
export interface GridParts {
  readonly columns: readonly GridColumn[];
  readonly trackWidth: number;
  readonly lastColumn: number;
  readonly selection: Selection;
  /** The place with the tab stop. */
  readonly active: GridPlace;
  readonly onActive: (place: GridPlace) => void;
  readonly onOpen: (selection: Selection) => void;
}
