import type {
  Demand,
  InventoryMatrix,
  InventoryRow,
  Presence,
} from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { Selection } from '../selection.ts';

/** Through what the cells are read: everything, one element (disaggregation), or one population group. */
export interface Lens {
  readonly kind: 'all' | 'element' | 'population';
  readonly id: string;
}

export const lensOf = ({ element, population }: Selection): Lens => {
  if (element) return { kind: 'element', id: element };
  return population ? { kind: 'population', id: population } : { kind: 'all', id: '' };
};

/** What a topic demands under the lens; null where it does not. */
export const demandUnder = (row: InventoryRow, lens: Lens): Demand | null => {
  if (lens.kind === 'all') return null;
  const demands = lens.kind === 'element' ? row.elements : row.populations;
  return demands.find(({ id }) => id === lens.id) ?? null;
};

/** Topics that demand what the lens asks for; all of them without a lens. */
export const rowsUnder = (rows: readonly InventoryRow[], lens: Lens): readonly InventoryRow[] =>
  lens.kind === 'all' ? rows : rows.filter((row) => demandUnder(row, lens) !== null);

/** What a cell shows: nothing, that the source may measure the topic, or how it does. */
export type CellMark =
  | { readonly kind: 'empty' }
  | { readonly kind: 'possible' }
  /** Linked: share 0-1, and how many of the demanded elements the link counts. */
  | { readonly kind: 'linked'; readonly share: number; readonly present: number; readonly demanded: number }
  /** Linked, read through a lens. */
  | { readonly kind: 'presence'; readonly presence: Presence };

export function markOf(matrix: InventoryMatrix, row: InventoryRow, source: string, lens: Lens): CellMark {
  const { link, possible } = matrix.cell(row.topic.id, source);
  if (!link) return { kind: possible ? 'possible' : 'empty' };
  if (lens.kind !== 'all') {
    // A source that covers nothing of the topic offers nothing of it either.
    if (link.share === 0) return { kind: 'empty' };
    return { kind: 'presence', presence: matrix[lens.kind](source, lens.id) };
  }
  return {
    kind: 'linked',
    share: link.share,
    present: row.topic.mandatory.filter((id) => link.variables.includes(id)).length,
    demanded: row.topic.mandatory.length,
  };
}

/** Colour of a share on the ramp of levels, the bands of coverage. */
export function rampOf(share: number): 0 | 1 | 3 | 4 {
  if (share < 0.25) return 0;
  if (share < 0.5) return 1;
  return share < 0.75 ? 3 : 4;
}
