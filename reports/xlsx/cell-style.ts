import type { Style } from 'exceljs';
import type { SheetColumn } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';
import { alignment, font, HAIRLINE, numberFormat, type Reading, RULE, solid } from './workbook-look.ts';

/** Looks made so far: cells of one look share one object, by which the library knows them. */
const looks = new Map<string, Partial<Style>>();

function kept(key: string, make: () => Partial<Style>): Partial<Style> {
  const found = looks.get(key) ?? make();
  looks.set(key, found);
  return found;
}

/** Look of the cells of a column; `reading` in sheets that are read from the right. */
export function cellStyle(
  { type, scale, input, calculation }: SheetColumn,
  reading?: Reading,
): Partial<Style> {
  const chip = scale !== undefined;
  return kept([type, chip, input ?? false, calculation ?? false, reading].join(), () => ({
    numFmt: numberFormat(type),
    font: font(calculation ? { color: COLOURS.muted } : type === 'bar' ? { color: COLOURS.accent } : {}),
    border: { bottom: HAIRLINE },
    alignment: alignment(type, chip, reading),
    ...(input ? { fill: solid(COLOURS.input) } : {}),
  }));
}

/** Look of the head of a column; `reading` in sheets that are read from the right. */
export function headStyle(
  { type, scale, turned, calculation }: SheetColumn,
  reading?: Reading,
): Partial<Style> {
  const isText = type === 'text' || type === 'bar';
  const side = isText ? (reading ? 'right' : 'left') : scale ? 'center' : 'right';
  return kept(['head', side, isText, turned ?? false, calculation ?? false, reading].join(), () => ({
    font: font({ bold: true, color: calculation ? COLOURS.muted : COLOURS.accent }),
    fill: solid(calculation ? COLOURS.tint : COLOURS.accentTint),
    border: { bottom: RULE },
    alignment: turned
      ? { textRotation: 90, horizontal: 'center', vertical: 'bottom' }
      : {
          vertical: 'bottom',
          wrapText: true,
          horizontal: side,
          ...(side === 'right' && !isText ? { indent: 1 } : {}),
          ...(reading ? { readingOrder: reading } : {}),
        },
  }));
}
