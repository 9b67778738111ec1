/** Hands out ids that are free in a document. */
export interface TakenIds {
  /** Id and name of a bookmark; null when the name is taken and must not be given twice. */
  bookmark(name: string): { readonly id: string; readonly name: string } | null;
  /** The wanted id of a content control, or a free one. */
  control(wanted: string): string;
  drawing(): string;
  footnote(): string;
  /** A free name for the target of a line of a list of contents. */
  contentsName(): string;
}

/** Reads what is taken: `xml` is the text of the main part that stays, `others` that of the parts beside it. */
export function takenIds(
  xml: string,
  { footnotes, others }: { readonly footnotes: string; readonly others: readonly string[] },
): TakenIds {
  const all = [xml, footnotes, ...others];
  const names = new Set(all.flatMap((part) => values(part, /<w:bookmarkStart\b[^>]*?\bw:name="([^"]*)"/g)));
  const controls = new Set(all.flatMap((part) => values(part, /<w:id\s+w:val="([^"]*)"/g)));
  const bookmark = { count: highest(all, /<w:bookmarkStart\b[^>]*?\bw:id="(\d+)"/g) };
  const drawing = { count: highest(all, /<wp:docPr\b[^>]*?\bid="(\d+)"/g) };
  const footnote = { count: highest([footnotes], /<w:footnote\b[^>]*?\bw:id="(\d+)"/g) };
  const control = { count: 0 };
  const contents = {
    count: Math.max(0, ...[...names].map((name) => Number(/^_Toc(\d{1,9})$/.exec(name)?.[1] ?? 0))),
  };
  const next = (of: { count: number }): string => {
    of.count += 1;
    return String(of.count);
  };
  return {
    bookmark: (name) => {
      if (names.has(name)) return null;
      names.add(name);
      return { id: next(bookmark), name };
    },
    control: (wanted) => {
      let id = wanted;
      while (controls.has(id)) id = next(control);
      controls.add(id);
      return id;
    },
    drawing: () => next(drawing),
    footnote: () => next(footnote),
    contentsName: () => `_Toc${next(contents)}`,
  };
}

function values(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value]) => value ?? '');
}

function highest(parts: readonly string[], pattern: RegExp): number {
  return parts
    .flatMap((part) => values(part, pattern))
    .reduce((most, value) => Math.max(most, Number(value)), 0);
}
