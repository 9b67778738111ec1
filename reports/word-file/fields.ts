import type { Splice } from './splice.ts';
import { attributeOf, escapeXml, unescapeXml, type XmlElement } from './xml-tree.ts';

/** A field that Word computes, with the text that it shows until it is computed anew. */
export interface Field {
  readonly instruction: string;
  /** Elements of the shown text, in their order. */
  readonly texts: readonly XmlElement[];
  /** The end of what begins the shown text; null for a simple field. */
  readonly separator: XmlElement | null;
  readonly begin: XmlElement;
  readonly end: XmlElement;
}

interface OpenField {
  instruction: string;
  texts: XmlElement[];
  separator: XmlElement | null;
  readonly begin: XmlElement;
}

/** All fields below an element, inner ones before those around them. Deleted text is passed over. */
export function readFields(xml: string, root: XmlElement): readonly Field[] {
  const fields: Field[] = [];
  const open: OpenField[] = [];
  const read = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:fldChar': {
        const kind = attributeOf(xml, element, 'w:fldCharType');
        const field = open.at(-1);
        if (kind === 'begin') open.push({ instruction: '', texts: [], separator: null, begin: element });
        else if (kind === 'separate' && field) field.separator = element;
        else if (kind === 'end' && field) {
          open.pop();
          fields.push({ ...field, end: element });
        }
        return;
      }
      case 'w:instrText': {
        const field = open.at(-1);
        if (field) field.instruction += unescapeXml(xml.slice(element.bodyStart, element.bodyEnd));
        return;
      }
      case 'w:t':
        for (const field of open) if (field.separator) field.texts.push(element);
        return;
      case 'w:fldSimple': {
        const texts: XmlElement[] = [];
        collectTexts(element, texts);
        const instruction = attributeOf(xml, element, 'w:instr') ?? '';
        fields.push({ instruction, texts, separator: null, begin: element, end: element });
        return;
      }
      case 'w:del':
      case 'mc:Fallback':
        return;
      default:
        element.children.forEach(read);
    }
  };
  read(root);
  return fields;
}

function collectTexts(element: XmlElement, texts: XmlElement[]): void {
  if (element.name === 'w:t') texts.push(element);
  else for (const child of element.children) collectTexts(child, texts);
}

/** The text that a field shows. */
export function shownText(xml: string, field: Field): string {
  return field.texts.map(({ bodyStart, bodyEnd }) => unescapeXml(xml.slice(bodyStart, bodyEnd))).join('');
}

/** Makes a field show a text; nothing when it shows it already. */
export function showText(xml: string, field: Field, text: string): readonly Splice[] {
  if (shownText(xml, field) === text) return [];
  const [first, ...rest] = field.texts;
  const content = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  if (first)
    return [
      { start: first.start, end: first.end, text: content },
      ...rest.map(({ start, end }) => ({ start, end, text: '<w:t></w:t>' })),
    ];
  return field.separator ? [{ start: field.separator.end, end: field.separator.end, text: content }] : [];
}
