import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { childrenOf, type Element, isElement } from './body-elements.ts';
import type { CountLines } from './count-lines.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { plainTable } from './plain-table.ts';
import type { Keeping } from './tables.ts';

/** Heights of the rows of a table in twips, head first; null where docx is to lay the table out itself. */
export type RowHeights = (Keeping & { readonly heights: readonly number[] }) | null;

/** What is known before the pages are laid out. */
export interface KnownSizes {
  /** Of all tables of the body, in order. */
  readonly heights: readonly RowHeights[];
  readonly countLines: CountLines;
}

/**
 * Estimates the page of every bookmark with the layout of docx, but from a body in which tables and long texts are replaced
 * by empty rows and lines of the same height: measuring these is nearly all that takes time, and is done before by simpler
 * means. Headings, captions, contents, figures and whatever holds a footnote or a field are left to docx.
 */
export function estimatePages(
  sizes: KnownSizes,
  onEstimate: (state: 'begun' | 'done') => void = () => undefined,
): PageNumberEstimator {
  const estimate = estimatePageNumbersWith({ guess: true });
  return (body, context) => {
    onEstimate('begun');
    const estimated = estimate(plainBody(body, sizes), context);
    onEstimate('done');
    return estimated;
  };
}

function plainBody(body: IXmlableObject, { heights, countLines }: KnownSizes): IXmlableObject {
  const blocks = childrenOf(body, 'w:body');
  const widths = sectionWidths(blocks);
  let table = 0;
  let section = 0;
  const plain = (block: unknown): unknown => {
    if (!isElement(block)) return block;
    if ('w:tbl' in block) {
      const known = heights[table];
      table += 1;
      return known ? plainTable(block, known) : block;
    }
    if ('w:p' in block) return plainParagraph(block, { width: widths[section] ?? 0, countLines });
    for (const name of ['w:sdt', 'w:sdtContent'])
      if (name in block) return { [name]: childrenOf(block, name).map(plain) };
    return block;
  };
  return {
    'w:body': blocks.map((block) => {
      const made = plain(block);
      if (isElement(block) && sectionOf(block)) section += 1;
      return made;
    }),
  };
}

/** Widths of the text of all sections in twips. */
function sectionWidths(blocks: readonly unknown[]): readonly number[] {
  return blocks.flatMap((block) => {
    const section = isElement(block) ? sectionOf(block) : undefined;
    if (section === undefined) return [];
    const size = attributesOf(section, 'w:pgSz');
    const margins = attributesOf(section, 'w:pgMar');
    return [Number(size['w:w']) - Number(margins['w:left']) - Number(margins['w:right'])];
  });
}

function sectionOf(block: Element): Element | undefined {
  if ('w:sectPr' in block) return block;
  const properties = childrenOf(block, 'w:p').find((part) => isElement(part) && 'w:pPr' in part);
  return isElement(properties)
    ? childrenOf(properties, 'w:pPr').find((part): part is Element => isElement(part) && 'w:sectPr' in part)
    : undefined;
}

function attributesOf(section: Element, name: string): Element {
  const found = childrenOf(section, 'w:sectPr').find((part) => isElement(part) && name in part);
  const content = isElement(found) ? found[name] : undefined;
  const attributes = isElement(content) ? content._attr : undefined;
  return isElement(attributes) ? attributes : {};
}
