import { type PageSection, readSections, sectionIn } from './page-sections.ts';
import { placeholdersIn, REPORT_MARKER } from './placeholders.ts';
import { WordFileError } from './word-file-error.ts';
import type { XmlElement } from './xml-tree.ts';

/** A template cut at the place where the report is poured in. */
export interface TemplateBody {
  /** What stands before the report; empty when there is nothing to see in it. */
  readonly cover: readonly XmlElement[];
  /** The cover ends its section itself. */
  readonly coverIsClosed: boolean;
  /** The section that the report's pages follow. */
  readonly base: PageSection;
  /** What stands behind the report; empty when there is nothing to see in it. */
  readonly back: readonly XmlElement[];
}

/** Cuts a template at its marker; without one behind its first section; without that behind all that it shows. */
export function cutTemplate(xml: string, body: XmlElement): TemplateBody {
  const sections = readSections(xml, body);
  const children = body.children.filter(({ name }) => name !== 'w:sectPr');
  const marker = children.findIndex((child) => placeholdersIn(xml, child).includes(REPORT_MARKER));
  const firstBreak = children.findIndex((child) => sectionIn(child) !== undefined);
  const cut = marker !== -1 ? marker : firstBreak !== -1 ? firstBreak + 1 : children.length;
  const before = children.slice(0, cut);
  const behind = marker === -1 ? [] : children.slice(marker);
  const place = children[cut]?.start ?? body.bodyEnd;
  const base = sections.find(({ element }) => element.end > place) ?? sections.at(-1);
  if (!base) throw new WordFileError('broken', { reason: 'section' });
  const rest = behind.slice(1);
  // A break that only ends the section of the report is written anew with it.
  const ended = rest.findIndex((child) => sectionIn(child) === base.element);
  const back = ended !== -1 && !shows(xml, rest.slice(0, ended + 1)) ? rest.slice(ended + 1) : rest;
  const last = before.at(-1);
  return {
    cover: shows(xml, before) ? before : [],
    coverIsClosed: last !== undefined && sectionIn(last) !== undefined,
    base,
    back: shows(xml, back) ? back : [],
  };
}

/** True when there is text or a picture in it. */
function shows(xml: string, elements: readonly XmlElement[]): boolean {
  return elements.some(({ start, end }) =>
    /<w:t[ >][^<]|<w:(?:drawing|pict|object)[\s>]|<w:fldSimple|<w:instrText/.test(xml.slice(start, end)),
  );
}
