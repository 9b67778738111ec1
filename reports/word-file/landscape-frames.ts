import { fitWidth } from './fit-width.ts';
import { type Splice, splice } from './splice.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf, childOf, childValue, descendants, parseXml, type XmlElement } from './xml-tree.ts';

/** Elements that stand before tab stops in the properties of a paragraph. */
const BEFORE_TABS =
  /^w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl|numPr|suppressLineNumbers|pBdr|shd)$/;
const NEAR = 0.3;

interface Turning {
  readonly styles: StyleSheet;
  /** Text widths before and after, in twips. */
  readonly from: number;
  readonly to: number;
}

/**
 * Copies headers and footers for pages of another width: what stands at the far end of an upright page then stands at the far end of a
 * turned one. Gives the relationship ids of the copies in place of the old ones.
 */
export function turnFrames(
  file: WordPackage,
  frames: ReadonlyMap<string, string>,
  turning: Turning,
): ReadonlyMap<string, string> {
  const links = new Map(file.relationships(file.main).map((link) => [link.id, link]));
  const turned = new Map<string, string>();
  for (const [key, id] of frames) {
    const link = links.get(id);
    if (!link || !file.has(link.target)) continue;
    const target = link.target.replace(/(\.\w+)$/, '-landscape$1');
    if (!file.has(target)) {
      const fitted = fitWidth(file.text(link.target), turning.from, turning.to);
      file.add(target, withStyleTabs(fitted, turning), file.contentType(link.target) ?? '');
      file.copyRelationships(link.target, target);
    }
    turned.set(key, file.relate(file.main, { kind: link.kind, target, external: false }));
  }
  return turned;
}

/** Writes far tab stops that come from styles into the paragraphs, at their new places. */
function withStyleTabs(xml: string, { styles, from, to }: Turning): string {
  const splices = descendants(parseXml(xml))
    .filter(({ name }) => name === 'w:pPr')
    .flatMap((properties): readonly Splice[] => {
      const stops = tabsOf(styles, childValue(xml, properties, 'w:pStyle')).filter(
        ({ at }) => at >= from * NEAR,
      );
      if (stops.length === 0) return [];
      const text = stops
        .map(({ at, tag }) => `<w:tab w:val="clear" w:pos="${at}"/>${fitWidth(tag, from, to)}`)
        .join('');
      const tabs = childOf(properties, 'w:tabs');
      if (tabs) return [{ start: tabs.bodyStart, end: tabs.bodyStart, text }];
      const last = properties.children.filter(({ name }) => BEFORE_TABS.test(name)).at(-1);
      const at = last?.end ?? properties.bodyStart;
      return [{ start: at, end: at, text: `<w:tabs>${text}</w:tabs>` }];
    });
  return splice(xml, splices);
}

interface Stop {
  readonly at: number;
  readonly tag: string;
}

/** Tab stops of a style or of one that it is based on. */
function tabsOf(styles: StyleSheet, id: string | undefined): readonly Stop[] {
  const seen = new Set<string>();
  let at = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const style = styles.get(at);
    if (!style) return [];
    const root = parseXml(style.xml);
    const tabs = childOf(childOf(root, 'w:pPr'), 'w:tabs');
    if (tabs) return tabs.children.map((tab) => stopOf(style.xml, tab));
    at = style.basedOn;
  }
  return [];
}

function stopOf(xml: string, tab: XmlElement): Stop {
  return { at: Number(attributeOf(xml, tab, 'w:pos') ?? 0), tag: xml.slice(tab.start, tab.end) };
}
