import { contentOf, shapeOf } from './block-text.ts';
import { attributeIn, childOf, childValue, type XmlElement } from './xml-tree.ts';

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
 * drops the tags of controls and draws them around the first paragraph alone; there the marks tell name and extent.
 */
export function findBlocks(xml: string, root: XmlElement, known: KnownBlocks): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  const search = (element: XmlElement): void => {
    for (const child of element.children) {
      const block = child.name === 'w:sdt' ? readBlock(xml, child, known) : null;
      if (block) found.push(block);
      else search(child);
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
  const title = childValue(xml, properties, 'w:alias') ?? record?.title ?? '';
  const beyond = mark && record?.id === id ? siblingsUpToMark(xml, control, mark.id) : [];
  const whole = [...content, ...beyond];
  // Only what has the shape that was written belongs to the block; a paragraph that somebody put between does not.
  const extended = beyond.length > 0 && shapeOf(xml, whole) === record?.shape;
  return {
    id,
    title,
    control,
    content: extended ? whole : content,
    tagged: tag !== undefined,
    torn: beyond.length > 0 && !extended,
    start: control.start,
    end: extended ? (beyond.at(-1)?.end ?? control.end) : control.end,
  };
}

function markIn(
  xml: string,
  content: readonly XmlElement[],
): { readonly name: string; readonly id: string } | null {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return null;
  const at = xml.indexOf(`w:name="${MARK}`, first.start);
  if (at === -1 || at > last.end) return null;
  const tag = xml.slice(xml.lastIndexOf('<', at), xml.indexOf('>', at));
  return {
    name: (attributeIn(tag, 'w:name') ?? '').slice(MARK.length),
    id: attributeIn(tag, 'w:id') ?? '',
  };
}

/** What stands behind a control up to the end of its mark; nothing when that is inside or nowhere near. */
function siblingsUpToMark(xml: string, control: XmlElement, id: string): readonly XmlElement[] {
  const siblings = control.parent?.children ?? [];
  const mark = new RegExp(`<w:bookmarkEnd\\b[^>]*\\bw:id="${id.replace(/\D/g, '')}"`);
  const ends = ({ start, end }: XmlElement): boolean => mark.test(xml.slice(start, end));
  if (ends(control)) return [];
  const from = siblings.indexOf(control) + 1;
  // A block has few elements; its end is near or gone.
  const length = siblings.slice(from, from + LONGEST_BLOCK).findIndex(ends);
  return length === -1 ? [] : siblings.slice(from, from + length + 1);
}

const LONGEST_BLOCK = 60;
