import type { MeasureWidth } from '../charts/measure-text.ts';
import type { Cell, Line, TableBlock } from '../model/report-model.ts';
import type { CountLines, Piece } from './count-lines.ts';
import { CELL_MARGINS } from './table-styles.ts';
import { STEP, shareWidth, TONE_SIDE } from './tables.ts';

/** Size of the text in tables in points, and the space after each line in twips. */
const SIZE = 8;
const AFTER = 20;
const TWIPS = 20;
/** Hairline between rows, in twips. */
const BORDER = 10;

/** Gives the heights of all rows of a table in twips, head first. */
export type MeasureRows = (block: TableBlock, width: number) => readonly number[];

/** Least and greatest height of a head whose words run upwards, and the room at their ends. */
const TURNED = { least: 600, most: 2400, ends: 220 } as const;

function turnedHeight(columns: TableBlock['columns'], measure: MeasureWidth): number {
  const longest = Math.max(...columns.map(({ label, turned }) => (turned ? measure(label, SIZE) : 0)));
  return Math.min(TURNED.most, Math.max(TURNED.least, longest * TWIPS + TURNED.ends));
}

/** `pitch`: height of a line in sizes of its letters. */
interface RowMeasures {
  readonly countLines: CountLines;
  readonly measureBold: MeasureWidth;
  readonly pitch: number;
}

/** Measures rows as Word will set them. */
export function rowMeasurer({ countLines, measureBold, pitch }: RowMeasures): MeasureRows {
  const lineHeight = SIZE * TWIPS * pitch;
  const cellHeight = (cell: Cell, room: number): number =>
    cell.lines.reduce((sum, line) => {
      const inset = (line.depth ?? 0) * STEP;
      const place = { width: (room - inset) / TWIPS, size: SIZE };
      return sum + countLines(piecesOf(line, cell.tone !== undefined), place) * lineHeight + AFTER;
    }, 0);
  return (block, width) => {
    const { top, bottom, side } = CELL_MARGINS[block.rowHeight === 'dense' ? 'dense' : 'data'];
    const widths = shareWidth(block.columns, width);
    const rowHeight = (cells: readonly Cell[]) =>
      Math.max(
        0,
        ...cells.map((cell, index) => {
          const isChip = cell.tone !== undefined && block.rowHeight !== 'tall';
          return cellHeight(cell, (widths[index] ?? 0) - 2 * (isChip ? TONE_SIDE : side));
        }),
      ) +
      top +
      bottom +
      BORDER;
    const head = block.columns.some(({ turned }) => turned)
      ? turnedHeight(block.columns, measureBold)
      : rowHeight(block.columns.map(({ label }) => ({ lines: [{ text: label, strong: true }] }))) + BORDER;
    return [head, ...block.rows.map(({ cells }) => rowHeight(cells))].map(Math.round);
  };
}

function piecesOf({ lead, text, strong, runs, parts }: Line, isTone: boolean): readonly Piece[] {
  const weight = strong || isTone ? 'bold' : 'regular';
  const content: readonly Piece[] =
    parts || !runs
      ? [{ text, weight }]
      : runs.map((run) => ({ text: run.text, weight: run.bold ? 'bold' : weight }));
  return lead ? [{ text: `${lead} `, weight: 'bold' }, ...content] : content;
}
