import { withPrefixes } from './namespaces.ts';
import { MAIN, type NumberingMerge } from './numbering.ts';
import { appendToRoot } from './splice.ts';
import { carryStyleNumbering } from './style-numbering.ts';
import type { StyleMap, StyleSheet } from './style-sheet.ts';
import type { TakenIds } from './taken-ids.ts';
import { type WordPackage, XML_HEAD } from './word-package.ts';
import { attributeIn, attributeOf } from './xml-tree.ts';

const FOOTNOTES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';
const TAGS =
  /<(w:pStyle|w:rStyle|w:tblStyle|w:numId|w:id|w:bookmarkStart|w:bookmarkEnd|w:footnoteReference|w:hyperlink|wp:docPr|a:blip|asvg:svgBlip|a:hlinkClick|c:chart|v:imagedata)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** What a piece is moved with, beyond what holds for the whole transplant. */
interface Move {
  /** New names of bookmarks, by their names in the report; names that are taken and not here are dropped. */
  readonly names?: ReadonlyMap<string, string>;
  /** The part the piece stands in; the main part when left out. */
  readonly part?: string;
}

/** Moves pieces of a report into another Word file, with everything they lead to. */
export interface Transplant {
  move(piece: string, options?: Move): string;
  /** Writes the footnotes that came along; to be called once, before the file is packed. */
  finish(): void;
}

/** What a transplant needs to know of both files. */
interface Grafting {
  readonly from: WordPackage;
  readonly to: WordPackage;
  readonly styles: StyleMap;
  readonly sheets: { readonly from: StyleSheet; readonly to: StyleSheet };
  readonly numbering: NumberingMerge;
  readonly taken: TakenIds;
  /** True for lists that go on beyond the piece that they stand in. */
  isShared(list: string): boolean;
}

export function createTransplant(grafting: Grafting): Transplant {
  const { from, to, styles, sheets, numbering, taken, isShared } = grafting;
  const copies = createCopies(from, to);
  const footnotes = readFootnotes(from);
  const notesPart = footnotes.path;
  const addedNotes: string[] = [];

  const move = (piece: string, { names, part = from.main }: Move = {}): string => {
    const bookmarks = new Map<string, string>();
    const lists = new Map<string, string>();
    const listOf = (id: string): string => {
      const known = lists.get(id) ?? (isShared(id) ? numbering.shared(id) : numbering.fresh(id));
      lists.set(id, known);
      return known;
    };
    const target = part === from.main ? to.main : targetNotes();
    const numbered = carryStyleNumbering(piece, sheets, styles);
    return numbered.replace(TAGS, (tag, name: string): string => {
      switch (name) {
        case 'w:pStyle':
        case 'w:rStyle':
        case 'w:tblStyle':
          return withAttribute(tag, 'w:val', (id) => styles.idOf(id));
        case 'w:numId':
          return withAttribute(tag, 'w:val', listOf);
        case 'w:id':
          return withAttribute(tag, 'w:val', (id) => taken.control(id));
        case 'wp:docPr':
          return withAttribute(tag, 'id', () => taken.drawing());
        case 'w:bookmarkStart': {
          const wanted = attributeIn(tag, 'w:name') ?? '';
          const settled = taken.bookmark(names?.get(wanted) ?? wanted);
          if (settled === null) return '';
          bookmarks.set(attributeIn(tag, 'w:id') ?? '', settled.id);
          return withAttribute(
            withAttribute(tag, 'w:name', () => settled.name),
            'w:id',
            () => settled.id,
          );
        }
        case 'w:bookmarkEnd': {
          const id = bookmarks.get(attributeIn(tag, 'w:id') ?? '');
          return id === undefined ? '' : withAttribute(tag, 'w:id', () => id);
        }
        case 'w:footnoteReference':
          return withAttribute(tag, 'w:id', moveNote);
        default:
          return tag.replace(
            /(\sr:\w+=")([^"]+)(")/g,
            (_all, start: string, id: string, end: string) => start + copies.relation(part, id, target) + end,
          );
      }
    });
  };

  const moveNote = (id: string): string => {
    const note = footnotes.notes.get(id);
    if (note === undefined || notesPart === undefined) return id;
    const fresh = taken.footnote();
    addedNotes.push(
      move(note, { part: notesPart }).replace(/(<w:footnote\b[^>]*?\bw:id=")[^"]*/, `$1${fresh}`),
    );
    return fresh;
  };

  const targetNotes = (): string => {
    const there = to.related(to.main, 'footnotes');
    if (there !== undefined) return there;
    const path = 'word/footnotes.xml';
    to.add(path, `${XML_HEAD}<w:footnotes xmlns:w="${MAIN}">${SEPARATORS}</w:footnotes>`, FOOTNOTES_TYPE);
    to.relate(to.main, { kind: 'footnotes', target: path, external: false });
    return path;
  };

  return {
    move,
    finish: () => {
      if (addedNotes.length === 0 || notesPart === undefined) return;
      const path = targetNotes();
      const added = addedNotes.join('');
      to.set(path, withPrefixes(appendToRoot(to.text(path), added), added, from.text(notesPart)));
    },
  };
}

