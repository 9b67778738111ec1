import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import type { SheetColumn } from '../model/report-model.ts';
import { toneStyle } from './workbook-look.ts';

/** First and last row of the records. */
export interface RowPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Colours columns by their numbers or words with rules that stay alive when somebody edits the workbook. Neighbours of one
 * scale share their rules.
 */
export function colourColumns(sheet: Worksheet, columns: readonly SheetColumn[], place: RowPlace): void {
  let first = 0;
  while (first < columns.length) {
    const column = columns[first];
    let last = first;
    while (column?.scale && isSameScale(column, columns[last + 1])) last += 1;
    if (column) {
      const from = sheet.getCell(place.from, first + 1).address;
      const rules = rulesOf(column, from);
      const ref = `${from}:${sheet.getCell(place.to, last + 1).address}`;
      if (rules.length > 0) sheet.addConditionalFormatting({ ref, rules });
    }
    first = last + 1;
  }
}

const isSameScale = (one: SheetColumn, other: SheetColumn | undefined): boolean =>
  other !== undefined && other.scale === one.scale && one.words === undefined && other.words === undefined;

/** Rules for a range, written for its first cell. */
function rulesOf({ scale = [], words = [] }: SheetColumn, from: string): ConditionalFormattingRule[] {
  return [
    ...scale.map(({ from: bound, tone }, index): ConditionalFormattingRule => {
      const next = scale[index + 1]?.from;
      const below = next === undefined ? '' : `,${from}<${bounded(next)}`;
      const above = index === 0 ? '' : `,${from}>=${bounded(bound)}`;
      return {
        type: 'expression',
        priority: index + 1,
        formulae: [`AND(ISNUMBER(${from})${above}${below})`],
        style: toneStyle(tone),
      };
    }),
    ...words.map(
      ({ text, tone }, index): ConditionalFormattingRule => ({
        type: 'expression',
        priority: scale.length + index + 1,
        formulae: [`EXACT(${from},"${text.replace(/"/g, '""')}")`],
        style: toneStyle(tone),
      }),
    ),
  ];
}

/** A bound as written in a formula, a hair lower, so that a number that lies on it in exact arithmetic counts as above. */
function bounded(bound: number): string {
  return (bound - 1e-7).toFixed(7);
}
