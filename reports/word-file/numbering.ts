import { digest } from './digest.ts';
import { withPrefixes } from './namespaces.ts';
import { appendToRoot, splice } from './splice.ts';
import { type WordPackage, XML_HEAD } from './word-package.ts';
import { attributeOf, childOf, childValue, parseXml, sliceOf, type XmlElement } from './xml-tree.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** One level of a list as it counts. */
export interface Level {
  readonly start: number;
  /** `decimal`, `upperLetter` and so on. */
  readonly format: string;
  /** With `%1` for the number of the first level. */
  readonly text: string;
}

interface AbstractList {
  readonly id: string;
  /** Tells lists that look and count alike. */
  readonly key: string;
  readonly levels: ReadonlyMap<string, Level>;
  readonly xml: string;
}

interface List {
  readonly id: string;
  readonly abstract: string;
  /** Levels that begin anew for this list. */
  readonly starts: ReadonlyMap<string, number>;
  readonly element: XmlElement;
  readonly xml: string;
}

/** The lists of a file. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Reads `numbering.xml`; a file without one has no lists. */
export function readNumbering(file: WordPackage): Numbering {
  const path = file.related(file.main, 'numbering');
  if (path === undefined || !file.has(path)) return { abstracts: new Map(), lists: new Map() };
  const xml = file.text(path);
  const { children } = file.root(path);
  const abstracts = children
    .filter(({ name }) => name === 'w:abstractNum')
    .map((element) => readAbstract(xml, element));
  const lists = children.filter(({ name }) => name === 'w:num').map((element) => readList(xml, element));
  return {
    abstracts: new Map(abstracts.map((abstract) => [abstract.id, abstract])),
    lists: new Map(lists.map((list) => [list.id, list])),
  };
}

function readAbstract(xml: string, element: XmlElement): AbstractList {
  const levels = element.children
    .filter(({ name }) => name === 'w:lvl')
    .map((level): readonly [string, Level] => [
      attributeOf(xml, level, 'w:ilvl') ?? '0',
      {
        start: Number(childValue(xml, level, 'w:start') ?? 1),
        format: childValue(xml, level, 'w:numFmt') ?? 'decimal',
        text: childValue(xml, level, 'w:lvlText') ?? '',
      },
    ]);
  const own = childValue(xml, element, 'w:nsid');
  const content = xml.slice(element.bodyStart, element.bodyEnd);
  return {
    id: attributeOf(xml, element, 'w:abstractNumId') ?? '',
    key: own?.toUpperCase() ?? digest(content),
    levels: new Map(levels),
    xml: sliceOf(xml, element),
  };
}

function readList(xml: string, element: XmlElement): List {
  const starts = element.children.flatMap((override): readonly (readonly [string, number])[] => {
    const start = childValue(xml, override, 'w:startOverride');
    return start === undefined ? [] : [[attributeOf(xml, override, 'w:ilvl') ?? '0', Number(start)]];
  });
  return {
    id: attributeOf(xml, element, 'w:numId') ?? '',
    abstract: attributeOf(xml, childOf(element, 'w:abstractNumId'), 'w:val') ?? '',
    starts: new Map(starts),
    element,
    xml: sliceOf(xml, element),
  };
}

/** True when the levels of one list are written the same way in another, which may have more. */
export function countsAlike(one: AbstractList, other: AbstractList): boolean {
  return [...one.levels].every(([level, { format, text }]) => {
    const there = other.levels.get(level);
    return there?.format === format && there.text === text;
  });
}

/** Takes lists of one file over into another. */
export interface NumberingMerge {
  /** The id in the other file of a list that goes on through the document, such as the numbers of chapters. */
  shared(id: string): string;
  /** The id of a list that begins anew. */
  fresh(id: string): string;
  /** Writes what was added to the other file. */
  finish(): void;
}