const SEPARATORS = [
  ['separator', -1],
  ['continuationSeparator', 0],
]
  .map(
    ([kind, id]) =>
      `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('');

function readFootnotes(file: WordPackage): {
  readonly path: string | undefined;
  readonly notes: ReadonlyMap<string, string>;
} {
  const path = file.related(file.main, 'footnotes');
  if (path === undefined || !file.has(path)) return { path: undefined, notes: new Map() };
  const xml = file.text(path);
  const notes = file
    .root(path)
    .children.map((note): readonly [string, string] => [
      attributeOf(xml, note, 'w:id') ?? '',
      xml.slice(note.start, note.end),
    ]);
  return { path, notes: new Map(notes) };
}

/** The footnotes of a file as written; nothing when it has none. */
export function footnotesOf(file: WordPackage): string {
  return [...readFootnotes(file).notes.values()].join('');
}

/** Sets an attribute of an opening tag that has it. */
export function withAttribute(tag: string, name: string, change: (value: string) => string): string {
  return tag.replace(
    new RegExp(`(\\s${name}=")([^"]*)(")`),
    (_all, start: string, value: string, end: string) => start + change(value) + end,
  );
}

/** Copies parts of one file into another, each once, with the parts that they lead to. */
export function createCopies(
  from: WordPackage,
  to: WordPackage,
): {
  /** The id in a part of the other file for a relationship of a part of this one. */
  relation(part: string, id: string, target: string): string;
  copy(path: string): string;
} {
  const done = new Map<string, string>();
  const copy = (path: string): string => {
    const known = done.get(path);
    if (known !== undefined) return known;
    const dot = path.lastIndexOf('.');
    const fresh = `${path.slice(0, path.lastIndexOf('/') + 1)}mdsa-${from.checksum(path)}${path.slice(dot)}`;
    done.set(path, fresh);
    // Equal content has an equal name: a picture that did not change is not stored twice.
    if (to.has(fresh)) return fresh;
    to.add(fresh, from.raw(path), from.contentType(path) ?? 'application/octet-stream');
    const ids = from.relationships(path).map((link) => [link.id, relate(link, fresh)] as const);
    if (ids.some(([old, id]) => old !== id)) {
      const changed = new Map(ids);
      const xml = from
        .text(path)
        .replace(/(\sr:\w+=")([^"]+)(")/g, (_all, start: string, id: string, end: string) => {
          return start + (changed.get(id) ?? id) + end;
        });
      to.set(fresh, xml);
    }
    return fresh;
  };
  const relate = (link: ReturnType<WordPackage['relationships']>[number], target: string): string =>
    to.relate(target, { ...link, target: link.external ? link.target : copy(link.target) });
  return {
    copy,
    relation: (part, id, target) => {
      const link = from.relationships(part).find((one) => one.id === id);
      return link ? relate(link, target) : id;
    },
  };
}
