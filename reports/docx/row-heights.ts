import type { MeasureWidth } from '../charts/measure-text.ts';
import type { Cell, Line, TableBlock } from '../model/report-model.ts';
import type { CountLines, Piece } from './count-lines.ts';
import { CELL_MARGINS, TABLE_TEXT, tableStyle } from './table-styles.ts';
import { STEP, shareWidth, TONE_SIDE } from './tables.ts';

/** Size of the heads of tables in points. */
const SIZE = TABLE_TEXT.normal.size;
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

type TextLook = (typeof TABLE_TEXT)[keyof typeof TABLE_TEXT];

/** `pitch`: height of a line in sizes of its letters; `turnsHeads`: whether words in heads may run upwards. */
interface RowMeasures {
  readonly turnsHeads: boolean;
  readonly countLines: CountLines;
  readonly measureBold: MeasureWidth;
  readonly pitch: number;
}

/** Measures rows as Word will set them. */
export function rowMeasurer({ countLines, measureBold, pitch, turnsHeads }: RowMeasures): MeasureRows {
  const cellHeight = (cell: Cell, room: number, text: TextLook): number =>
    cell.lines.reduce((sum, line) => {
      const inset = (line.depth ?? 0) * STEP;
      const place = { width: (room - inset) / TWIPS, size: text.size };
      const lineHeight = text.size * TWIPS * pitch * text.pitch;
      return sum + countLines(piecesOf(line, cell.tone !== undefined), place) * lineHeight + text.after;
    }, 0);
  return (block, width) => {
    const { top, bottom, side } = CELL_MARGINS[tableStyle(block)];
    const widths = shareWidth(block.columns, width);
    const rowHeight = (cells: readonly Cell[], text: TextLook) =>
      Math.max(
        0,
        ...cells.map((cell, index) => {
          const isChip = cell.tone !== undefined && block.rowHeight !== 'tall';
          return cellHeight(cell, (widths[index] ?? 0) - 2 * (isChip ? TONE_SIDE : side), text);
        }),
      ) +
      top +
      bottom +
      BORDER;
    const head =
      turnsHeads && block.columns.some(({ turned }) => turned)
        ? turnedHeight(block.columns, measureBold)
        : rowHeight(
            block.columns.map(({ label }) => ({ lines: [{ text: label, strong: true }] })),
            TABLE_TEXT.normal,
          ) + BORDER;
    const text = TABLE_TEXT[block.small ? 'small' : 'normal'];
    return [head, ...block.rows.map(({ cells }) => rowHeight(cells, text))].map(Math.round);
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
