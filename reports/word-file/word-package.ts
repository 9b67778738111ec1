import { crc32 } from './crc32.ts';
import { unpack, type ZipEntry } from './read-zip.ts';
import { appendToRoot, splice } from './splice.ts';
import { WordFileError } from './word-file-error.ts';
import { writeZip } from './write-zip.ts';
import { attributeOf, descendants, escapeXml, parseXml, type XmlElement } from './xml-tree.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationship of a part. `target` is the path of a part, or an address when `external`. */
export interface Relationship {
  readonly id: string;
  /** The last step of its type, such as `image`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** Content of a part, or the part as it lies in another zip. */
export type PartContent = Uint8Array | ZipEntry;

/** An opened Word file whose parts can be read, exchanged and added. Paths are those of the zip, such as `word/document.xml`. */
export interface WordPackage {
  readonly main: string;
  paths(): readonly string[];
  has(path: string): boolean;
  bytes(path: string): Uint8Array;
  /** A part as it lies in the zip, packed or not. */
  raw(path: string): PartContent;
  /** Tells parts of different content apart. */
  checksum(path: string): string;
  /** @throws WordFileError `broken` when the part is missing or no UTF-8. */
  text(path: string): string;
  /** The root element of a part, read once for each of its states. */
  root(path: string): XmlElement;
  set(path: string, content: string | PartContent): void;
  contentType(path: string): string | undefined;
  /** Adds a part with its content type. */
  add(path: string, content: string | PartContent, contentType: string): void;
  setContentType(path: string, contentType: string): void;
  remove(path: string): void;
  relationships(path: string): readonly Relationship[];
  /** The part that a part leads to by a relationship of a kind. */
  related(path: string, kind: string): string | undefined;
  /** Gives the id; an equal relationship that is there already is used again. */
  relate(path: string, relationship: Omit<Relationship, 'id'>): string;
  /** Leads from the file to its title, author and dates. */
  relateCoreProperties(target: string): void;
  unrelate(path: string, ids: ReadonlySet<string>): void;
  /** Gives a copy of a part in the same folder the relationships of the original, under the same ids. */
  copyRelationships(path: string, copy: string): void;
  pack(): Uint8Array;
}

const CORE_PROPERTIES = `${RELATIONSHIPS}/metadata/core-properties`;
/** What the types of relationships begin with; the rest is the kind. */
const STARTS = [OFFICE, `${RELATIONSHIPS}/metadata`];

/**
 * Opens the parts of a Word file.
 * @throws WordFileError `not-word`, `strict` or `broken`
 */
export function openPackage(files: ReadonlyMap<string, ZipEntry>): WordPackage {
  const parts = new Map<string, PartContent>(files);
  const texts = new Map<string, string>();
  const links = new Map<string, readonly Relationship[]>();
  const roots = new Map<string, { readonly xml: string; readonly root: XmlElement }>();

  const has = (path: string): boolean => parts.has(path);
  const raw = (path: string): PartContent => {
    const part = parts.get(path);
    if (!part) throw new WordFileError('broken', { reason: 'missing', part: path.slice(0, 100) });
    return part;
  };
  const bytes = (path: string): Uint8Array => {
    const part = raw(path);
    return part instanceof Uint8Array ? part : unpack(part, path);
  };
  const text = (path: string): string => {
    const known = texts.get(path) ?? decode(bytes(path), path);
    texts.set(path, known);
    return known;
  };
  const set = (path: string, content: string | PartContent): void => {
    texts.delete(path);
    links.clear();
    parts.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    if (typeof content === 'string') texts.set(path, content);
  };
  const root = (path: string): XmlElement => {
    const xml = text(path);
    const known = roots.get(path);
    if (known?.xml === xml) return known.root;
    const read = parseXml(xml);
    roots.set(path, { xml, root: read });
    return read;
  };
  const relationships = (path: string): readonly Relationship[] => {
    const known = links.get(path) ?? readRelationships(path, (of) => (has(of) ? text(of) : null));
    links.set(path, known);
    return known;
  };
  const related = (path: string, kind: string): string | undefined =>
    relationships(path).find((link) => link.kind === kind && !link.external)?.target;
  const types = readTypes(text, has);
  const setContentType = (path: string, contentType: string): void => {
    const xml = text(CONTENT_TYPES);
    const element = types().overrides.get(path.toLowerCase());
    const override = `<Override xmlns="${TYPES}" PartName="/${escapeXml(path)}" ContentType="${escapeXml(contentType)}"/>`;
    set(
      CONTENT_TYPES,
      element
        ? splice(xml, [{ start: element.place.start, end: element.place.end, text: override }])
        : appendToRoot(xml, override),
    );
  };
  const contentType = (path: string): string | undefined => {
    const { overrides, defaults } = types();
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return overrides.get(path.toLowerCase())?.type ?? defaults.get(extension);
  };

  const relate = (path: string, link: Omit<Relationship, 'id'>, type: string): string => {
    const { kind, target, external } = link;
    const all = relationships(path);
    const known = all.find((one) => one.kind === kind && one.target === target && one.external === external);
    if (known) return known.id;
    const id = freshId(all.map((one) => one.id));
    const of = relationshipsPath(path);
    const to = escapeXml(external ? target : relativeTo(path, target));
    const mode = external ? ' TargetMode="External"' : '';
    set(
      of,
      appendToRoot(
        has(of) ? text(of) : `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"/>`,
        `<Relationship xmlns="${RELATIONSHIPS}" Id="${id}" Type="${type}" Target="${to}"${mode}/>`,
      ),
    );
    return id;
  };

  if (!has(CONTENT_TYPES) || !has('_rels/.rels')) throw new WordFileError('not-word');
  const main = related('', 'officeDocument');
  if (!main || !has(main)) {
    const strict = text('_rels/.rels').includes('http://purl.oclc.org/ooxml/');
    throw new WordFileError(strict ? 'strict' : 'not-word');
  }
  return {
    main,
    paths: () => [...parts.keys()],
    has,
    bytes,
    raw,
    checksum: (path) => {
      const part = raw(path);
      const [sum, size] =
        part instanceof Uint8Array ? [crc32(part), part.length] : [part.checksum, part.size];
      return `${sum.toString(16).padStart(8, '0')}${size.toString(16).padStart(8, '0')}`;
    },
    text,
    root,
    set,
    contentType,
    setContentType,
    add: (path, content, type) => {
      set(path, content);
      if (contentType(path) !== type) setContentType(path, type);
    },
    remove: (path) => {
      const override = types().overrides.get(path.toLowerCase());
      if (override) set(CONTENT_TYPES, splice(text(CONTENT_TYPES), [{ ...override.place, text: '' }]));
      for (const gone of [path, relationshipsPath(path)]) {
        parts.delete(gone);
        texts.delete(gone);
      }
      links.clear();
    },
    relationships,
    related,
    relate: (path, link) => relate(path, link, `${OFFICE}/${link.kind}`),
    relateCoreProperties: (target) => {
      relate('', { kind: 'core-properties', target, external: false }, CORE_PROPERTIES);
    },
    unrelate: (path, ids) => {
      const of = relationshipsPath(path);
      if (ids.size === 0 || !has(of)) return;
      const xml = text(of);
      const gone = parseXml(xml).children.filter((child) => ids.has(attributeOf(xml, child, 'Id') ?? ''));
      set(
        of,
        splice(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      );
    },
    copyRelationships: (path, copy) => {
      const of = relationshipsPath(path);
      if (has(of)) set(relationshipsPath(copy), text(of));
    },
    pack: () => writeZip(contentTypesFirst(parts)),
  };
}

/** How every part that is made here begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function decode(part: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    throw new WordFileError('broken', { reason: 'encoding', part: path.slice(0, 100) });
  }
}

/** Where the relationships of a part stand; those of the whole file have the path ''. */
function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function readRelationships(path: string, textOf: (path: string) => string | null): readonly Relationship[] {
  const xml = textOf(relationshipsPath(path));
  if (xml === null) return [];
  return parseXml(xml).children.flatMap((child) => {
    const type = attributeOf(xml, child, 'Type') ?? '';
    const target = attributeOf(xml, child, 'Target') ?? '';
    const external = attributeOf(xml, child, 'TargetMode') === 'External';
    const known = STARTS.find((start) => type.startsWith(`${start}/`));
    return [
      {
        id: attributeOf(xml, child, 'Id') ?? '',
        kind: known ? type.slice(known.length + 1) : type,
        target: external ? target : resolve(path, target),
        external,
      },
    ];
  });
}

/** The path of a part that another part names. */
function resolve(from: string, target: string): string {
  const clean = target.split('#')[0] ?? '';
  const steps = clean.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') {
      if (steps.length === 0)
        throw new WordFileError('unsafe', { reason: 'name', part: target.slice(0, 100) });
      steps.pop();
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativeTo(from: string, target: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return folder !== '' && target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

function freshId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^rId(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
}

interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<
    string,
    { readonly type: string; readonly place: Pick<XmlElement, 'start' | 'end'> }
  >;
}

/** Reads the content types once for each state of their part. */
function readTypes(text: (path: string) => string, has: (path: string) => boolean): () => ContentTypes {
  let read: { readonly xml: string; readonly types: ContentTypes } | null = null;
  return () => {
    const xml = has(CONTENT_TYPES) ? text(CONTENT_TYPES) : '<Types/>';
    if (read?.xml === xml) return read.types;
    const defaults = new Map<string, string>();
    const overrides = new Map<string, { type: string; place: Pick<XmlElement, 'start' | 'end'> }>();
    for (const element of descendants(parseXml(xml))) {
      const type = attributeOf(xml, element, 'ContentType') ?? '';
      const extension = attributeOf(xml, element, 'Extension');
      const part = attributeOf(xml, element, 'PartName');
      if (extension !== undefined) defaults.set(extension.toLowerCase(), type);
      if (part !== undefined) overrides.set(part.replace(/^\//, '').toLowerCase(), { type, place: element });
    }
    read = { xml, types: { defaults, overrides } };
    return read.types;
  };
}

/** Content types first, as readers expect; the rest in the order in which it came. */
function contentTypesFirst<T>(parts: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const types = parts.get(CONTENT_TYPES);
  return types === undefined ? parts : new Map([[CONTENT_TYPES, types], ...parts]);
}
