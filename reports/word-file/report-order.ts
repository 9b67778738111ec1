import { type FoundBlock, findBlocks } from './find-blocks.ts';
import { type PageSection, readSections, sectionAt, sectionIn } from './page-sections.ts';
import { headingLevel, type StyleSheet } from './style-sheet.ts';
import { childOf, childValue, type XmlElement } from './xml-tree.ts';

/** A part of the body of a document: a block of the report, a heading, or what stands between. */
export interface BodyItem {
  readonly element: XmlElement;
  readonly block: FoundBlock | null;
  /** 1-9 for headings. */
  readonly level: number | null;
  /** Ends a section. */
  readonly breaks: boolean;
  readonly section: PageSection | undefined;
}

/** What stands in the body of a document, in its order. */
export function bodyItems(xml: string, body: XmlElement, styles: StyleSheet): readonly BodyItem[] {
  const sections = readSections(xml, body);
  const blocks = new Map(findBlocks(xml, body, new Map()).map((block) => [block.control, block]));
  return body.children
    .filter(({ name }) => name !== 'w:sectPr')
    .map((element) => ({
      element,
      block: blocks.get(element) ?? null,
      level:
        element.name === 'w:p'
          ? headingLevel(styles, childValue(xml, childOf(element, 'w:pPr'), 'w:pStyle'))
          : null,
      breaks: sectionIn(element) !== undefined,
      section: sectionAt(sections, element.start),
    }));
}

/** A run of new items of a report that stand together, and where they belong. */
export interface Addition {
  readonly items: readonly BodyItem[];
  /** Ids of the blocks before it, nearest first. */
  readonly before: readonly string[];
  /** Ids of the blocks behind it under the same heading, nearest first. */
  readonly after: readonly string[];
  /** The block before it stands under the same heading. */
  readonly beforeIsNear: boolean;
}

/**
 * What a report has to add: the new blocks, each with the headings under which nothing else stands but what is new, and with the
 * paragraphs under such headings.
 */
export function additionsOf(items: readonly BodyItem[], isNew: (id: string) => boolean): readonly Addition[] {
  const taken = items.map((item, index) => {
    if (item.block) return isNew(item.block.id);
    return item.level !== null && isNewPart(items, index, isNew);
  });
  const under = items.map((_, index) => headingAbove(items, index));
  const isAdded = (index: number): boolean =>
    taken[index] === true || (items[index]?.block === null && isUnderNew(index));
  function isUnderNew(index: number): boolean {
    for (let at = under[index] ?? -1; at !== -1; at = under[at] ?? -1) if (taken[at]) return true;
    return false;
  }
  const additions: Addition[] = [];
  for (let index = 0; index < items.length; index += 1) {
    if (!isAdded(index)) continue;
    const start = index;
    while (index + 1 < items.length && (isAdded(index + 1) || isGap(items, index + 1, isAdded))) index += 1;
    const added = items.slice(start, index + 1).filter(({ breaks }) => !breaks);
    if (!added.some(({ block }) => block)) continue;
    const home = under[start] ?? -1;
    const nearest = lastBlock(items, start - 1);
    additions.push({
      items: added,
      before: blocksBefore(items, start),
      after: items
        .slice(index + 1)
        .filter((item, offset) => item.block && isBelow(under, index + 1 + offset, home))
        .map(({ block }) => block?.id ?? ''),
      beforeIsNear: nearest !== -1 && isBelow(under, nearest, home),
    });
  }
  return additions;
}

/** A heading is new when it has blocks, and all of them are new. */
function isNewPart(items: readonly BodyItem[], index: number, isNew: (id: string) => boolean): boolean {
  const level = items[index]?.level ?? 0;
  let blocks = 0;
  for (const item of items.slice(index + 1)) {
    if (item.level !== null && item.level <= level) break;
    if (item.block && !isNew(item.block.id)) return false;
    if (item.block) blocks += 1;
  }
  return blocks > 0;
}

/** Place of the heading that something stands under; -1 for none. */
function headingAbove(items: readonly BodyItem[], index: number): number {
  const level = items[index]?.level ?? 10;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = items[at]?.level ?? null;
    if (above !== null && above < level) return at;
  }
  return -1;
}

function isBelow(under: readonly number[], index: number, home: number): boolean {
  if (home === -1) return true;
  for (let at = under[index] ?? -1; at !== -1; at = under[at] ?? -1) if (at === home) return true;
  return false;
}

/** A paragraph between two that are added, such as the one for the cursor. */
function isGap(items: readonly BodyItem[], index: number, isAdded: (index: number) => boolean): boolean {
  const item = items[index];
  return item?.block === null && item.level === null && index + 1 < items.length && isAdded(index + 1);
}

function lastBlock(items: readonly BodyItem[], from: number): number {
  for (let at = from; at >= 0; at -= 1) if (items[at]?.block) return at;
  return -1;
}

function blocksBefore(items: readonly BodyItem[], start: number): readonly string[] {
  return items
    .slice(0, start)
    .flatMap(({ block }) => (block ? [block.id] : []))
    .reverse();
}
