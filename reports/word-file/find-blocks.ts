import { contentOf, shapeOf } from './block-text.ts';
import { attributeIn, childOf, childValue, descendants, type XmlElement } from './xml-tree.ts';

const TAG = /^mdsa:([A-Za-z0-9.:_-]{1,60})$/;
/** Marks where a block begins and ends, for programs that forget the tags of controls; a digest of its id follows. */
export const MARK = '_mdsab_';

/** A block of the report as it stands in a document. */
export interface FoundBlock {
  readonly id: string;
  readonly title: string;
  readonly control: XmlElement;
  /** What is exchanged, without the frame of the control. */
  readonly content: readonly XmlElement[];
  /** The control says itself which block it holds. */
  readonly tagged: boolean;
  /** Something foreign stands between the control and the end of the block, so that its extent is not sure. */
  readonly torn: boolean;
  /** Where the block begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** What is known of blocks from when their document was made, by the digest of their id. */
export type KnownBlocks = ReadonlyMap<
  string,
  { readonly id: string; readonly title: string; readonly shape: string }
>;

/**
 * The blocks of a document in its order, copies included. A control inside another that is a block too is passed over. LibreOffice
 * drops the tags of controls, draws them around the first paragraph alone, and ends the control of a list of contents with that of the
 * block behind it; there the marks tell name and extent.
 */
export function findBlocks(xml: string, root: XmlElement, known: KnownBlocks): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  const search = (element: XmlElement): void => {
    for (const child of element.children) {
      const block = child.name === 'w:sdt' ? readBlock(xml, child, known) : null;
      if (block) found.push(block);
      else {
        if (child.name === 'w:sdt') found.push(...swallowedBy(xml, child, known));
        search(child);
      }
    }
  };
  search(root);
  return found;
}

function readBlock(xml: string, control: XmlElement, known: KnownBlocks): FoundBlock | null {
  const properties = childOf(control, 'w:sdtPr');
  const tag = TAG.exec(childValue(xml, properties, 'w:tag') ?? '')?.[1];
  const content = contentOf(control);
  const mark = markIn(xml, content);
  const record = mark === null ? undefined : known.get(mark.name);
  const id = tag ?? record?.id;
  // A control around words inside a paragraph is never one of ours.
  if (id === undefined || !content.some(({ name }) => name === 'w:p' || name === 'w:tbl')) return null;
  const own = {
    id,
    title: childValue(xml, properties, 'w:alias') ?? record?.title ?? '',
    tagged: tag !== undefined,
  };
  const plain = { ...own, control, content, torn: false, start: control.start, end: control.end };
  if (!mark || record?.id !== id || endsWithin(xml, control, mark)) return plain;
  const drawn = wholeOf(xml, control, mark, record.shape);
  if (drawn) {
    const [first, last] = [drawn.elements[0], drawn.elements.at(-1)];
    return {
      ...plain,
      control: drawn.anchor,
      content: drawn.content,
      start: first?.start ?? 0,
      end: last?.end ?? 0,
    };
  }
  return { ...plain, torn: tag === undefined || siblingsUpToMark(xml, control, mark).length > 0 };
}

/** Blocks that lost their control to one in front of them, which has no tag: only a program that drops tags does that. */
function swallowedBy(xml: string, control: XmlElement, known: KnownBlocks): readonly FoundBlock[] {
  if (childValue(xml, childOf(control, 'w:sdtPr'), 'w:tag') !== undefined) return [];
  const inside = contentOf(control);
  return inside.flatMap((element, index): readonly FoundBlock[] => {
    const mark = index === 0 ? null : markIn(xml, [element]);
    const record = mark === null ? undefined : known.get(mark.name);
    if (mark === null || record === undefined) return [];
    const length = inside.slice(index).findIndex((one) => endsWithin(xml, one, mark)) + 1;
    const content = inside.slice(index, index + length);
    if (length === 0 || shapeOf(xml, content) !== record.shape) return [];
    const { id, title } = record;
    const [start, end] = [element.start, content.at(-1)?.end ?? element.end];
    return [{ id, title, tagged: false, control: element, content, torn: false, start, end }];
  });
}

