import { WordFileError } from './word-file-error.ts';
import { escapeXml, unescapeXml } from './xml-tree.ts';

const IGNORABLE = /\smc:Ignorable="([^"]*)"/;
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * Declares at the root of a part what a piece from another part needs: prefixes of names, and which of them older readers may pass over.
 * @throws WordFileError `broken` when a prefix means something else there.
 */
export function withPrefixes(xml: string, piece: string, source: string): string {
  const place = rootTag(xml);
  const tag = xml.slice(place.start, place.end);
  const [there, known] = [declared(tag), declared(source.slice(rootTag(source).start, rootTag(source).end))];
  const used = prefixesIn(piece);
  const added: string[] = [];
  for (const [prefix, address] of known) {
    if (!used.has(prefix)) continue;
    const own = there.get(prefix);
    if (own === undefined) added.push(` xmlns:${prefix}="${escapeXml(address)}"`);
    else if (own !== address) throw new WordFileError('broken', { reason: 'namespaces' });
  }
  const ignorable = (IGNORABLE.exec(source)?.[1] ?? '').split(' ').filter((prefix) => used.has(prefix));
  const before = (IGNORABLE.exec(tag)?.[1] ?? '').split(' ').filter((prefix) => prefix !== '');
  const all = [...new Set([...before, ...ignorable])];
  if (added.length === 0 && all.length === before.length) return xml;
  let opened = tag.replace(/\s*(\/?)>$/, `${added.join('')}$1>`);
  if (all.length > before.length) {
    if (!declared(opened).has('mc')) opened = opened.replace(/(\/?)>$/, ` xmlns:mc="${COMPATIBILITY}"$1>`);
    opened = IGNORABLE.test(opened)
      ? opened.replace(IGNORABLE, ` mc:Ignorable="${all.join(' ')}"`)
      : opened.replace(/(\/?)>$/, ` mc:Ignorable="${all.join(' ')}"$1>`);
  }
  return xml.slice(0, place.start) + opened + xml.slice(place.end);
}

/** True when a part names things of Word as every writer of Word files does. */
export function usesPrefix(xml: string, prefix: string, address: string): boolean {
  const place = rootTag(xml);
  return declared(xml.slice(place.start, place.end)).get(prefix) === address;
}

function rootTag(xml: string): { readonly start: number; readonly end: number } {
  const match = /<[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml);
  if (!match) throw new WordFileError('broken', { reason: 'xml' });
  return { start: match.index, end: match.index + match[0].length };
}

function declared(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, prefix, one, other]) => [
      prefix ?? '',
      unescapeXml(one ?? other ?? ''),
    ]),
  );
}

function prefixesIn(piece: string): Set<string> {
  const prefixes = new Set<string>();
  for (const [, prefix] of piece.matchAll(/[<\s]([A-Za-z][\w.-]*):[\w.-]+(?=[\s/>=])/g))
    prefixes.add(prefix ?? '');
  // Which choice of several a reader takes is told by prefixes in a value.
  for (const [, list] of piece.matchAll(/\sRequires="([^"]*)"/g))
    for (const prefix of (list ?? '').split(' ')) prefixes.add(prefix);
  return prefixes;
}
