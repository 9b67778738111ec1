import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanText } from '../clean-text.ts';
import type { Align, Cell, Column, Line, Row, TableBlock, Tone } from '../model/report-model.ts';
import { COLOURS, TONES } from '../theme.ts';
import { TABLE_STYLES, tableStyle } from './table-styles.ts';
import type { Setter } from './text.ts';
import { toneStyle } from './tone-styles.ts';
import { element } from './xml-element.ts';

const HAIRLINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hairline };
const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.accent };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A white line between shaded cells keeps them apart; a thinner one in small type. */
const GAP: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' };
const SMALL_GAP: IBorderOptions = { ...GAP, size: 6 };
/** How far an item of a list in a cell stands in, in twips. */
export const STEP = 280;
/** Heads of narrow columns that are not turned, in half points. */
const UPRIGHT = { size: 13 } as const;
/** Room at the sides of a shaded cell, in twips. */
export const TONE_SIDE = 40;

type Edges = Readonly<Record<'top' | 'bottom' | 'left' | 'right', IBorderOptions>>;

const ALIGNMENTS = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

/** A table that says in words what it holds; docx has no option for that. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, description: string) {
    super(options);
    this.root[0].addChildElement(element('w:tblCaption', { 'w:val': cleanText(description) }));
  }
}

/** Lengths in twips; `headHeight` is what words that run upwards in the head need. */
interface TablePlace {
  readonly width: number;
  readonly headHeight: number;
}

/** A table with a repeated head and shaded chips; column widths share the text width, its style draws the rest. */
export function renderTable(setter: Setter, block: TableBlock, { width, headHeight }: TablePlace): Table {
  const widths = shareWidth(block.columns, width);
  return new DescribedTable(
    {
      ...frame(setter, widths),
      style: TABLE_STYLES[tableStyle(block)],
      tableLook: LOOK,
      rows: [
        headRow(setter, block.columns, { widths, headHeight }),
        ...block.rows.map((row, index) =>
          bodyRow(setter, block, {
            row,
            widths,
            keepNext: isKept(index, { rows: block.rows.length, ...keeping(block) }),
          }),
        ),
      ],
    },
    block.caption,
  );
}

/** What of a table is not to be parted. */
export interface Keeping {
  readonly isTall: boolean;
  readonly hasNote: boolean;
}

export const keeping = ({ rowHeight, note }: TableBlock): Keeping => ({
  isTall: rowHeight === 'tall',
  hasNote: note !== undefined,
});

/** Tables of at most so many rows are not broken over pages. */
const SHORT_TABLE = 5;

/**
 * The first rows stay with the head and the last two together, so that no row stands alone; in a longer table one of many
 * lines may, as it is no small thing by itself. The last row stays with the note below.
 */
export function isKept(
  index: number,
  { rows, isTall, hasNote }: Keeping & { readonly rows: number },
): boolean {
  if (index === rows - 1) return hasNote;
  return rows <= SHORT_TABLE || (!isTall && (index < 2 || index === rows - 2));
}

const LOOK = {
  firstRow: true,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
} as const;

function frame(setter: Setter, widths: readonly number[]) {
  return {
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    ...(setter.rightToLeft ? { visuallyRightToLeft: true } : {}),
  } satisfies Partial<ITableOptions>;
}

/** Widths of columns in twips that together fill the width. */
export function shareWidth(columns: readonly Column[], width: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((column.share / total) * width));
  widths[0] = (widths[0] ?? 0) + width - widths.reduce((sum, value) => sum + value, 0);
  return widths;
}

function headRow(
  setter: Setter,
  columns: readonly Column[],
  { widths, headHeight }: { readonly widths: readonly number[]; readonly headHeight: number },
): TableRow {
  // LibreOffice draws turned cells of tables that run from the right outside of the page: there heads stand upright.
  const turns = !setter.rightToLeft;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(turns && columns.some(({ turned }) => turned)
      ? { height: { value: headHeight, rule: HeightRule.EXACT } }
      : {}),
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...(column.turned
            ? {
                margins: turns ? { left: TONE_SIDE, right: TONE_SIDE } : { left: 0, right: 0 },
                ...(turns
                  ? {
                      verticalAlign: VerticalAlignTable.CENTER,
                      textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
                    }
                  : {}),
              }
            : {}),
          children: [
            setter.paragraph(
              'TableHead',
              [setter.run(column.label, column.turned && !turns ? UPRIGHT : {})],
              column.turned ? (turns ? {} : aligned('center')) : aligned(column.align),
            ),
          ],
        }),
    ),
  });
}

interface RowPlace {
  readonly row: Row;
  readonly widths: readonly number[];
  readonly keepNext: boolean;
}

function bodyRow(setter: Setter, block: TableBlock, { row, widths, keepNext }: RowPlace): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: row.cells.map((cell, index) => {
      const align = cell.align ?? block.columns[index]?.align;
      const size = widths[index] ?? 0;
      const isSmall = block.small === true;
      if (cell.tone === undefined) return textCell(setter, cell, { size, align, isSmall });
      return block.rowHeight === 'tall'
        ? lineChip(setter, cell, { size, tone: cell.tone, isSmall })
        : toneCell(setter, cell, { size, tone: cell.tone, align, isSmall });
    }),
  });
}

interface CellPlace {
  readonly size: number;
  readonly isSmall: boolean;
  readonly align?: Align | undefined;
}

function textCell(setter: Setter, cell: Cell, { size, align, isSmall }: CellPlace): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    children: cell.lines.map((line) =>
      setter.paragraph(isSmall ? 'TableTextSmall' : 'TableText', setter.line(line), {
        ...aligned(align),
        ...setIn(line),
      }),
    ),
  });
}

interface TonePlace extends CellPlace {
  readonly tone: Tone;
}

function toneCell(setter: Setter, cell: Cell, { size, tone, align, isSmall }: TonePlace): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { left: TONE_SIDE, right: TONE_SIDE },
    ...toneLook(tone, isSmall),
    children: cell.lines.map((line) =>
      setter.paragraph(toneStyle(tone, isSmall), setter.line(line), {
        // The styles of shaded cells are centred.
        ...(align === 'center' ? {} : { alignment: ALIGNMENTS[align ?? 'start'] }),
        ...setIn(line),
      }),
    ),
  });
}

/** A chip of one line at the top of a tall row; a whole coloured cell would shout. */
function lineChip(setter: Setter, cell: Cell, { size, tone, isSmall }: TonePlace): TableCell {
  const { shading, borders } = toneLook(tone, isSmall);
  return new TableCell({
    width: { size, type: WidthType.DXA },
    children: cell.lines.map((line) =>
      setter.paragraph(toneStyle(tone, isSmall), setter.line(line), {
        ...(shading ? { shading } : {}),
        ...(borders && TONES[tone].outline ? { border: borders } : {}),
      }),
    ),
  });
}

function toneLook(
  tone: Tone,
  isSmall: boolean,
): Pick<ITableCellOptions, 'shading'> & { readonly borders?: Edges } {
  const style = TONES[tone];
  if (style.fill === null) return {};
  const edge: IBorderOptions =
    style.outline === 'dashed'
      ? { style: BorderStyle.DASHED, size: 6, color: COLOURS.muted }
      : style.outline === 'hairline'
        ? HAIRLINE
        : isSmall
          ? SMALL_GAP
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

/** A table that only lays things out side by side, between a rule and a hairline. */
export function layoutTable(setter: Setter, rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    ...frame(setter, widths),
    style: TABLE_STYLES.layout,
    borders: {
      top: RULE,
      bottom: HAIRLINE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [...rows],
  });
}
