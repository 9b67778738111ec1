import { type SettlePart, settleZip } from '../settle-zip.ts';

const KEY = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g;
const MASKED_BYTES = 32;

/**
 * Settles a Word file. Embedded fonts are masked with keys that are drawn anew each time; they are masked again with keys
 * counted from one, so that the same report has the same bytes and Word still reads the fonts.
 */
export function settleDocx(bytes: Uint8Array, time: string, fontKeys: readonly string[]): Uint8Array {
  const settle: SettlePart = (path, part) => {
    if (path === 'word/fontTable.xml') {
      const places = [...new TextDecoder().decode(part).matchAll(KEY)].map(({ index }) => index);
      const xml = new TextDecoder()
        .decode(part)
        .replace(KEY, (_key, place: number) => `{${fixedKey(places.indexOf(place) + 1)}}`);
      return new TextEncoder().encode(xml);
    }
    if (path === 'word/document.xml') return renumberBookmarks(part);
    const font = /^word\/fonts\/font(\d+)\.odttf$/.exec(path)?.[1];
    const key = font === undefined ? undefined : fontKeys[Number(font) - 1];
    return font === undefined || key === undefined ? part : mask(mask(part, key), fixedKey(Number(font)));
  };
  return settleZip(bytes, time, settle);
}

/** Keys of the embedded fonts, in the order of the font table. */
export function fontKeysOf(fontTable: string): readonly string[] {
  return (fontTable.match(KEY) ?? []).map((key) => key.slice(1, -1));
}

function fixedKey(index: number): string {
  return `5D6A0B4A-78C4-4B61-A611-${index.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** Masks or unmasks the first 32 bytes of a font with a key (ECMA-376, part 4, font embedding). */
function mask(part: Uint8Array, key: string): Uint8Array {
  const bytes =
    key
      .replace(/-/g, '')
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16))
      .reverse() ?? [];
  return part.map((byte, index) => (index < MASKED_BYTES ? byte ^ (bytes[index % bytes.length] ?? 0) : byte));
}

/**
 * Numbers the bookmarks of headings from one: docx counts them over all documents of a process. Only attributes and
 * field codes are touched, where quotes and field codes of typed text cannot stand.
 */
function renumberBookmarks(part: Uint8Array): Uint8Array {
  const names = new Map<string, number>();
  const ids = new Map<string, number>();
  const numbered = (seen: Map<string, number>, found: string): number => {
    const known = seen.get(found) ?? seen.size + 1;
    seen.set(found, known);
    return known;
  };
  const xml = new TextDecoder()
    .decode(part)
    .replace(
      /((?:w:anchor|w:name)="_Toc|<w:instrText[^>]*>[^<]*?_Toc)(\d+)/g,
      (_all, before: string, id: string) => `${before}${numbered(names, id)}`,
    )
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g,
      (_all, before: string, id: string) => `${before}${numbered(ids, id)}`,
    );
  return new TextEncoder().encode(xml);
}
