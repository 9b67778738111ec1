import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ReportFrame } from '../model/report-model.ts';
import { type SettlePart, settleZip } from '../settle-zip.ts';
import { xmlText } from '../xml-text.ts';
import { settleDirection } from './settle-direction.ts';
import { TABLE_STYLE_XML } from './table-styles.ts';

const KEY = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g;
const MASKED_BYTES = 32;
const FONT_TABLE = 'word/fontTable.xml';
/** Parts with text beside the main one. */
const FRAMES = /^word\/(?:header\d+|footer\d+|footnotes)\.xml$/;

/**
 * Settles a Word file. Embedded fonts are masked with keys that are drawn anew each time; they are masked again with keys
 * counted from one, so that the same report has the same bytes and Word still reads the fonts. What docx does not write
 * is added: table styles, the language of the text, the application.
 */
export function settleDocx(bytes: Uint8Array, { properties, locale, rightToLeft }: ReportFrame): Uint8Array {
  const fontTable = unzipSync(bytes, { filter: ({ name }) => name === FONT_TABLE })[FONT_TABLE];
  const fontKeys = fontTable ? fontKeysOf(strFromU8(fontTable)) : [];
  const directed = (xml: string): Uint8Array => strToU8(rightToLeft ? settleDirection(xml) : xml);
  const settle: SettlePart = (path, part) => {
    if (rightToLeft && FRAMES.test(path)) return directed(strFromU8(part));
    switch (path) {
      case FONT_TABLE:
        return strToU8(withFixedKeys(strFromU8(part)));
      case 'word/document.xml':
        return directed(renumberBookmarks(strFromU8(part)));
      case 'word/styles.xml':
        return strToU8(strFromU8(part).replace('</w:styles>', `${TABLE_STYLE_XML}$&`));
      case 'word/settings.xml':
        return strToU8(withLanguage(strFromU8(part), locale));
      case 'docProps/app.xml':
        return strToU8(withApplication(strFromU8(part), properties));
      case 'docProps/core.xml':
        return strToU8(withCore(strFromU8(part), { language: locale, category: properties.category }));
    }
    const font = /^word\/fonts\/font(\d+)\.odttf$/.exec(path)?.[1];
    const key = font === undefined ? undefined : fontKeys[Number(font) - 1];
    return font === undefined || key === undefined ? part : mask(mask(part, key), fixedKey(Number(font)));
  };
  return settleZip(bytes, properties.generatedAt, settle, 3);
}

/** Keys of the embedded fonts, in the order of the font table. */
function fontKeysOf(fontTable: string): readonly string[] {
  return (fontTable.match(KEY) ?? []).map((key) => key.slice(1, -1));
}

function withFixedKeys(fontTable: string): string {
  let count = 0;
  return fontTable.replace(KEY, () => {
    count += 1;
    return `{${fixedKey(count)}}`;
  });
}

function fixedKey(index: number): string {
  return `5D6A0B4A-78C4-4B61-A611-${index.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** Masks or unmasks the first 32 bytes of a font with a key (ECMA-376, part 4, font embedding). */
function mask(part: Uint8Array, key: string): Uint8Array {
  const bytes =
    key
      .replace(/-/g, '')
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16))
      .reverse() ?? [];
  const masked = part.slice();
  for (let index = 0; index < MASKED_BYTES; index += 1)
    masked[index] = (masked[index] ?? 0) ^ (bytes[index % bytes.length] ?? 0);
  return masked;
}

/** The language in which Word checks spelling and reads the text aloud. */
function withLanguage(settings: string, locale: string): string {
  return settings.replace(
    '</w:settings>',
    `<w:themeFontLang w:val="${locale}" w:bidi="ar-SA"/></w:settings>`,
  );
}

function withApplication(xml: string, { application, company }: ReportFrame['properties']): string {
  const names = element('Application', application) + (company === '' ? '' : element('Company', company));
  return xml.replace(
    /<Properties([^>]*?)\/>/,
    (_all, attributes: string) => `<Properties${attributes}>${names}</Properties>`,
  );
}

function withCore(xml: string, of: { readonly language: string; readonly category: string }): string {
  const added = element('dc:language', of.language) + element('cp:category', of.category);
  return xml.replace('<cp:lastModifiedBy', (found) => `${added}${found}`);
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

/**
 * Numbers bookmarks from one: docx counts them over all documents of a process. Only attributes are touched,
 * where typed text cannot stand.
 */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g,
    (_all, before: string, id: string) => {
      const number = ids.get(id) ?? ids.size + 1;
      ids.set(id, number);
      return `${before}${number}`;
    },
  );
}
