import ExcelJS from 'exceljs';
import { cleanText } from './clean-text.ts';
import type { WorkbookReport } from './model/report-model.ts';
import { settleZip } from './settle-zip.ts';
import { addPageSheet } from './xlsx/page-sheet.ts';
import { addTableSheet } from './xlsx/table-sheet.ts';

/**
 * Renders the workbook. Decides how it looks and nothing of what it says; the same model gives the same bytes.
 * Texts are always written as texts: nothing that somebody typed becomes a formula or a link.
 */
export async function renderExcel(model: WorkbookReport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const { properties } = model;
  const time = new Date(properties.generatedAt);
  // Readers that calculate begin with what they calculate themselves; the others show the values written here.
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.creator = cleanText(properties.author);
  workbook.lastModifiedBy = cleanText(properties.author);
  workbook.created = time;
  workbook.modified = time;
  workbook.title = cleanText(properties.title);
  workbook.subject = cleanText(properties.subject);
  workbook.keywords = properties.keywords;
  workbook.description = cleanText(properties.description);
  for (const sheet of model.workbook.sheets) {
    if (sheet.kind === 'page') addPageSheet(workbook, model, sheet);
    else addTableSheet(workbook, model, sheet);
  }
  return settleZip(new Uint8Array(await workbook.xlsx.writeBuffer()), properties.generatedAt);
}
