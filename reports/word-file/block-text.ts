import { digest } from './digest.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf, childOf, unescapeXml, type XmlElement } from './xml-tree.ts';

/** Fields whose shown text is typed text and no number that Word computes. */
const TYPED_FIELDS = /^\s*HYPERLINK\b/;

/**
 * The plain text of elements as a person reads it: a line a paragraph, spaces evened out. What Word computes (numbers of captions,
 * references, pages) is left out, so that updating fields is no edit. Text struck out by tracked changes does not count.
 */
export function plainText(xml: string, elements: readonly XmlElement[]): string {
  const lines: string[] = [];
  let line = '';
  /** For each open field: whether its result is being read, and whether that is to be left out. */
  const fields: { instruction: string; shown: boolean }[] = [];
  const hidden = () => fields.some(({ instruction, shown }) => !shown || !TYPED_FIELDS.test(instruction));

  const read = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:p': {
        element.children.forEach(read);
        lines.push(line.replace(/\s+/g, ' ').trim());
        line = '';
        return;
      }
      case 'w:t':
        if (!hidden()) line += unescapeXml(xml.slice(element.bodyStart, element.bodyEnd));
        return;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        if (element.parent?.name === 'w:r') line += ' ';
        return;
      case 'w:fldChar': {
        const kind = attributeOf(xml, element, 'w:fldCharType');
        if (kind === 'begin') fields.push({ instruction: '', shown: false });
        else if (kind === 'end') fields.pop();
        else {
          const field = fields.at(-1);
          if (field) field.shown = true;
        }
        return;
      }
      case 'w:instrText': {
        const field = fields.at(-1);
        if (field) field.instruction += unescapeXml(xml.slice(element.bodyStart, element.bodyEnd));
        return;
      }
      case 'w:fldSimple':
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'mc:Fallback':
        return;
      default:
        element.children.forEach(read);
    }
  };
  elements.forEach(read);
  if (line !== '') lines.push(line.trim());
  return lines.filter((text) => text !== '').join('\n');
}

/** True when changes are tracked inside, whether they add or strike out. */
export function hasTrackedChanges(xml: string, elements: readonly XmlElement[]): boolean {
  return elements.some(({ start, end }) => /<w:(?:ins|del|moveFrom|moveTo)\s/.test(xml.slice(start, end)));
}

/** What a block is made of, one letter an element: `p` paragraph, `d` one with a drawing, `t` table, `x` anything else. */
export function shapeOf(xml: string, elements: readonly XmlElement[]): string {
  return elements.map((element) => shapeLetter(xml, element)).join('');
}

/** The letter of one element; nothing for marks that hold no text. */
export function shapeLetter(xml: string, element: XmlElement): string {
  if (/^w:(?:bookmark|proofErr|perm|comment)/.test(element.name)) return '';
  if (element.name === 'w:tbl') return 't';
  if (element.name !== 'w:p') return 'x';
  return /<w:(?:drawing|pict)[\s>]/.test(xml.slice(element.start, element.end)) ? 'd' : 'p';
}

/** True for blocks of sentences and lists, which a person may write anew; tables, figures and panels are data. */
export function isProse(xml: string, elements: readonly XmlElement[]): boolean {
  return !elements.some(({ start, end }) => /<w:(?:tbl|drawing|pict)[\s>]/.test(xml.slice(start, end)));
}

/**
 * Tells whether a report would write a block the same way again: its text and look, with pictures and footnotes by their content and
 * without the ids that are handed out anew each time.
 */
export function fingerprint(
  file: WordPackage,
  elements: readonly XmlElement[],
  notes: ReadonlyMap<string, string>,
): string {
  const xml = file.text(file.main);
  const links = new Map(file.relationships(file.main).map((link) => [link.id, link]));
  const content = elements
    .map(({ start, end }) => xml.slice(start, end))
    .join('')
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '')
    .replace(/<w:numId\s[^>]*>/g, '')
    .replace(/(<wp:docPr\b[^>]*?\s)id="\d+"/g, '$1')
    .replace(/<w:footnoteReference\b[^>]*?\bw:id="([^"]*)"[^>]*>/g, (_all, id: string) => notes.get(id) ?? '')
    .replace(/\sr:\w+="([^"]+)"/g, (_all, id: string) => {
      const link = links.get(id);
      if (!link) return '';
      return link.external || !file.has(link.target) ? link.target : file.checksum(link.target);
    })
    // Numbers that fields show depend on what stands before the block.
    .replace(/(<w:fldChar\b[^>]*"separate"[^>]*>)[\s\S]*?(<w:fldChar\b[^>]*"end"[^>]*>)/g, '$1$2');
  return digest(content);
}

/** Texts of the footnotes of a file by id. */
export function footnoteTexts(file: WordPackage): ReadonlyMap<string, string> {
  const path = file.related(file.main, 'footnotes');
  if (path === undefined || !file.has(path)) return new Map();
  const xml = file.text(path);
  return new Map(
    file.root(path).children.map((note) => [attributeOf(xml, note, 'w:id') ?? '', plainText(xml, [note])]),
  );
}

/** The content of a control; the control itself when it has none. */
export function contentOf(control: XmlElement): readonly XmlElement[] {
  return childOf(control, 'w:sdtContent')?.children ?? [];
}
