import { turnFrames } from './landscape-frames.ts';
import { framesOf, readSections, sectionLike, turnedWidth, writeFrames } from './page-sections.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { TemplateBody } from './template-body.ts';
import type { WordPackage } from './word-package.ts';
import type { XmlElement } from './xml-tree.ts';

/** Section properties for pages of the report, and the width of their text in twips. */
interface SectionLook {
  readonly section: string;
  readonly width: number;
}

/** How sections of the report look in a template; `first` for the first that follows the template's own. */
export function templateSections(
  file: WordPackage,
  {
    xml,
    body,
    cut,
    styles,
  }: {
    readonly xml: string;
    readonly body: XmlElement;
    readonly cut: TemplateBody;
    readonly styles: StyleSheet;
  },
): (landscape: boolean, first: boolean) => SectionLook {
  const { base } = cut;
  const upright = framesOf(xml, readSections(xml, body), base.element);
  const width = turnedWidth(xml, base.element);
  let turned: ReadonlyMap<string, string> | null = null;
  return (landscape, first) => {
    const isTurned = landscape !== base.landscape;
    // Sections take over the heads of those before them, so each says its own.
    if (isTurned) turned ??= turnFrames(file, upright, { styles, from: base.width, to: width });
    const frames = writeFrames(isTurned && turned ? turned : upright);
    return {
      section: sectionLike(xml, base.element, { landscape, first, frames }),
      width: isTurned ? width : base.width,
    };
  };
}
