import { type Bookmark, paragraphOf } from './bookmarks.ts';
import type { Field } from './fields.ts';

import type { Splice } from './splice.ts';
import { headingLevel, type StyleSheet } from './style-sheet.ts';
import {
  attributeOf,
  childOf,
  childValue,
  descendants,
  escapeXml,
  unescapeXml,
  type XmlElement,
} from './xml-tree.ts';

/** What lists of contents are made from. */
interface Document {
  readonly xml: string;
  readonly fields: readonly Field[];
  readonly paragraphs: readonly XmlElement[];
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly numbers: ReadonlyMap<XmlElement, string>;
  readonly styles: StyleSheet;
  textOf(start: number, end: number): string;
}

/** A line of a list as it stands in the document. */
interface Line {
  readonly anchor: string;
  readonly paragraph: XmlElement;
  readonly link: XmlElement;
}

/** A line as it is to be. */
interface Wanted {
  readonly anchor: string;
  readonly level: number;
  readonly number: string;
  readonly text: string;
  /** Where it leads, in the text. */
  readonly at: number;
}

/**
 * Lists of contents, tables and figures after the headings and captions of the document that lines can lead to. Lines keep their page
 * numbers; a new one takes that of the line before it, until Word counts pages. A list with nothing to change is not touched.
 */
export function rebuildContents(document: Document): readonly Splice[] {
  return document.fields
    .filter(({ instruction }) => /^\s*TOC\s/.test(instruction))
    .flatMap((field) => rebuilt(document, field));
}

function rebuilt(document: Document, field: Field): readonly Splice[] {
  const { xml } = document;
  const lines = linesOf(document, field);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const wanted = wantedLines(document, field, new Set(lines.map(({ anchor }) => anchor)));
  // Lines of another kind (own styles, marked entries) are not ours to judge.
  if (wanted.length === 0 || lines.some(({ anchor }) => isForeign(document, anchor, wanted))) return [];
  const same =
    lines.length === wanted.length && wanted.every((line, index) => isSame(xml, lines[index], line));
  if (same) return [];
  const looks = new Map(lines.map((line) => [levelOf(document, line), line]));
  const known = new Map(lines.map((line) => [line.anchor, line]));
  let page = pageOf(xml, first.link);
  const texts = wanted.map((line, index) => {
    const old = known.get(line.anchor);
    if (old) page = pageOf(xml, old.link);
    const like = old ?? looks.get(line.level) ?? first;
    const link =
      old && isSame(xml, old, line)
        ? xml.slice(old.link.start, old.link.end)
        : newLink(xml, like, line, page);
    const properties = childOf(like.paragraph, 'w:pPr');
    return [
      '<w:p>',
      properties ? xml.slice(properties.start, properties.end) : '',
      index === 0 ? xml.slice(bodyStart(first.paragraph), first.link.start) : '',
      link,
      index === wanted.length - 1 ? xml.slice(last.link.end, last.paragraph.bodyEnd) : '',
      '</w:p>',
    ].join('');
  });
  return [{ start: first.paragraph.start, end: last.paragraph.end, text: texts.join('') }];
}

function bodyStart(paragraph: XmlElement): number {
  return childOf(paragraph, 'w:pPr')?.end ?? paragraph.bodyStart;
}

function linesOf({ xml, paragraphs }: Document, field: Field): readonly Line[] {
  return paragraphs.flatMap((paragraph): readonly Line[] => {
    if (paragraph.end < field.begin.start || paragraph.start > field.end.end) return [];
    const link = paragraph.children.find(({ name }) => name === 'w:hyperlink');
    const anchor = attributeOf(xml, link, 'w:anchor');
    return link && anchor !== undefined ? [{ anchor, paragraph, link }] : [];
  });
}

/** Bookmarks that a line may lead to; the marks of whole blocks are none. */
const ANCHOR = /^_(?:Toc|mdsa_)/;

