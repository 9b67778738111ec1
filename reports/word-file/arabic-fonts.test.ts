import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aParagraph, aStyle, aWordFile, partsOf } from '../../tests/builders/a-word-file.ts';
import { applyTemplate } from './apply-template.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KEY = '{5D6A0B4A-78C4-4B61-A611-000000000003}';
const LETTERS = Uint8Array.from({ length: 64 }, (_, index) => (index * 7) % 256);

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const styles = (fonts: string, others = '') =>
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>${NORMAL}${others}</w:styles>`;
const links = (entries: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries}</Relationships>`;
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const fonts = (entries: string) => `<w:fonts xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${entries}</w:fonts>`;
const close = '<w:pPr><w:spacing w:after="20" w:line="209" w:lineRule="auto"/></w:pPr>';
const paragraph = `<w:p><w:pPr><w:pStyle w:val="TableText"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>نص</w:t></w:r></w:p>`;

const report = (body = paragraph) =>
  aWordFile(body, {
    links: link('rId5', 'fontTable', 'fontTable.xml'),
    types: `<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Override PartName="/word/fontTable.xml" ContentType="${WORD}.fontTable+xml"/>`,
    parts: {
      'word/styles.xml': styles(
        '<w:rFonts w:ascii="Own" w:cs="Own Arabic"/>',
        aStyle('TableText', 'Table Text', close),
      ),
      'word/fontTable.xml': fonts(
        `<w:font w:name="Own"/><w:font w:name="Own Arabic"><w:embedRegular r:id="rId3" w:fontKey="${KEY}"/></w:font>`,
      ),
      'word/_rels/fontTable.xml.rels': links(link('rId3', 'font', 'fonts/font3.odttf')),
      'word/fonts/font3.odttf': LETTERS,
    },
  });

/** A template that names its fonts so; `table` are those it knows, with what letters they have. */
const template = (defaults: string, { table = '', theme = '', settings = '' } = {}) =>
  aWordFile(aParagraph('{{report}}', 'Normal'), {
    links: [
      table && link('rId5', 'fontTable', 'fontTable.xml'),
      theme && link('rId6', 'theme', 'theme/theme1.xml'),
      settings && link('rId7', 'settings', 'settings.xml'),
    ].join(''),
    parts: {
      'word/styles.xml': styles(defaults),
      ...(table ? { 'word/fontTable.xml': fonts(table) } : {}),
      ...(theme ? { 'word/theme/theme1.xml': `<a:theme xmlns:a="urn:a">${theme}</a:theme>` } : {}),
      ...(settings ? { 'word/settings.xml': `<w:settings xmlns:w="${MAIN}">${settings}</w:settings>` } : {}),
    },
  });

const poured = (into: Uint8Array, from = report()) => {
  const { bytes } = applyTemplate(from, into, {});
  const parts = partsOf(bytes);
  const fontPart = Object.keys(parts).find((path) => path.endsWith('.odttf'));
  return {
    styles: parts['word/styles.xml'] ?? '',
    table: parts['word/fontTable.xml'] ?? '',
    relations: parts['word/_rels/fontTable.xml.rels'] ?? '',
    settings: parts['word/settings.xml'] ?? '',
    letters: fontPart === undefined ? null : unzipSync(bytes)[fontPart],
    fontPart,
  };
};

describe('an Arabic report in a template', () => {
  it('brings its font with its letters and key where the template has none', () => {
    const made = poured(
      template('<w:rFonts w:ascii="Lato" w:cs="Lato"/>', {
        table: '<w:font w:name="Lato"><w:sig w:usb0="00000001"/></w:font>',
        settings: '<w:zoom w:percent="90"/><w:compat/>',
      }),
    );

    expect(made.styles).toContain('<w:rFonts w:ascii="Lato" w:cs="Own Arabic"/>');
    expect(made.styles).toContain('w:line="209"');
    expect(made.table).toContain(
      `<w:font w:name="Own Arabic"><w:embedRegular r:id="rId1" w:fontKey="${KEY}"/>`,
    );
    expect(made.relations).toContain(`Target="fonts/${made.fontPart?.split('/').at(-1)}"`);
    expect(made.letters).toEqual(LETTERS);
    expect(made.settings).toContain('<w:zoom w:percent="90"/><w:embedTrueTypeFonts/><w:compat/>');
  });

  it.each([
    ['names no font for Arabic', '<w:rFonts w:ascii="Lato"/>', {}],
    ['names no fonts at all', '', {}],
    ['has a theme without one', '<w:rFonts w:cstheme="minorBidi"/>', { theme: '<a:cs typeface=""/>' }],
  ])('brings it to a template that %s, and makes the table of fonts', (_what, defaults, rest) => {
    const made = poured(template(defaults, rest));

    expect(made.styles).toMatch(/<w:rFonts[^>]* w:cs="Own Arabic"\/>/);
    expect(made.styles).not.toContain('cstheme');
    expect(made.table).toContain('Own Arabic');
    expect(made.letters).toEqual(LETTERS);
  });

  it.each([
    [
      'names one',
      '<w:rFonts w:ascii="Lato" w:cs="Arial"/>',
      { table: '<w:font w:name="Arial"><w:sig w:usb0="E0002AFF"/></w:font>' },
    ],
    [
      'has one in its theme',
      '<w:rFonts w:cstheme="minorBidi"/>',
      { theme: '<a:cs typeface=""/><a:font script="Arab" typeface="Arial"/>' },
    ],
  ])('keeps the font of a template that %s, with lines that fit it', (_what, defaults, rest) => {
    const made = poured(template(defaults, rest));

    expect(made.styles).toContain(defaults);
    expect(made.styles).toContain('w:line="240"');
    expect(made.letters).toBeNull();
  });

  it('leaves fonts alone in a report that is read from the left', () => {
    const made = poured(template('<w:rFonts w:ascii="Lato"/>'), report(paragraph.replace('<w:bidi/>', '')));

    expect(made.styles).not.toContain('Own Arabic');
    expect(made.letters).toBeNull();
  });
});
