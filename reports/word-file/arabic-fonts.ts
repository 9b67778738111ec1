import { withPrefixes } from './namespaces.ts';
import { MAIN } from './numbering.ts';
import { appendToRoot, splice } from './splice.ts';
import { createCopies } from './transplant.ts';
import type { WordPackage } from './word-package.ts';
import { XML_HEAD } from './word-package.ts';
import { attributeIn, attributeOf, childOf, sliceOf, type XmlElement } from './xml-tree.ts';

const FONT_TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml';
/** Bit of a font's signature that says that it has Arabic letters (OpenType, OS/2, ulUnicodeRange1). */
const ARABIC_BIT = 0x2000;
/** Settings that stand before the one that has Word keep embedded fonts. */
const BEFORE_EMBEDDING = new Set([
  ...['w:writeProtection', 'w:view', 'w:zoom', 'w:removePersonalInformation', 'w:removeDateAndTime'],
  ...['w:doNotDisplayPageBoundaries', 'w:displayBackgroundShape', 'w:printPostScriptOverText'],
  ...['w:printFractionalCharacterWidth', 'w:printFormsData'],
]);

/** True for a report that is read from right to left. */
export const isRightToLeft = (file: WordPackage): boolean => file.text(file.main).includes('<w:bidi/>');

/**
 * Gives a template the Arabic font of a report where it has none of its own: as font of its styles, with the letters that the report
 * embeds. Fonts that the template names for Arabic, itself or by its theme, stay.
 * @returns whether the font of the report is that of the text now
 */
export function giveArabicFont(to: WordPackage, from: WordPackage): boolean {
  const [path, font] = [to.related(to.main, 'styles'), defaultFonts(from)];
  const name = font ? attributeIn(font.tag, 'w:cs') : undefined;
  const target = defaultFonts(to);
  if (path === undefined || name === undefined || !target) return false;
  const isArabic = arabicFonts(to);
  const isText = !isArabic(target.tag);
  const styles = splice(to.text(path), isText ? [{ ...target.place, text: withFont(target.tag, name) }] : []);
  const changed = styles.replace(/<w:rFonts\b[^>]*>/g, (tag) =>
    /\sw:cs(?:theme)?=/.test(tag) && attributeIn(tag, 'w:cs') !== name && !isArabic(tag)
      ? withFont(tag, name)
      : tag,
  );
  if (changed === to.text(path)) return false;
  to.set(path, changed);
  embedFont(to, from, name);
  return isText;
}

/** Lines that are set close for the font of the report would touch in another. */
export const withOpenLines = (style: string): string =>
  style.replace(/(<w:spacing\b[^>]*\bw:line=")(\d+)("[^>]*\bw:lineRule="auto")/g, (all, start, line, end) =>
    Number(line) < 240 ? `${start}240${end}` : all,
  );

function withFont(tag: string, name: string): string {
  const others = tag.replace(/\sw:cs(?:theme)?="[^"]*"/g, '');
  return others.replace(/\s*(\/?)>$/, ` w:cs="${name}"$1>`);
}

/** The tag that names the fonts of all text, and where it stands; an empty one where there is none yet. */
function defaultFonts(
  file: WordPackage,
): { readonly tag: string; readonly place: Pick<XmlElement, 'start' | 'end'> } | null {
  const path = file.related(file.main, 'styles');
  if (path === undefined || !file.has(path)) return null;
  const look = childOf(childOf(childOf(file.root(path), 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  if (!look || look.bodyStart === look.end) return null;
  const fonts = childOf(look, 'w:rFonts');
  return fonts
    ? {
        tag: file.text(path).slice(fonts.start, fonts.bodyStart),
        place: { start: fonts.start, end: fonts.bodyStart },
      }
    : { tag: '<w:rFonts/>', place: { start: look.bodyStart, end: look.bodyStart } };
}

/** Tells of a tag whether it names a font with Arabic letters. */
function arabicFonts(file: WordPackage): (tag: string) => boolean {
  const [table, theme] = [file.related(file.main, 'fontTable'), file.related(file.main, 'theme')];
  const xml = table !== undefined && file.has(table) ? file.text(table) : '';
  const speaks = new Set(
    xml === '' || table === undefined
      ? []
      : file.root(table).children.flatMap((font) => {
          const first = attributeOf(xml, childOf(font, 'w:sig'), 'w:usb0') ?? '0';
          const has = (Number.parseInt(first, 16) & ARABIC_BIT) !== 0;
          return has ? [attributeOf(xml, font, 'w:name') ?? ''] : [];
        }),
  );
  const themed =
    theme !== undefined &&
    file.has(theme) &&
    /<a:cs typeface="[^"]|<a:font script="Arab" typeface="[^"]/.test(file.text(theme));
  return (tag) => {
    const name = attributeIn(tag, 'w:cs');
    return attributeIn(tag, 'w:cstheme') !== undefined ? themed : name !== undefined && speaks.has(name);
  };
}

/** Brings an embedded font along: its entry in the table of fonts, its letters, and the wish that they stay in the file. */
function embedFont(to: WordPackage, from: WordPackage, name: string): void {
  const source = from.related(from.main, 'fontTable');
  const entry = source === undefined ? undefined : fontIn(from, source, name);
  if (source === undefined || entry === undefined) return;
  const target = to.related(to.main, 'fontTable') ?? addFontTable(to);
  const copies = createCopies(from, to);
  const added = sliceOf(from.text(source), entry).replace(
    /(\sr:id=")([^"]*)/g,
    (_all, start: string, id: string) => start + copies.relation(source, id, target),
  );
  const old = fontIn(to, target, name);
  const others = splice(to.text(target), old ? [{ start: old.start, end: old.end, text: '' }] : []);
  to.set(target, withPrefixes(appendToRoot(others, added), added, from.text(source)));
  keepEmbedded(to);
}

function fontIn(file: WordPackage, table: string, name: string): XmlElement | undefined {
  return file.root(table).children.find((font) => attributeOf(file.text(table), font, 'w:name') === name);
}

function addFontTable(to: WordPackage): string {
  const path = 'word/fontTable.xml';
  to.add(path, `${XML_HEAD}<w:fonts xmlns:w="${MAIN}"/>`, FONT_TABLE_TYPE);
  to.relate(to.main, { kind: 'fontTable', target: path, external: false });
  return path;
}

function keepEmbedded(to: WordPackage): void {
  const path = to.related(to.main, 'settings');
  if (path === undefined || !to.has(path)) return;
  const { children, bodyStart, end } = to.root(path);
  if (bodyStart === end || children.some(({ name }) => name === 'w:embedTrueTypeFonts')) return;
  const at = children.find(({ name }) => !BEFORE_EMBEDDING.has(name))?.start;
  const wish = '<w:embedTrueTypeFonts/>';
  to.set(
    path,
    at === undefined
      ? appendToRoot(to.text(path), wish)
      : splice(to.text(path), [{ start: at, end: at, text: wish }]),
  );
}