/** A block whose control was drawn around its first paragraph alone. */
interface Drawn {
  /** What stands beside the block's neighbours. */
  readonly anchor: XmlElement;
  /** From where to where it stands. */
  readonly elements: readonly XmlElement[];
  readonly content: readonly XmlElement[];
}

/** All of a block, if what stands up to the end of its mark has the shape that was written: nothing that somebody put between. */
function wholeOf(xml: string, control: XmlElement, mark: Mark, shape: string): Drawn | null {
  const beyond = siblingsUpToMark(xml, control, mark);
  const content = [...contentOf(control), ...beyond];
  if (beyond.length > 0)
    return shapeOf(xml, content) === shape
      ? { anchor: control, elements: [control, ...beyond], content }
      : null;
  const table = tableAround(control);
  if (!table || !shape.startsWith('t')) return null;
  const siblings = table.parent?.children ?? [];
  const elements = siblings.slice(siblings.indexOf(table), siblings.indexOf(table) + shape.length);
  const ends = elements.some(
    (element, index) => endsWithin(xml, element, mark) || (index > 0 && holdsMark(xml, element, mark)),
  );
  return ends && shapeOf(xml, elements) === shape ? { anchor: table, elements, content: elements } : null;
}

function tableAround(control: XmlElement): XmlElement | null {
  let at = control.parent;
  while (at && at.name !== 'w:tbl') at = at.parent;
  return at;
}

/** A mark of a block: its name without what all marks begin with, and its id. */
interface Mark {
  readonly name: string;
  readonly id: string;
}

/** The mark in the first paragraph of a control; one further behind belongs to something that was drawn into it. */
function markIn(xml: string, content: readonly XmlElement[]): Mark | null {
  const first = content.find(({ name }) => name === 'w:p' || name === 'w:tbl');
  const paragraph = first?.name === 'w:tbl' ? firstParagraph(first) : first;
  const at = paragraph ? xml.indexOf(`w:name="${MARK}`, paragraph.start) : -1;
  if (!paragraph || at === -1 || at > paragraph.end) return null;
  const tag = xml.slice(xml.lastIndexOf('<', at), xml.indexOf('>', at));
  return {
    name: (attributeIn(tag, 'w:name') ?? '').slice(MARK.length),
    id: attributeIn(tag, 'w:id') ?? '',
  };
}

function firstParagraph(table: XmlElement): XmlElement | undefined {
  return descendants(table).find(({ name }) => name === 'w:p');
}

/** True when a mark ends in an element. LibreOffice writes a mark that spans a table as two of the same name. */
function endsWithin(xml: string, { start, end }: XmlElement, mark: Mark): boolean {
  const piece = xml.slice(start, end);
  const name = `w:name="${MARK}${mark.name}"`;
  const again = piece.indexOf(name) !== piece.lastIndexOf(name);
  return again || new RegExp(`<w:bookmarkEnd\\b[^>]*\\bw:id="${mark.id.replace(/\D/g, '')}"`).test(piece);
}

/** True where a mark that a table parted goes on. */
const holdsMark = (xml: string, { start, end }: XmlElement, { name }: Mark): boolean =>
  xml.slice(start, end).includes(`w:name="${MARK}${name}"`);

/** What stands behind a control up to the end of its mark; nothing when that is nowhere near. */
function siblingsUpToMark(xml: string, control: XmlElement, mark: Mark): readonly XmlElement[] {
  const siblings = control.parent?.children ?? [];
  const from = siblings.indexOf(control) + 1;
  // A block has few elements; its end is near or gone.
  const length = siblings
    .slice(from, from + LONGEST_BLOCK)
    .findIndex((element) => endsWithin(xml, element, mark) || holdsMark(xml, element, mark));
  return length === -1 ? [] : siblings.slice(from, from + length + 1);
}

const LONGEST_BLOCK = 60;
