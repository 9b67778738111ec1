import { strFromU8, strToU8 } from 'fflate';
import { cleanText } from '../clean-text.ts';
import type { WorkbookReport } from '../model/report-model.ts';
import { type SettlePart, settleZip } from '../settle-zip.ts';
import { definedNames, withNames } from './defined-names.ts';

/** Writes what the library leaves out: names of ranges, words for pictures; then packs with settled bytes. */
export function settleWorkbook(bytes: Uint8Array, model: WorkbookReport): Uint8Array {
  const { sheets } = model.workbook;
  const names = definedNames(sheets);
  const alts = sheets.flatMap((sheet) =>
    sheet.kind === 'page' ? sheet.parts.flatMap(({ picture }) => picture?.alt ?? []) : [],
  );
  const settle: SettlePart = (path, part) => {
    if (path === 'xl/workbook.xml') return withNames(part, names);
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) return withAlternatives(part, alts);
    return part;
  };
  return settleZip(bytes, model.properties.generatedAt, settle, 4);
}

/** Pictures with what they show in words. All stand on one sheet. */
function withAlternatives(part: Uint8Array, alts: readonly string[]): Uint8Array {
  let next = 0;
  return strToU8(
    strFromU8(part).replace(/<xdr:cNvPr (?!descr)/g, (found) => {
      const alt = alts[next] ?? '';
      next += 1;
      return `${found}descr="${attribute(alt)}" `;
    }),
  );
}

const attribute = (text: string): string =>
  cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, ' ');
