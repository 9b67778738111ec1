import type { Worksheet } from 'exceljs';
import { cleanText } from '../clean-text.ts';
import type { WorkbookReport } from '../model/report-model.ts';

const A4 = 9;

/** What a sheet needs to know of its printed pages. */
export interface PrintSetup {
  readonly model: WorkbookReport;
  readonly title: string;
  readonly landscape: boolean;
  /** First columns repeated on every page, with the first row; none on sheets that are read like a page. */
  readonly repeatColumns?: number;
  readonly pagesWide: number;
  /** Rows and columns that are printed; all unless given. */
  readonly area?: { readonly rows: number; readonly columns: number };
}

/** A4, as wide as one page, heads repeated, title above and page numbers below. */
export function setUpPrint(
  sheet: Worksheet,
  { model, title, landscape, repeatColumns, pagesWide, area }: PrintSetup,
): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(area === undefined ? {} : { printArea: `A$1:${sheet.getColumn(area.columns).letter}$${area.rows}` }),
    ...(repeatColumns === undefined
      ? {}
      : { printTitlesRow: '1:1', printTitlesColumn: `A:${sheet.getColumn(repeatColumns).letter}` }),
  };
  const { rightToLeft, properties, workbook } = model;
  const [start, end] = rightToLeft ? ['&R', '&L'] : ['&L', '&R'];
  const said = (text: string): string => (rightToLeft ? `${FROM_THE_RIGHT}${text}${SO_FAR}` : text);
  // Spaces beside a page number are lost where texts are read from the right, unless they bind.
  const kept = (text: string): string => (rightToLeft ? text.replace(/ /g, '\u00A0') : text);
  const pages = workbook.pageTemplate.replace('{page}', '&P').replace('{pages}', '&N');
  const report = title === properties.title ? '' : `${end}${said(plain(properties.title))}`;
  sheet.headerFooter = {
    oddHeader: `${start}${said(plain(title))}${report}`,
    oddFooter: `${start}${said(plain(workbook.footerText))}${end}${said(kept(pages))}`,
  };
}

/** Heads and feet know no direction: these invisible marks say that what stands between them is read from the right. */
const FROM_THE_RIGHT = '\u202B';
const SO_FAR = '\u202C';

/** Text without the sign that starts codes in heads and feet; cut, since both hold 255 characters together. */
function plain(text: string): string {
  return cleanText(text).slice(0, 100).replace(/&/g, '&&');
}
