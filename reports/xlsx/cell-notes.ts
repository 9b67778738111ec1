import type { Worksheet } from 'exceljs';
import { cleanText } from '../clean-text.ts';
import type { CellNote } from '../model/report-model.ts';

/** Adds the notes that show up beside cells. */
export function addNotes(sheet: Worksheet, notes: readonly CellNote[]): void {
  for (const { row, column, text } of notes) {
    sheet.getCell(row, column).note = { texts: [{ text: cleanText(text) }] };
  }
}
