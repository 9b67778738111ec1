import type { CellValue } from 'exceljs';
import { cleanText } from '../clean-text.ts';
import type { ColumnType, SheetValue } from '../model/report-model.ts';

/** Most characters that a cell holds. */
const MOST_CHARACTERS = 32_767;

/**
 * The value of a cell in the type of its column: numbers as numbers, dates as dates at midnight UTC, everything else as
 * a string. Only a live value is a formula, and only our code makes one; a string never is, whatever it begins with; `_x0041_` is kept from being read as a code.
 */
export function cellValue(type: ColumnType, value: SheetValue): CellValue {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'object') {
    const { formula, value: result } = value;
    if (result === null) return { formula };
    return { formula, result: typeof result === 'string' ? cleanText(result) : result };
  }
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  return cleanText(value)
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .slice(0, MOST_CHARACTERS);
}
