import { giveArabicFont, isRightToLeft, withOpenLines } from './arabic-fonts.ts';
import { fitWidth } from './fit-width.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { withPrefixes } from './namespaces.ts';
import { mergeNumbering } from './numbering.ts';
import { DOCUMENT_TYPE, framePartsOf, openTemplate } from './open-template.ts';
import { sectionBreak } from './page-sections.ts';
import { fillPlaceholders, placeholdersIn, REPORT_MARKER } from './placeholders.ts';
import { readZip } from './read-zip.ts';
import { type ReportSection, reportSections, withoutCover } from './report-sections.ts';
import { type Splice, splice } from './splice.ts';
import { addStyles, mapStyles, readStyles, shownName, stylesIn } from './style-sheet.ts';
import { takenIds } from './taken-ids.ts';
import { cutTemplate, type TemplateBody } from './template-body.ts';
import { templateSections } from './template-sections.ts';
import { settleTemplate } from './template-settings.ts';
import { createTransplant, footnotesOf } from './transplant.ts';
import { WordFileError } from './word-file-error.ts';
import { openPackage, type WordPackage } from './word-package.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** A report in the look of an office. */
export interface Templated {
  readonly bytes: Uint8Array;
  /** Names of styles that the report uses and the template lacks, as Word shows them. */
  readonly missingStyles: readonly string[];
  /** Placeholders of the template that nothing is known for; they are left as they stand. */
  readonly unknownPlaceholders: readonly string[];
}

/**
 * Pours a report into an office's Word file: its cover, headers, footers, page, theme, fonts and styles stay, the report comes where
 * `{{report}}` stands, else behind the first section. Other placeholders take `values`; their names are in small letters. The report's
 * own cover page gives way to one of the template, its notices stay.
 * @throws WordFileError when the template is not to be used.
 */
export function applyTemplate(
  report: Uint8Array,
  template: Uint8Array,
  values: Readonly<Record<string, string>>,
): Templated {
  const [from, to] = [openPackage(readZip(report)), openTemplate(template)];
  const [source, xml] = [from.text(from.main), to.text(to.main)];
  const body = bodyOf(to);
  const cut = cutTemplate(xml, body);
  const sheets = { from: readStyles(from), to: readStyles(to) };
  const used = stylesIn(source + footnotesOf(from));
  const styles = mapStyles(sheets.from, sheets.to, used);
  const numbering = mergeNumbering(from, to);
  const others = framePartsOf(to).map((path) => to.text(path));
  const taken = takenIds(xml, { footnotes: footnotesOf(to), others });
  const transplant = createTransplant({ from, to, styles, sheets, numbering, taken, isShared: () => true });
  const placeholders = collectPlaceholders(to);
  const look = templateSections(to, { xml, body, cut, styles: sheets.to });
  const all = reportSections(source, bodyOf(from));
  const sections = (cut.cover.length > 0 ? withoutCover(source, all) : all).filter(
    ({ children }) => children.length > 0,
  );
  const pour = ({ children }: ReportSection): string =>
    transplant.move(children.map(({ start, end }) => source.slice(start, end)).join(''));
  const poured = sections.map((section) => ({ section, xml: pour(section) }));
  const written = assemble({
    xml,
    body,
    cut,
    look,
    poured,
    fills: fillPlaceholders(xml, to.root(to.main), values),
  });

  to.set(to.main, withPrefixes(written, source.slice(source.indexOf('<w:body')), source));
  const copied =
    !isRightToLeft(from) || giveArabicFont(to, from)
      ? styles.copied
      : styles.copied.map((style) => ({ ...style, xml: withOpenLines(style.xml) }));
  addStyles(to, copied, { from, listOf: (id) => numbering.shared(id) });
  transplant.finish();
  numbering.finish();
  for (const path of framePartsOf(to))
    to.set(path, splice(to.text(path), fillPlaceholders(to.text(path), to.root(path), values)));
  to.setContentType(to.main, DOCUMENT_TYPE);
  settleTemplate(to, from);
  const manifest = readManifest(from);
  if (manifest) writeManifest(to, manifest);
  const missing = [...used].flatMap((id) => (styles.has(id) ? [] : (sheets.from.get(id) ?? [])));
  return {
    bytes: to.pack(),
    missingStyles: [...new Set(missing.map(shownName))].sort(),
    unknownPlaceholders: placeholders.filter(
      (name) => name !== REPORT_MARKER && !Object.hasOwn(values, name),
    ),
  };
}

function bodyOf(file: WordPackage): XmlElement {
  const body = childOf(file.root(file.main), 'w:body');
  if (!body) throw new WordFileError('broken', { reason: 'body' });
  return body;
}

function collectPlaceholders(file: WordPackage): readonly string[] {
  const names = [file.main, ...framePartsOf(file)].flatMap((path) =>
    placeholdersIn(file.text(path), file.root(path)),
  );
  return [...new Set(names)];
}

interface Assembly {
  readonly xml: string;
  readonly body: XmlElement;
  readonly cut: TemplateBody;
  readonly look: ReturnType<typeof templateSections>;
  readonly poured: readonly { readonly section: ReportSection; readonly xml: string }[];
  /** Placeholders of the template, filled. */
  readonly fills: readonly Splice[];
}

/** The main part: cover, report, what stands behind it, each with its sections. */
function assemble({ xml, body, cut, look, poured, fills }: Assembly): string {
  const { base, cover, coverIsClosed, back } = cut;
  const pieces = cover.map((element) => filled(xml, element, fills));
  const closesCover = cover.length > 0 && !coverIsClosed;
  if (closesCover) pieces.push(sectionBreak(look(base.landscape, true).section));
  let end = '';
  poured.forEach(({ section, xml: piece }, index) => {
    const { section: properties, width } = look(section.landscape, index === 0 && !closesCover);
    pieces.push(fitWidth(piece, section.width, width));
    if (index === poured.length - 1 && back.length === 0) end = properties;
    else pieces.push(sectionBreak(properties));
  });
  if (back.length > 0) {
    // What shares the report's section is the same section once more, not a first one.
    const again = look(base.landscape, false).section;
    const own = { start: base.element.start, end: base.element.end, text: again };
    pieces.push(...back.map((element) => filled(xml, element, [...fills, own])));
    const last = childOf(body, 'w:sectPr');
    end = last && last !== base.element ? xml.slice(last.start, last.end) : again;
  }
  return xml.slice(0, body.bodyStart) + pieces.join('') + end + xml.slice(body.bodyEnd);
}

/** An element of the template with the changes that fall into it. */
function filled(xml: string, { start, end }: XmlElement, changes: readonly Splice[]): string {
  const inside = changes.filter((change) => change.start >= start && change.end <= end);
  return splice(
    xml.slice(start, end),
    inside.map((change) => ({ ...change, start: change.start - start, end: change.end - start })),
  );
}
