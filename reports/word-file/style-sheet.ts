import { withPrefixes } from './namespaces.ts';
import { appendToRoot } from './splice.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf, childOf, childValue, sliceOf } from './xml-tree.ts';

/** A style of a Word file. `name` is Word's own: English for those that come with Word, in whatever language the file was made. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly isDefault: boolean;
  readonly basedOn: string | undefined;
  /** Numbering that the style itself brings: id and level. */
  readonly numbering: { readonly id: string; readonly level: string } | null;
  readonly xml: string;
}

export type StyleSheet = ReadonlyMap<string, Style>;

/** The styles of a file by id. */
export function readStyles(file: WordPackage): StyleSheet {
  const path = file.related(file.main, 'styles');
  if (path === undefined || !file.has(path)) return new Map();
  const xml = file.text(path);
  const styles = file
    .root(path)
    .children.filter((child) => child.name === 'w:style')
    .map((element): Style => {
      const numbering = childOf(childOf(element, 'w:pPr'), 'w:numPr');
      const id = attributeOf(xml, element, 'w:styleId') ?? '';
      return {
        id,
        name: childValue(xml, element, 'w:name') ?? id,
        type: attributeOf(xml, element, 'w:type') ?? 'paragraph',
        isDefault: /^(1|true|on)$/.test(attributeOf(xml, element, 'w:default') ?? ''),
        basedOn: childValue(xml, element, 'w:basedOn'),
        numbering: numbering
          ? {
              id: childValue(xml, numbering, 'w:numId') ?? '0',
              level: childValue(xml, numbering, 'w:ilvl') ?? '0',
            }
          : null,
        xml: sliceOf(xml, element),
      };
    });
  return new Map(styles.map((style) => [style.id, style]));
}

/** How the styles of one file are called in another. */
export interface StyleMap {
  /** The id in the other file; ids that neither file knows stay as they are. */
  idOf(id: string): string;
  /** True when the other file has a style of its own for it. */
  has(id: string): boolean;
  /** Styles that the other file lacks, with those that they are based on, ids already changed. */
  readonly copied: readonly Style[];
}

/**
 * Finds the styles that `used` names in another file: by id, else by name whatever its case, always of the same type. Those that it
 * lacks are to be copied, with the styles that they build on.
 */
export function mapStyles(from: StyleSheet, to: StyleSheet, used: Iterable<string>): StyleMap {
  const ids = new Map<string, string>();
  const copied: Style[] = [];
  const taken = new Set(to.keys());
  const byName = new Map([...to.values()].map((style) => [`${style.type} ${nameKey(style)}`, style.id]));
  const known = (style: Style): string | undefined =>
    to.get(style.id)?.type === style.type ? style.id : byName.get(`${style.type} ${nameKey(style)}`);

  const mapped = (id: string): string => {
    const done = ids.get(id);
    if (done !== undefined) return done;
    const style = from.get(id);
    if (!style) return rememberUnknown(id);
    const match = known(style) ?? (style.isDefault ? defaultOf(to, style.type) : undefined);
    if (match !== undefined) {
      ids.set(id, match);
      return match;
    }
    const fresh = freshStyleId(id, taken);
    ids.set(id, fresh);
    taken.add(fresh);
    const xml = style.xml
      .replace(/(<w:style\b[^>]*?\bw:styleId=")[^"]*/, `$1${fresh}`)
      .replace(/(<w:style\b[^>]*?)\s+w:default="[^"]*"/, '$1')
      .replace(
        /(<w:(?:basedOn|next|link)\s+w:val=")([^"]*)/g,
        (_all, start: string, other: string) => start + mapped(other),
      );
    copied.push({ ...style, id: fresh, xml });
    return fresh;
  };
  const rememberUnknown = (id: string): string => {
    const match = to.has(id) ? id : id === 'Normal' ? (defaultOf(to, 'paragraph') ?? id) : id;
    ids.set(id, match);
    return match;
  };
  for (const id of used) mapped(id);
  return {
    idOf: mapped,
    has: (id) => to.has(mapped(id)),
    copied,
  };
}

/** Adds styles of another file at the end of the style sheet of a file. `listOf` tells how the lists of the other are called here. */
export function addStyles(
  file: WordPackage,
  styles: readonly Style[],
  { from, listOf }: { readonly from: WordPackage; readonly listOf: (id: string) => string },
): void {
  const path = file.related(file.main, 'styles');
  const source = from.related(from.main, 'styles');
  if (path === undefined || source === undefined || styles.length === 0) return;
  const added = styles
    .map(({ xml }) => xml)
    .join('')
    .replace(/(<w:numId\s+w:val=")([^"]*)/g, (_all, start: string, id: string) => start + listOf(id));
  file.set(path, withPrefixes(appendToRoot(file.text(path), added), added, from.text(source)));
}

/** The name as Word shows it: `heading 1` is kept in small letters and shown as `Heading 1`. */
export function shownName({ name }: Pick<Style, 'name'>): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Style ids that a piece of a document names. */
export function stylesIn(xml: string): Set<string> {
  return new Set(
    [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle)\s+w:val="([^"]*)"/g)].map(([, id]) => id ?? ''),
  );
}

/** Level of a heading by its style, 1-9; null for anything else. */
export function headingLevel(styles: StyleSheet, id: string | undefined): number | null {
  const name = id === undefined ? undefined : (styles.get(id)?.name ?? id);
  const level = /^(?:annex )?heading ?([1-9])$/i.exec(name ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

function nameKey({ name }: Style): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

function defaultOf(styles: StyleSheet, type: string): string | undefined {
  return [...styles.values()].find((style) => style.isDefault && style.type === type)?.id;
}

function freshStyleId(id: string, taken: ReadonlySet<string>): string {
  let fresh = id;
  for (let count = 1; taken.has(fresh); count += 1) fresh = `${id}${count}`;
  return fresh;
}
