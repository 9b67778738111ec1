import ExcelJS, { type XlsxWriteOptions } from 'exceljs';
import { chartSize, drawIntervalChart } from './charts/interval-chart.ts';
import { measureWith } from './charts/measure-text.ts';
import { type ReportAssets, screenPicture } from './charts/rasterise.ts';
import { cleanText } from './clean-text.ts';
import type { WorkbookReport } from './model/report-model.ts';
import { addPageSheet, type DrawPicture } from './xlsx/page-sheet.ts';
import { settleWorkbook } from './xlsx/settle-workbook.ts';
import { addTableSheet } from './xlsx/table-sheet.ts';

/**
 * Renders the workbook. Decides how it looks and nothing of what it says; the same model gives the same bytes.
 * Texts are always written as texts: nothing that somebody typed becomes a formula or a link.
 * @throws RangeError when a font is not a TrueType file.
 */
export async function renderExcel(model: WorkbookReport, assets: ReportAssets): Promise<Uint8Array> {
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
  workbook.company = cleanText(properties.company);
  workbook.category = cleanText(properties.category);
  const draw = pictureDrawer(model, assets);
  for (const sheet of model.workbook.sheets) {
    if (sheet.kind === 'page') addPageSheet(workbook, model, sheet, draw);
    else addTableSheet(workbook, model, sheet);
  }
  // Packed once, when the parts are settled.
  const packed = await workbook.xlsx.writeBuffer({
    zip: { compression: 'STORE' },
  } as Partial<XlsxWriteOptions>);
  return settleWorkbook(new Uint8Array(packed), model);
}

function pictureDrawer(model: WorkbookReport, { fonts, fontFiles }: ReportAssets): DrawPicture {
  const measure = measureWith(model.rightToLeft ? fonts.arabicRegular : fonts.regular);
  return (chart) => ({
    bytes: screenPicture(drawIntervalChart(chart, measure), fontFiles),
    size: chartSize(chart, measure),
  });
}
