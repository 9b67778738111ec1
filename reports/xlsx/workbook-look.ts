import type { Alignment, Border, Fill, Font } from 'exceljs';
import type { ColumnType, Tone } from '../model/report-model.ts';
import { COLOURS, FONTS, TONES } from '../theme.ts';

/** Name and size are always set: spreadsheet programs otherwise choose another family for bold text. */
export function font(look: { bold?: boolean; color?: string; size?: number } = {}): Partial<Font> {
  return {
    name: FONTS.workbook,
    family: 2,
    size: look.size ?? 10,
    bold: look.bold ?? false,
    color: { argb: `FF${look.color ?? COLOURS.ink}` },
  };
}

export function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${color}` } };
}

export const HAIRLINE: Partial<Border> = { style: 'hair', color: { argb: `FF${COLOURS.hairline}` } };
export const RULE: Partial<Border> = { style: 'medium', color: { argb: `FF${COLOURS.accent}` } };

/** Look of a conditional colour: fill and ink of a tone, a hatch where colour would say nothing. */
export function toneStyle(tone: Tone): { font: Partial<Font>; fill?: Fill } {
  const look = TONES[tone];
  const ink: Partial<Font> = { color: { argb: `FF${look.ink}` } };
  if (look.hatch) {
    return {
      font: ink,
      fill: {
        type: 'pattern',
        pattern: 'lightUp',
        fgColor: { argb: `FF${COLOURS.hairline}` },
        bgColor: { argb: 'FFFFFFFF' },
      },
    };
  }
  if (look.fill === null || look.fill === 'FFFFFF') return { font: ink };
  return {
    font: ink,
    fill: {
      type: 'pattern',
      pattern: 'solid',
      bgColor: { argb: `FF${look.fill}` },
      fgColor: { argb: `FF${look.fill}` },
    },
  };
}

const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  integer: '0',
  number: '#,##0.###',
  score: '0.0',
  fraction: '0%',
  date: 'yyyy-mm-dd',
  level: '0',
  money: '#,##0.00;-#,##0.00;"–"',
  rate: '0.0000##',
  bar: '@',
};

/** Number format of a column. */
export function numberFormat(type: ColumnType): string {
  return FORMATS[type];
}

/** The way a text is read in its cell, which sheets that are read from the right have to say. */
export type Reading = 'ltr' | 'rtl';

/** How a text is read in a sheet that is read from the right: Latin texts keep their full stops and brackets. */
export const readingOf = (text: string): Reading =>
  /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text) ? 'ltr' : 'rtl';

/**
 * Alignment of a column: texts wrap at the start, numbers stand at the right, chips in the middle. `reading` is given in sheets that
 * are read from the right, whose texts start there.
 */
export function alignment(type: ColumnType, chip: boolean, reading?: Reading): Partial<Alignment> {
  const start = reading ? ({ horizontal: 'right', readingOrder: reading } as const) : {};
  if (type === 'bar') return { vertical: 'top', horizontal: 'left', ...start };
  if (type === 'text') return { vertical: 'top', wrapText: true, ...start };
  return chip
    ? { vertical: 'top', horizontal: 'center' }
    : { vertical: 'top', horizontal: 'right', indent: 1 };
}
