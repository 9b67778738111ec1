import { strFromU8, strToU8 } from 'fflate';
import type { WorkbookReport } from '../model/report-model.ts';
import { type SettlePart, settleZip } from '../settle-zip.ts';
import { xmlText } from '../xml-text.ts';
import { definedNames, withNames } from './defined-names.ts';

/**
 * Writes what the library leaves out, names of ranges and words for pictures, and puts right the one order of elements that it
 * gets wrong; then packs with settled bytes.
 */
export function settleWorkbook(bytes: Uint8Array, model: WorkbookReport): Uint8Array {
  const { sheets } = model.workbook;
  const names = definedNames(sheets);
  const alts = sheets.flatMap((sheet) =>
    sheet.kind === 'page' ? sheet.parts.flatMap(({ picture }) => picture?.alt ?? []) : [],
  );
  const settle: SettlePart = (path, part) => {
    if (path === 'xl/workbook.xml') return withNames(part, names);
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) return withAlternatives(part, alts);
    if (path.startsWith('xl/worksheets/sheet')) return withOrderedProperties(part);
    return part;
  };
  return settleZip(bytes, model.properties.generatedAt, settle, 3);
}

/** A sheet's properties in the order of the schema (ECMA-376, CT_SheetPr): outline before page set-up. They are in its head. */
function withOrderedProperties(part: Uint8Array): Uint8Array {
  const head = strFromU8(part.subarray(0, HEAD_BYTES), true);
  const ordered = head.replace(/(<pageSetUpPr [^>]*>)(<outlinePr [^>]*>)/, '$2$1');
  if (ordered === head) return part;
  const settled = part.slice();
  settled.set(strToU8(ordered, true));
  return settled;
}

/** Far more than stands before the rows of a sheet. */
const HEAD_BYTES = 2_000;

/** Pictures with what they show in words. All stand on one sheet. */
function withAlternatives(part: Uint8Array, alts: readonly string[]): Uint8Array {
  let next = 0;
  return strToU8(
    strFromU8(part)
      // An anchor of one cell has no such attribute in the schema.
      .replace(/(<xdr:oneCellAnchor) editAs="\w+"/g, '$1')
      .replace(/<xdr:cNvPr (?!descr)/g, (found) => {
        const alt = alts[next] ?? '';
        next += 1;
        return `${found}descr="${attribute(alt)}" `;
      }),
  );
}

const attribute = (text: string): string => xmlText(text).replace(/\n/g, ' ');
