import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellOptions,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Align, Cell, Column, Line, Row, TableBlock, Tone } from '../model/report-model.ts';
import { COLOURS, TONES } from '../theme.ts';
import type { Setter } from './text.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hairline };
const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.accent };
/** A white line between shaded cells keeps them apart. */
const GAP: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' };
const PADDING = { top: 60, bottom: 60, left: 85, right: 85 } as const;
const TURNED_HEIGHT = 1750;
/** How far an item of a list in a cell stands in, in twips. */
const STEP = 280;

type Edges = Readonly<Record<'top' | 'bottom' | 'left' | 'right', IBorderOptions>>;

const ALIGNMENTS = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

/** A table with a repeated head, hairlines between rows and shaded chips; column widths share the text width. */
export function renderTable(setter: Setter, block: TableBlock, width: number): Table {
  const widths = shareWidth(block.columns, width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: setter.rightToLeft,
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    rows: [
      headRow(setter, block.columns, widths),
      ...block.rows.map((row, index) =>
        bodyRow(setter, block, { row, widths, keepNext: index < Math.min(2, block.rows.length - 1) }),
      ),
    ],
  });
}

function shareWidth(columns: readonly Column[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((column.share / total) * width));
  widths[0] = (widths[0] ?? 0) + width - widths.reduce((sum, value) => sum + value, 0);
  return widths;
}

function headRow(setter: Setter, columns: readonly Column[], widths: readonly number[]): TableRow {
  const turned = columns.some((column) => column.turned);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(turned ? { height: { value: TURNED_HEIGHT, rule: HeightRule.EXACT } } : {}),
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: column.turned ? { top: 60, bottom: 60, left: 40, right: 40 } : PADDING,
          shading: { fill: COLOURS.accentTint },
          borders: { bottom: RULE },
          verticalAlign: column.turned ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
          ...(column.turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
          children: [
            setter.paragraph(
              'TableHead',
              [setter.run(column.label)],
              column.turned ? {} : aligned(column.align),
            ),
          ],
        }),
    ),
  });
}

interface RowPlace {
  readonly row: Row;
  readonly widths: readonly number[];
  /** The first rows stay with the head. */
  readonly keepNext: boolean;
}

function bodyRow(setter: Setter, block: TableBlock, { row, widths, keepNext }: RowPlace): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: row.cells.map((cell, index) => {
      const align = cell.align ?? block.columns[index]?.align;
      const width = widths[index] ?? 0;
      return block.rowHeight === 'tall' && cell.tone
        ? lineChip(setter, { ...cell, tone: cell.tone }, width)
        : bodyCell(setter, cell, { width, align, dense: block.rowHeight === 'dense' });
    }),
  });
}

function bodyCell(
  setter: Setter,
  cell: Cell,
  { width, align, dense }: { width: number; align: Align | undefined; dense: boolean },
): TableCell {
  const tone = cell.tone ? TONES[cell.tone] : null;
  const padding = dense ? { ...PADDING, top: 24, bottom: 16 } : PADDING;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cell.tone || dense ? { ...padding, left: 40, right: 40 } : padding,
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.tone ? toneLook(cell.tone) : {}),
    children: cell.lines.map((line) =>
      setter.paragraph('TableText', setter.line(line, tone ? { color: tone.ink, bold: true } : {}), {
        ...aligned(align),
        ...setIn(line),
      }),
    ),
  });
}

/** A chip of one line at the top of a tall row; a whole coloured cell would shout. */
function lineChip(setter: Setter, cell: Cell & { readonly tone: Tone }, width: number): TableCell {
  const { ink } = TONES[cell.tone];
  const { shading, borders } = toneLook(cell.tone);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlignTable.TOP,
    children: cell.lines.map((line) =>
      setter.paragraph('TableText', setter.line(line, { color: ink, bold: true }), {
        alignment: AlignmentType.CENTER,
        ...(shading ? { shading } : {}),
        ...(borders && TONES[cell.tone].outline ? { border: borders } : {}),
      }),
    ),
  });
}

function toneLook(tone: Tone): Pick<ITableCellOptions, 'shading'> & { readonly borders?: Edges } {
  const style = TONES[tone];
  if (style.fill === null) return {};
  const edge: IBorderOptions =
    style.outline === 'dashed'
      ? { style: BorderStyle.DASHED, size: 6, color: COLOURS.muted }
      : style.outline === 'hairline'
        ? HAIRLINE
        : GAP;
  return {
    shading: style.hatch
      ? { type: ShadingType.THIN_DIAGONAL_STRIPE, color: COLOURS.hairline, fill: style.fill }
      : { fill: style.fill },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
  };
}

/** A line of an item stands in, with its sign hanging before it. */
function setIn({ depth, sign }: Line): IParagraphOptions {
  if (!depth) return {};
  return { indent: { start: depth * STEP, ...(sign ? { hanging: STEP } : {}) } };
}

function aligned(align: Align | undefined): IParagraphOptions {
  return align && align !== 'start' ? { alignment: ALIGNMENTS[align] } : {};
}

/** A table that only lays things out side by side: no lines but those asked for. */
export function layoutTable(
  setter: Setter,
  rows: readonly TableRow[],
  { widths, rule }: { widths: readonly number[]; rule: boolean },
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    visuallyRightToLeft: setter.rightToLeft,
    borders: {
      top: rule ? RULE : NONE,
      bottom: rule ? HAIRLINE : NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [...rows],
  });
}
