import type { TableBlock } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';

/** Ids of the table styles: data, data in many short rows, in small type, and things laid out side by side. */
export const TABLE_STYLES = {
  data: 'MDSATable',
  dense: 'MDSATableDense',
  small: 'MDSATableSmall',
  layout: 'MDSALayout',
} as const;

/** The style that a table of data is set in. */
export function tableStyle({ rowHeight, small }: TableBlock): 'data' | 'dense' | 'small' {
  return small ? 'small' : rowHeight === 'dense' ? 'dense' : 'data';
}

/** Text in tables: size in points, height of a line against that of the font, space after a line in twips. */
export const TABLE_TEXT = {
  normal: { size: 8, pitch: 1, after: 20 },
  small: { size: 7, pitch: 0.92, after: 0 },
} as const;

/** Space around the text of a cell in twips; layout cells bring their own. */
export const CELL_MARGINS = {
  data: { top: 60, bottom: 60, side: 85 },
  dense: { top: 24, bottom: 16, side: 50 },
  small: { top: 12, bottom: 8, side: 50 },
} as const;

const rule = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

const margins = ({ top, bottom, side }: { top: number; bottom: number; side: number }) =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;

const style = (id: string, name: string, basedOn: string, content: string) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:uiPriority w:val="99"/>${content}</w:style>`;

/** Rules above and below, hairlines between rows, a tinted head in bold. */
const look = (cell: { top: number; bottom: number; side: number }) =>
  `<w:tblPr><w:tblBorders>${rule('top', 8, COLOURS.accent)}${rule('bottom', 8, COLOURS.accent)}${rule('insideH', 4, COLOURS.hairline)}</w:tblBorders>${margins(cell)}</w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="${COLOURS.accent}"/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>${rule('bottom', 8, COLOURS.accent)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.accentTint}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`;

const DATA = style(TABLE_STYLES.data, 'MDSA Table', 'TableNormal', look(CELL_MARGINS.data));

// Not every program inherits the look of the head, so the other styles say it again.
const DENSE = style(TABLE_STYLES.dense, 'MDSA Table Dense', TABLE_STYLES.data, look(CELL_MARGINS.dense));
const SMALL = style(TABLE_STYLES.small, 'MDSA Table Small', TABLE_STYLES.data, look(CELL_MARGINS.small));

const LAYOUT = style(
  TABLE_STYLES.layout,
  'MDSA Layout',
  'TableNormal',
  `<w:tblPr>${margins({ top: 0, bottom: 0, side: 0 })}</w:tblPr>`,
);

/** The table styles as they stand in `word/styles.xml`; docx knows no table styles. A template restyles tables by their names. */
export const TABLE_STYLE_XML = `${DATA}${DENSE}${SMALL}${LAYOUT}`;
