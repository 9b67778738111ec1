import { WordFileError } from './word-file-error.ts';

/** An element with its places in the text, so that parts of the text can be exchanged and the rest stays as it is. */
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly bodyStart: number;
  /** Before the closing tag; the same as `bodyStart` for `<a/>`. */
  readonly bodyEnd: number;
  readonly end: number;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  /** All elements of the document in the order of the text, and the places of the first and behind the last below this one. */
  readonly all: readonly XmlElement[];
  readonly from: number;
  readonly to: number;
}

type Open = { -readonly [K in keyof Omit<XmlElement, 'children'>]: XmlElement[K] } & {
  children: readonly XmlElement[];
};

const NONE: readonly XmlElement[] = [];

/** Deeper than any document a person makes; far below what would overflow anything. */
const DEEPEST = 400;

/**
 * The root element of a part. Text, comments and processing instructions are passed over.
 * @throws WordFileError `broken` when it is not well-formed or brings declarations of its own (DTD).
 */
export function parseXml(xml: string): XmlElement {
  let root: Open | null = null;
  let current: Open | null = null;
  let depth = 0;
  const all: XmlElement[] = [];
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x3f) at = behind(xml, '?>', at);
    else if (next === 0x21) at = skipMarkup(xml, at, current !== null);
    else if (next === 0x2f) {
      const end = behind(xml, '>', at);
      if (!current || xml.slice(at + 2, end - 1).trimEnd() !== current.name) throw broken();
      current.bodyEnd = at;
      current.end = end;
      current.to = all.length;
      current = current.parent as Open | null;
      depth -= 1;
      at = end;
    } else {
      const end = tagEnd(xml, at + 1);
      const closed = xml.charCodeAt(end - 2) === 0x2f;
      const element: Open = {
        name: tagName(xml, at + 1),
        start: at,
        bodyStart: end,
        bodyEnd: end,
        end,
        parent: current,
        children: NONE,
        all,
        from: all.length + 1,
        to: all.length + 1,
      };
      all.push(element);
      if (current) addChild(current, element);
      else if (root) throw broken();
      else root = element;
      if (!closed) {
        current = element;
        depth += 1;
        if (depth > DEEPEST) throw broken('depth');
      }
      at = end;
    }
  }
  if (!root || current) throw broken();
  return root;
}

function skipMarkup(xml: string, at: number, inside: boolean): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
  if (inside && xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at);
  throw broken('dtd');
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw broken();
  return found + mark.length;
}

function addChild(parent: Open, child: XmlElement): void {
  if (parent.children === NONE) parent.children = [child];
  else (parent.children as XmlElement[]).push(child);
}

/** Behind the `>` of an opening tag; one in an attribute does not end it. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) break;
    if (code === QUOTE || code === APOSTROPHE) {
      at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at === -1) break;
    }
  }
  throw broken();
}

const [QUOTE, APOSTROPHE, LESS, GREATER] = [0x22, 0x27, 0x3c, 0x3e];

function tagName(xml: string, from: number): string {
  let to = from;
  for (; ; to += 1) {
    const code = xml.charCodeAt(to);
    if (code <= 0x20 || code === 0x3e || code === 0x2f || Number.isNaN(code)) break;
  }
  if (to === from) throw broken();
  return xml.slice(from, to);
}

const broken = (reason = 'xml') => new WordFileError('broken', { reason });

/** All elements below, in the order of the text, the element itself left out. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return element.all.slice(element.from, element.to);
}

/** The first child with a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

const patterns = new Map<string, RegExp>();

/** An attribute as written, entities resolved; undefined when it is not there. */
export function attributeOf(xml: string, element: XmlElement | undefined, name: string): string | undefined {
  return element && attributeIn(xml.slice(element.start, element.bodyStart), name);
}

/** The same for the text of an opening tag. */
export function attributeIn(tag: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

/** The `w:val` of a child, for elements such as `w:pStyle`. */
export function childValue(xml: string, element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(xml, childOf(element, name), 'w:val');
}

/** The text of an element as written. */
export function sliceOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without its five entities and numbered characters. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text as it may stand between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
}
