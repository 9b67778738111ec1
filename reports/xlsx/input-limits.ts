import type { DataValidation, Worksheet } from 'exceljs';
import type { SheetColumn } from '../model/report-model.ts';
import type { RowPlace } from './conditional-colours.ts';

/** What the library has and its types leave out: limits for a whole range at once. */
interface WithLimits {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Says what may be typed into columns: one of a list, offered as a drop-down, or a whole number. */
export function limitInputs(sheet: Worksheet, columns: readonly SheetColumn[], { from, to }: RowPlace): void {
  const { dataValidations } = sheet as unknown as WithLimits;
  columns.forEach((column, index) => {
    const limit = limitOf(column);
    const { letter } = sheet.getColumn(index + 1);
    if (limit) dataValidations.add(`${letter}${from}:${letter}${to}`, limit);
  });
}

function limitOf({ choices, whole }: SheetColumn): DataValidation | null {
  const shared = { allowBlank: true, showErrorMessage: true };
  if (choices !== undefined) return { ...shared, type: 'list', formulae: [choices] };
  if (whole !== undefined) return { ...shared, type: 'whole', operator: 'between', formulae: [0, whole] };
  return null;
}
