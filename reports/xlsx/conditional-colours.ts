import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import type { SheetColumn } from '../model/report-model.ts';
import { toneStyle } from './workbook-look.ts';

/** Cells `from` to `to` of one column, for example D2 to D40. */
export interface CellRange {
  readonly from: string;
  readonly to: string;
}

/** Colours a column by its numbers or words with rules that stay alive when somebody edits the workbook. */
export function colourColumn(sheet: Worksheet, column: SheetColumn, { from, to }: CellRange): void {
  const rules: ConditionalFormattingRule[] = [
    ...(column.scale ?? []).map(({ from: bound, tone }, index): ConditionalFormattingRule => {
      const next = column.scale?.[index + 1]?.from;
      const below = next === undefined ? '' : `,${from}<${bounded(next)}`;
      const above = index === 0 ? '' : `,${from}>=${bounded(bound)}`;
      return {
        type: 'expression',
        priority: index + 1,
        formulae: [`AND(ISNUMBER(${from})${above}${below})`],
        style: toneStyle(tone),
      };
    }),
    ...(column.words ?? []).map(
      ({ text, tone }, index): ConditionalFormattingRule => ({
        type: 'expression',
        priority: index + 1,
        formulae: [`EXACT(${from},"${text.replace(/"/g, '""')}")`],
        style: toneStyle(tone),
      }),
    ),
  ];
  if (rules.length > 0) sheet.addConditionalFormatting({ ref: `${from}:${to}`, rules });
}

/** A bound as written in a formula, a hair lower, so that a number that lies on it in exact arithmetic counts as above. */
function bounded(bound: number): string {
  return (bound - 1e-7).toFixed(7);
}
