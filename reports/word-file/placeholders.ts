import { cleanText } from '../clean-text.ts';
import type { Splice } from './splice.ts';
import { descendants, escapeXml, unescapeXml, type XmlElement } from './xml-tree.ts';

const PLACEHOLDER = /\{\{\s*([A-Za-z][\w-]{0,39})\s*\}\}/g;
/** Stands in a template where the report is to be poured in. */
export const REPORT_MARKER = 'report';

/** A placeholder and the pieces of text that it was cut into. */
interface Found {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Names of the placeholders in a part, in its order, without repeats. */
export function placeholdersIn(xml: string, root: XmlElement): readonly string[] {
  return [...new Set(paragraphTexts(root).flatMap((texts) => findIn(xml, texts).map(({ name }) => name)))];
}

/** Fills placeholders with values, also those that Word cut into several runs. Those without a value stay as they are. */
export function fillPlaceholders(
  xml: string,
  root: XmlElement,
  values: Readonly<Record<string, string>>,
): readonly Splice[] {
  return paragraphTexts(root).flatMap((texts) => {
    const found = findIn(xml, texts).filter(({ name }) => Object.hasOwn(values, name));
    if (found.length === 0) return [];
    let at = 0;
    return texts.flatMap((element): readonly Splice[] => {
      const before = textOf(xml, element);
      const start = at;
      at += before.length;
      const here = found.filter(({ from, to }) => from < start + before.length && to > start);
      if (here.length === 0) return [];
      let [kept, place] = ['', 0];
      for (const { name, from, to } of here) {
        kept += escapeXml(before.slice(place, Math.max(0, from - start)));
        if (from >= start) kept += written(values[name] ?? '');
        place = Math.min(before.length, to - start);
      }
      const text = kept + escapeXml(before.slice(place));
      return [{ start: element.start, end: element.end, text: `<w:t xml:space="preserve">${text}</w:t>` }];
    });
  });
}

/** A value as text of a run; its lines stay lines. */
function written(value: string): string {
  return cleanText(value).split('\n').map(escapeXml).join('</w:t><w:br/><w:t xml:space="preserve">');
}

/** Elements of text by the paragraph that they stand in; text boxes are paragraphs of their own. */
function paragraphTexts(root: XmlElement): readonly (readonly XmlElement[])[] {
  const byParagraph = new Map<XmlElement, XmlElement[]>();
  for (const element of descendants(root)) {
    if (element.name !== 'w:t') continue;
    let paragraph: XmlElement | null = element;
    while (paragraph && paragraph.name !== 'w:p') paragraph = paragraph.parent;
    if (!paragraph) continue;
    const texts = byParagraph.get(paragraph);
    if (texts) texts.push(element);
    else byParagraph.set(paragraph, [element]);
  }
  return [...byParagraph.values()];
}

function findIn(xml: string, texts: readonly XmlElement[]): readonly Found[] {
  const whole = texts.map((element) => textOf(xml, element)).join('');
  return [...whole.matchAll(PLACEHOLDER)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function textOf(xml: string, { bodyStart, bodyEnd }: XmlElement): string {
  return unescapeXml(xml.slice(bodyStart, bodyEnd));
}
