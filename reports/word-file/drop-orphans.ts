import { removeLists } from './numbering.ts';
import { splice } from './splice.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf } from './xml-tree.ts';

/** What a piece of a document leads to, by id. */
interface References {
  readonly links: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

export function referencesIn(piece: string): References {
  const found = (pattern: RegExp) => new Set([...piece.matchAll(pattern)].map(([, id]) => id ?? ''));
  return {
    links: found(/\sr:\w+="([^"]+)"/g),
    footnotes: found(/<w:footnoteReference\b[^>]*?\bw:id="([^"]+)"/g),
    lists: found(/<w:numId\s+w:val="([^"]+)"/g),
  };
}

/** Removes what a removed piece led to and nothing in the file leads to any more: pictures, footnotes, lists. */
export function dropOrphans(file: WordPackage, removed: References): void {
  const now = referencesIn(file.text(file.main));
  const orphans = (kind: keyof References) => new Set([...removed[kind]].filter((id) => !now[kind].has(id)));
  dropParts(file, orphans('links'));
  dropFootnotes(file, orphans('footnotes'));
  dropUnusedLists(file, orphans('lists'));
}

function dropParts(file: WordPackage, links: ReadonlySet<string>): void {
  const gone = file.relationships(file.main).filter(({ id }) => links.has(id));
  file.unrelate(file.main, links);
  for (const { target, external } of gone)
    if (!external && file.has(target) && !isReferenced(file, target)) file.remove(target);
}

function isReferenced(file: WordPackage, path: string): boolean {
  return file
    .paths()
    .some(
      (part) =>
        !part.endsWith('.rels') &&
        file.relationships(part).some(({ target, external }) => !external && target === path),
    );
}

function dropFootnotes(file: WordPackage, ids: ReadonlySet<string>): void {
  const path = file.related(file.main, 'footnotes');
  if (path === undefined || ids.size === 0) return;
  const xml = file.text(path);
  const gone = file.root(path).children.filter((note) => ids.has(attributeOf(xml, note, 'w:id') ?? ''));
  file.set(
    path,
    splice(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

function dropUnusedLists(file: WordPackage, ids: ReadonlySet<string>): void {
  const others = file
    .relationships(file.main)
    .filter(
      ({ kind, external, target }) =>
        !external && file.has(target) && /^(?:styles|header|footer|footnotes|endnotes|comments)$/.test(kind),
    )
    .flatMap(({ target }) => [...referencesIn(file.text(target)).lists]);
  removeLists(file, new Set([...ids].filter((id) => !others.includes(id))));
}