/** `continues` gives a list of the other file that a shared list goes on with, where it is known. */
export function mergeNumbering(
  from: WordPackage,
  to: WordPackage,
  continues: (id: string) => string | undefined = () => undefined,
): NumberingMerge {
  const [source, target] = [readNumbering(from), readNumbering(to)];
  const sharedIds = new Map<string, string>();
  const abstractIds = new Map<string, string>();
  const addedAbstracts: string[] = [];
  const addedLists: string[] = [];
  let nextAbstract = highest(target.abstracts.keys()) + 1;
  let nextList = highest(target.lists.keys()) + 1;

  const abstractOf = (id: string): string | undefined => {
    const known = abstractIds.get(id);
    if (known !== undefined) return known;
    const abstract = source.abstracts.get(id);
    if (!abstract) return undefined;
    const equal = [...target.abstracts.values()].find(({ key }) => key === abstract.key);
    const settled = equal?.id ?? String(nextAbstract);
    if (!equal) {
      nextAbstract += 1;
      addedAbstracts.push(
        abstract.xml
          .replace(/(<w:abstractNum\b[^>]*?\bw:abstractNumId=")[^"]*/, `$1${settled}`)
          // What links to styles of the other file would be a second list for them.
          .replace(/<w:(?:numStyleLink|styleLink|pStyle)\b[^>]*\/>/g, ''),
      );
    }
    abstractIds.set(id, settled);
    return settled;
  };
  const add = (id: string): string => {
    const list = source.lists.get(id);
    const abstract = list && abstractOf(list.abstract);
    if (!list || abstract === undefined) return '0';
    const fresh = String(nextList);
    nextList += 1;
    addedLists.push(
      list.xml
        .replace(/(<w:num\b[^>]*?\bw:numId=")[^"]*/, `$1${fresh}`)
        .replace(/(<w:abstractNumId\s+w:val=")[^"]*/, `$1${abstract}`),
    );
    return fresh;
  };
  return {
    fresh: (id) => (id === '0' ? id : add(id)),
    shared: (id) => {
      if (id === '0') return id;
      const known = sharedIds.get(id);
      if (known !== undefined) return known;
      const settled = continues(id) ?? add(id);
      sharedIds.set(id, settled);
      return settled;
    },
    finish: () => {
      const source = from.related(from.main, 'numbering');
      if (source !== undefined)
        writeLists(to, { abstracts: addedAbstracts, lists: addedLists, source: from.text(source) });
    },
  };
}

interface NewLists {
  readonly abstracts: readonly string[];
  readonly lists: readonly string[];
  /** The part that they come from. */
  readonly source: string;
}

function writeLists(file: WordPackage, { abstracts, lists, source }: NewLists): void {
  if (lists.length === 0) return;
  let path = file.related(file.main, 'numbering');
  if (path === undefined) {
    path = 'word/numbering.xml';
    file.add(path, `${XML_HEAD}<w:numbering xmlns:w="${MAIN}"/>`, CONTENT_TYPE);
    file.relate(file.main, { kind: 'numbering', target: path, external: false });
  }
  const whole = withPrefixes(appendToRoot(file.text(path), ''), abstracts.join('') + lists.join(''), source);
  const { children, bodyEnd } = parseXml(whole);
  // Word wants pictures, then abstract lists, then lists, then a mark.
  const firstList =
    children.find(({ name }) => name === 'w:num' || name === 'w:numIdMacAtCleanup')?.start ?? bodyEnd;
  const mark = children.find(({ name }) => name === 'w:numIdMacAtCleanup')?.start ?? bodyEnd;
  file.set(
    path,
    splice(whole, [
      { start: firstList, end: firstList, text: abstracts.join('') },
      { start: mark, end: mark, text: lists.join('') },
    ]),
  );
}

/** The namespace of everything that Word writes with `w:`. */
export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Removes lists that nothing counts with any more. */
export function removeLists(file: WordPackage, ids: ReadonlySet<string>): void {
  const path = file.related(file.main, 'numbering');
  if (path === undefined || ids.size === 0) return;
  const gone = [...readNumbering(file).lists.values()].filter(({ id }) => ids.has(id));
  file.set(
    path,
    splice(
      file.text(path),
      gone.map(({ element: { start, end } }) => ({ start, end, text: '' })),
    ),
  );
}

/**
 * Gives each abstract list a mark that Word keeps, taken from its content, so that the lists of a report are known again in a document
 * that was edited.
 */
export function markLists(file: WordPackage): void {
  const path = file.related(file.main, 'numbering');
  if (path === undefined) return;
  const xml = file.text(path);
  const unmarked = file
    .root(path)
    .children.filter((child) => child.name === 'w:abstractNum' && !childOf(child, 'w:nsid'));
  const marks = unmarked.map(({ bodyStart, bodyEnd }) => ({
    start: bodyStart,
    end: bodyStart,
    text: `<w:nsid w:val="${digest(xml.slice(bodyStart, bodyEnd)).slice(0, 8).toUpperCase()}"/>`,
  }));
  file.set(path, splice(xml, marks));
}

function highest(ids: Iterable<string>): number {
  let most = 0;
  for (const id of ids) if (/^\d{1,9}$/.test(id)) most = Math.max(most, Number(id));
  return most;
}
