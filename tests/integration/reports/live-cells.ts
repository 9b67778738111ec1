import type { WorkbookReport } from '../../../reports/model/report-model.ts';
import type { SheetValues } from './office-tools.ts';

/** Scores stand in sheets as 0 to 100: 1e-9 of the scale is 1e-7 there. */
const NEAR = 1e-7;

/** Cells that compute and do not hold what the model says, each in words. */
export function differences(model: WorkbookReport, values: SheetValues): readonly string[] {
  return model.workbook.sheets.flatMap((sheet) => {
    if (sheet.kind === 'page') return [];
    const found = values[sheet.name];
    if (!found) return [`no sheet ${sheet.name}`];
    return sheet.rows.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        if (typeof cell !== 'object' || cell === null || cell.value === null) return [];
        const given = found[index + 1]?.[column] ?? '';
        return isSame(given, cell.value)
          ? []
          : [
              `${sheet.name}, row ${index + 2}, ${sheet.columns[column]?.label}: ${given} instead of ${cell.value} by ${cell.formula}`,
            ];
      }),
    );
  });
}

function isSame(given: string | number, expected: string | number): boolean {
  if (typeof expected === 'string') return given === expected;
  const number = typeof given === 'number' ? given : numberIn(given);
  return Math.abs(number - expected) <= NEAR * Math.max(1, Math.abs(expected) / 100);
}

/** A number as a text file holds it, shares with their sign; not a number where there is none. */
function numberIn(text: string): number {
  if (text === '') return Number.NaN;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Number of cells that compute and whose value the model knows. */
export const liveCells = (model: WorkbookReport): number =>
  model.workbook.sheets.reduce(
    (all, sheet) =>
      sheet.kind === 'page'
        ? all
        : all +
          sheet.rows.flat().filter((cell) => typeof cell === 'object' && cell !== null && cell.value !== null)
            .length,
    0,
  );
