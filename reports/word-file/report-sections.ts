import { plainText } from './block-text.ts';
import { readSections, sectionIn } from './page-sections.ts';
import { childOf, childValue, type XmlElement } from './xml-tree.ts';

/** A section of the report: what stands in it, and the page it was made for. */
export interface ReportSection {
  readonly children: readonly XmlElement[];
  readonly landscape: boolean;
  /** Of the text, in twips. */
  readonly width: number;
}

/** Styles of the report's own cover; its notices are not among them. */
const COVER = /^(?:Cover\w*|Title|Subtitle)$/;

/** The report cut at its section breaks; paragraphs that only break are left out. */
export function reportSections(xml: string, body: XmlElement): readonly ReportSection[] {
  const sections: ReportSection[] = [];
  let children: XmlElement[] = [];
  const described = readSections(xml, body);
  for (const child of body.children) {
    const element = sectionIn(child);
    const isOnlyBreak = element !== undefined && plainText(xml, [child]) === '';
    if (!isOnlyBreak) children.push(child);
    const section = described.find((one) => one.element === element);
    if (!section) continue;
    sections.push({ children, landscape: section.landscape, width: section.width });
    children = [];
  }
  return sections;
}

/** The report without its own cover page; what must be told stays. */
export function withoutCover(
  xml: string,
  [first, ...rest]: readonly ReportSection[],
): readonly ReportSection[] {
  if (!first) return [];
  const isCover = (child: XmlElement): boolean =>
    COVER.test(childValue(xml, childOf(child, 'w:pPr'), 'w:pStyle') ?? '');
  const end = first.children.findIndex((child) => !isCover(child));
  return [{ ...first, children: end === -1 ? [] : first.children.slice(end) }, ...rest];
}
