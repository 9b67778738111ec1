import { childrenOf, type Element, isElement } from './body-elements.ts';
import { isKept, type Keeping } from './tables.ts';

/** Rows taller than a page are broken over pages; the estimate takes them as nearly one page. */
const TALLEST = 13_000;
/** The width does not matter: nothing stands in the cell. */
const WIDTH = { _attr: { 'w:w': 5000, 'w:type': 'dxa' } };
const FRAME = [
  { 'w:tblPr': [{ 'w:tblW': WIDTH }, { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } }] },
  { 'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': 5000 } } }] },
];

/** A table of empty rows of these heights in twips, which break over pages as the rows of the table do. */
export function plainTable(
  table: Element,
  { heights, ...keeping }: Keeping & { readonly heights: readonly number[] },
): Element {
  const rows = childrenOf(table, 'w:tbl').filter((part) => isElement(part) && 'w:tr' in part);
  return {
    'w:tbl': [
      ...FRAME,
      ...rows.map((_, index) =>
        plainRow(Math.min(heights[index] ?? 0, TALLEST), {
          isHead: index === 0,
          keepNext: index === 0 || isKept(index - 1, { rows: rows.length - 1, ...keeping }),
        }),
      ),
    ],
  };
}

function plainRow(
  height: number,
  { isHead, keepNext }: { readonly isHead: boolean; readonly keepNext: boolean },
): Element {
  return {
    'w:tr': [
      {
        'w:trPr': [
          { 'w:cantSplit': {} },
          { 'w:trHeight': { _attr: { 'w:val': height, 'w:hRule': 'exact' } } },
          ...(isHead ? [{ 'w:tblHeader': {} }] : []),
        ],
      },
      {
        'w:tc': [
          { 'w:tcPr': [{ 'w:tcW': WIDTH }] },
          { 'w:p': keepNext ? [{ 'w:pPr': [{ 'w:keepNext': {} }] }] : [] },
        ],
      },
    ],
  };
}