/** Headings or captions of the document that have a bookmark for lists, in its order. Bookmarks that lines lead to already come first. */
function wantedLines(document: Document, field: Field, known: ReadonlySet<string>): readonly Wanted[] {
  const { fields, bookmarks, numbers, textOf } = document;
  const series = /\\c\s+"?([^\s"\\]+)/.exec(field.instruction)?.[1];
  const [, from = '1', to = '9'] = /\\o\s+"?(\d)-(\d)/.exec(field.instruction) ?? [];
  const captions = new Set<XmlElement | undefined>(
    series === undefined
      ? []
      : fields
          .filter(({ instruction }) =>
            new RegExp(`^\\s*SEQ\\s+"?${series.replace(/\W/g, '\\$&')}[\\s"\\\\]`).test(`${instruction} `),
          )
          .map(({ begin }) => paragraphOf(begin)),
  );
  const seen = new Set<XmlElement>();
  return [...bookmarks.values()]
    .filter(({ name }) => known.has(name) || (series === undefined ? /^_Toc/ : ANCHOR).test(name))
    .sort((a, b) => Number(known.has(b.name)) - Number(known.has(a.name)))
    .flatMap(({ name, paragraph }): readonly Wanted[] => {
      if (!paragraph || seen.has(paragraph)) return [];
      const level =
        series === undefined ? levelOfParagraph(document, paragraph) : captions.has(paragraph) ? 1 : null;
      if (level === null || (series === undefined && (level < Number(from) || level > Number(to)))) return [];
      seen.add(paragraph);
      const text = textOf(bodyStart(paragraph), paragraph.bodyEnd).replace(/\s+/g, ' ').trim();
      const number = numbers.get(paragraph) ?? '';
      return text === '' ? [] : [{ anchor: name, level, number, text, at: paragraph.start }];
    })
    .sort((a, b) => a.at - b.at);
}

function levelOfParagraph({ xml, styles }: Document, paragraph: XmlElement): number | null {
  return headingLevel(styles, childValue(xml, childOf(paragraph, 'w:pPr'), 'w:pStyle'));
}

function levelOf(document: Document, line: Line): number {
  const target = document.bookmarks.get(line.anchor)?.paragraph;
  return (target && levelOfParagraph(document, target)) ?? 1;
}

/** A line that leads to something which is in the document, but which this list would not hold by its own rule. */
function isForeign({ bookmarks }: Document, anchor: string, wanted: readonly Wanted[]): boolean {
  return bookmarks.get(anchor)?.paragraph !== undefined && !wanted.some((line) => line.anchor === anchor);
}

function isSame(xml: string, line: Line | undefined, wanted: Wanted): boolean {
  if (!line || line.anchor !== wanted.anchor) return false;
  const text = beforePage(textPieces(xml, line.link)).join('').replace(/\s+/g, ' ').trim();
  return text.replace(/\s/g, '') === (wanted.number + wanted.text).replace(/\s/g, '');
}

/** Texts of a line, tabs as `\t`; the page number stands behind the last. */
function textPieces(xml: string, link: XmlElement): readonly string[] {
  return [...descendants(link)].flatMap((element) => {
    if (element.name === 'w:t') return [unescapeXml(xml.slice(element.bodyStart, element.bodyEnd))];
    return element.name === 'w:tab' && element.parent?.name === 'w:r' ? ['\t'] : [];
  });
}

function beforePage(pieces: readonly string[]): readonly string[] {
  const last = pieces.lastIndexOf('\t');
  return last === -1 ? pieces : pieces.slice(0, last);
}

function pageOf(xml: string, link: XmlElement): string {
  const pieces = textPieces(xml, link);
  const last = pieces.lastIndexOf('\t');
  return last === -1 ? '' : pieces.slice(last + 1).join('');
}

function newLink(xml: string, like: Line, { anchor, number, text }: Wanted, page: string): string {
  const look = [...descendants(like.link)].find(
    ({ name, parent }) => name === 'w:rPr' && parent?.name === 'w:r',
  );
  const run = (content: string) => `<w:r>${look ? xml.slice(look.start, look.end) : ''}${content}</w:r>`;
  const typed = (value: string) => run(`<w:t xml:space="preserve">${escapeXml(value)}</w:t>`);
  const field = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  return [
    `<w:hyperlink w:anchor="${escapeXml(anchor)}" w:history="1">`,
    number === '' ? '' : typed(number) + run('<w:tab/>'),
    typed(text),
    run('<w:tab/>'),
    field('begin'),
    run(`<w:instrText xml:space="preserve"> PAGEREF ${escapeXml(anchor)} \\h </w:instrText>`),
    field('separate'),
    page === '' ? '' : typed(page),
    field('end'),
    '</w:hyperlink>',
  ].join('');
}
