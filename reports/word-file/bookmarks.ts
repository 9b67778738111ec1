import { attributeOf, type XmlElement } from './xml-tree.ts';

/** A bookmark that begins and ends in the same paragraph has one. */
export interface Bookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: XmlElement | undefined;
}

/** The bookmarks of a document by name. */
export function readBookmarks(xml: string, all: readonly XmlElement[]): ReadonlyMap<string, Bookmark> {
  const ends = new Map<string, XmlElement>();
  for (const element of all)
    if (element.name === 'w:bookmarkEnd') ends.set(attributeOf(xml, element, 'w:id') ?? '', element);
  const bookmarks = new Map<string, Bookmark>();
  for (const element of all) {
    if (element.name !== 'w:bookmarkStart') continue;
    const end = ends.get(attributeOf(xml, element, 'w:id') ?? '');
    const name = attributeOf(xml, element, 'w:name') ?? '';
    if (!end || bookmarks.has(name)) continue;
    const paragraph = paragraphOf(element);
    const whole = paragraph && end.start >= paragraph.start && end.end <= paragraph.end;
    bookmarks.set(name, {
      name,
      start: element.end,
      end: end.start,
      paragraph: whole ? paragraph : undefined,
    });
  }
  return bookmarks;
}

/** The paragraph that an element stands in. */
export function paragraphOf(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | null = element;
  while (at && at.name !== 'w:p') at = at.parent;
  return at ?? undefined;
}
