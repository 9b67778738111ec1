import { attributeOf, childOf, descendants, type XmlElement } from './xml-tree.ts';

/** A section of a document: where it ends and how wide its text is, in twips. */
export interface PageSection {
  readonly element: XmlElement;
  readonly width: number;
  readonly landscape: boolean;
}

/** Sections of a document in its order. */
export function readSections(xml: string, body: XmlElement): readonly PageSection[] {
  return body.children.flatMap((child) => {
    const found = sectionIn(child);
    return found ? [describeSection(xml, found)] : [];
  });
}

/** The section properties that a child of the body holds: a section ends with it. */
export function sectionIn(child: XmlElement): XmlElement | undefined {
  if (child.name === 'w:sectPr') return child;
  if (child.name === 'w:p') return childOf(childOf(child, 'w:pPr'), 'w:sectPr');
  return child.name === 'w:sdt' ? [...descendants(child)].find(({ name }) => name === 'w:sectPr') : undefined;
}

/** The section in which a place of the text stands. */
export function sectionAt(sections: readonly PageSection[], place: number): PageSection | undefined {
  return sections.find(({ element }) => element.end > place) ?? sections.at(-1);
}

/** A4 with the margins that Word starts with. */
const USUAL = { w: 11906, h: 16838, left: 1440, right: 1440 } as const;

function describeSection(xml: string, element: XmlElement): PageSection {
  const { width, height, margins } = measures(xml, element);
  return { element, width: width - margins, landscape: width > height };
}

/** Width of the text when the page is turned, in twips. */
export function turnedWidth(xml: string, element: XmlElement): number {
  const { height, margins } = measures(xml, element);
  return height - margins;
}

function measures(
  xml: string,
  element: XmlElement,
): { readonly width: number; readonly height: number; readonly margins: number } {
  const [size, margin] = [childOf(element, 'w:pgSz'), childOf(element, 'w:pgMar')];
  const number = (of: XmlElement | undefined, name: string, usual: number): number => {
    const value = Number(attributeOf(xml, of, name) ?? usual);
    return Number.isFinite(value) ? value : usual;
  };
  return {
    width: number(size, 'w:w', USUAL.w),
    height: number(size, 'w:h', USUAL.h),
    margins:
      number(margin, 'w:left', USUAL.left) +
      number(margin, 'w:right', USUAL.right) +
      number(margin, 'w:gutter', 0),
  };
}

interface SectionLook {
  readonly landscape: boolean;
  /** A first section keeps what only the first of its kind has: another head on its first page, the number that pages begin with. */
  readonly first: boolean;
  /** References to headers and footers in place of its own. */
  readonly frames?: string;
}

/** Section properties after those of another section, upright or turned; begins a new page. */
export function sectionLike(
  xml: string,
  base: XmlElement,
  { landscape, first, frames }: SectionLook,
): string {
  const dropped = ['w:type', 'w:sectPrChange', ...(first ? [] : ['w:titlePg'])];
  const isFrame = ({ name }: XmlElement): boolean => FRAME.test(name);
  const pieces = base.children
    .filter((child) => !dropped.includes(child.name) && !(frames !== undefined && isFrame(child)))
    .map((child) => {
      const own = xml.slice(child.start, child.end);
      if (child.name === 'w:pgSz') return turnedSize(xml, child, landscape);
      return child.name === 'w:pgNumType' && !first ? own.replace(/\sw:start="[^"]*"/, '') : own;
    });
  if (!childOf(base, 'w:pgSz')) pieces.push(sizeTag(USUAL.w, USUAL.h, landscape));
  return `<w:sectPr>${inOrder(frames === undefined ? pieces : [frames, ...pieces]).join('')}</w:sectPr>`;
}

const FRAME = /^w:(?:header|footer)Reference$/;

/** Headers and footers of a section by element and type; those that it lacks come from the section before it. */
export function framesOf(
  xml: string,
  sections: readonly PageSection[],
  base: XmlElement,
): ReadonlyMap<string, string> {
  const frames = new Map<string, string>();
  for (const { element } of sections) {
    for (const child of element.children)
      if (FRAME.test(child.name)) {
        const type = attributeOf(xml, child, 'w:type') ?? 'default';
        frames.set(`${child.name} ${type}`, attributeOf(xml, child, 'r:id') ?? '');
      }
    if (element === base) break;
  }
  return frames;
}

/** References to headers and footers as section properties hold them. */
export function writeFrames(frames: ReadonlyMap<string, string>): string {
  return [...frames]
    .map(([key, id]) => {
      const [name, type] = key.split(' ');
      return `<${name} w:type="${type}" r:id="${id}"/>`;
    })
    .join('');
}

function turnedSize(xml: string, size: XmlElement, landscape: boolean): string {
  const width = Number(attributeOf(xml, size, 'w:w') ?? USUAL.w);
  const height = Number(attributeOf(xml, size, 'w:h') ?? USUAL.h);
  return sizeTag(Math.min(width, height), Math.max(width, height), landscape);
}

function sizeTag(short: number, long: number, landscape: boolean): string {
  return landscape
    ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${short}" w:h="${long}"/>`;
}

const REFERENCES = /^<w:(?:headerReference|footerReference)/;
const NOTES = /^<w:(?:footnotePr|endnotePr)/;

/** Word wants references, then footnotes, then the kind of the section, then its page. */
function inOrder(pieces: readonly string[]): readonly string[] {
  const references = pieces.filter((piece) => REFERENCES.test(piece));
  const notes = pieces.filter((piece) => NOTES.test(piece));
  const size = pieces.filter((piece) => piece.startsWith('<w:pgSz'));
  const rest = pieces.filter((piece) => ![...references, ...notes, ...size].includes(piece));
  return [...references, ...notes, '<w:type w:val="nextPage"/>', ...size, ...rest];
}

/** A paragraph that ends a section and takes next to no room. */
export function sectionBreak(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}
