/** What is met in a part of an Office file, in its order. */
export interface XmlVisitor {
  /** `attributes` as they stand; `attribute` reads one. An empty element is opened and closed. */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

const TAG =
  /<(?:(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)|[?!](?:--[\s\S]*?--|[^>]*))>/g;

/** Goes through XML that was just written, from its beginning to its end. Knows no DTD; a `<` that is no tag is passed over. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  let from = 0;
  for (const match of xml.matchAll(TAG)) {
    const between = xml.slice(from, match.index);
    if (between !== '') visitor.text?.(decoded(between));
    from = match.index + match[0].length;
    const [, isEnd, name, attributes = '', isEmpty] = match;
    if (name === undefined) continue;
    if (isEnd) visitor.close?.(name);
    else {
      visitor.open?.(name, attributes);
      if (isEmpty) visitor.close?.(name);
    }
  }
}

/** An attribute of an element; null when it has none of the name. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });
}
