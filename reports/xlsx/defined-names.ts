import { strFromU8, strToU8 } from 'fflate';
import { cleanText } from '../clean-text.ts';
import type { NamedRange, PageSheet, TableSheet } from '../model/report-model.ts';
import { columnLetters, sheetRef } from '../model/workbook/formula.ts';

/** A name as a workbook takes it: no cell (`CAP1`), no spaces. */
const NAME = /^[a-z]+(?:_[a-z0-9]+)+$/;

/**
 * The ranges of all sheets that formulas call by name, as XML. The library spreads a named range over all its cells, so that
 * names are written here.
 * @throws RangeError for a name that a workbook does not take, or that stands twice.
 */
export function definedNames(sheets: readonly (TableSheet | PageSheet)[]): string {
  const seen = new Set<string>();
  return sheets
    .flatMap((sheet) => namesOf(sheet).map((range) => ({ sheet: cleanText(sheet.name), ...range })))
    .map(({ sheet, name, from, to }) => {
      if (!NAME.test(name) || seen.has(name)) throw new RangeError(`not a name of a range: ${name}`);
      seen.add(name);
      const cell = ({ row, column }: NamedRange['from']) => `$${columnLetters(column)}$${row}`;
      const single = from.row === to.row && from.column === to.column;
      const ref = `${sheetRef(sheet)}${cell(from)}${single ? '' : `:${cell(to)}`}`;
      return `<definedName name="${name}">${escaped(ref)}</definedName>`;
    })
    .join('');
}

function namesOf(sheet: TableSheet | PageSheet): readonly NamedRange[] {
  if (sheet.kind === 'page') return [];
  const to = Math.max(2, sheet.rows.length + 1);
  const ofColumns = sheet.columns.flatMap(({ name }, index): readonly NamedRange[] =>
    name === undefined
      ? []
      : [{ name, from: { row: 2, column: index + 1 }, to: { row: to, column: index + 1 } }],
  );
  return [...ofColumns, ...(sheet.names ?? [])];
}

/** The part `xl/workbook.xml` with further names. */
export function withNames(part: Uint8Array, names: string): Uint8Array {
  if (names === '') return part;
  const xml = strFromU8(part);
  return strToU8(
    xml.includes('</definedNames>')
      ? xml.replace('</definedNames>', () => `${names}</definedNames>`)
      : xml.replace('</sheets>', () => `</sheets><definedNames>${names}</definedNames>`),
  );
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
