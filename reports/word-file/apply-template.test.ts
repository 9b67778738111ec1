import { describe, expect, it } from 'vitest';
import {
  A_SECTION,
  aControl,
  aHeading,
  aLinkTo,
  aParagraph,
  aStyle,
  aTable,
  aWordFile,
  bodyIn,
  partsOf,
} from '../../tests/builders/a-word-file.ts';
import { applyTemplate } from './apply-template.ts';
import { checkTemplate } from './check-template.ts';
import { withManifest } from './manifest.ts';
import { refreshDocument } from './refresh-document.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const shown = (xml: string) => xml.replace(/<\/w:p>/g, '|').replace(/<[^>]*>/g, '');
const closes = (section: string) => `<w:p><w:pPr>${section}</w:pPr></w:p>`;

const UPRIGHT =
  '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>';
const TURNED =
  '<w:sectPr><w:pgSz w:w="16000" w:h="12000" w:orient="landscape"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>';
const report = withManifest(
  aWordFile(
    [
      aParagraph('Own title', 'Title'),
      aParagraph('Names and borders', 'Notice'),
      aParagraph('Contents', 'TOCHeading'),
      closes(UPRIGHT),
      aHeading('Summary'),
      aControl('a', aTable('one')),
      closes(UPRIGHT),
      aControl('m', aTable('wide')),
      closes(TURNED),
      aHeading('Annex'),
    ].join(''),
    {
      section: UPRIGHT,
      styles: [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        aStyle('Heading1', 'Heading 1', '<w:basedOn w:val="Normal"/>'),
        aStyle('BodyText', 'Body Text', '<w:basedOn w:val="Base"/>'),
        aStyle('Base'),
        aStyle('Notice'),
        aStyle('Title'),
        aStyle('TOCHeading', 'TOC Heading'),
      ].join(''),
    },
  ),
);

const OFFICE_SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="9000" w:h="13000"/><w:pgMar w:top="900" w:right="500" w:bottom="900" w:left="500"/><w:pgNumType w:start="3"/><w:titlePg/></w:sectPr>';
const header = (text: string) =>
  `<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`;
const template = (body: string, section = OFFICE_SECTION) =>
  aWordFile(body, {
    section,
    type: 'template',
    styles: [
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
      aStyle('Titre1', 'heading 1', '<w:rPr><w:color w:val="00FF00"/></w:rPr>'),
      aStyle('Kopf', 'header', '<w:pPr><w:tabs><w:tab w:val="right" w:pos="8000"/></w:tabs></w:pPr>'),
    ].join(''),
    links: aLinkTo('rId7', 'header', 'header1.xml') + aLinkTo('rId8', 'settings', 'settings.xml'),
    types: `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/>`,
    parts: {
      'word/header1.xml': header('Office of {{country}}'),
      'word/settings.xml': `<w:settings xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:attachedTemplate r:id="rId1"/><w:updateFields w:val="true"/><w:defaultTabStop w:val="700"/></w:settings>`,
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="file:///C:/office.dotx" TargetMode="External"/></Relationships>`,
    },
  });
const cut =
  '<w:p><w:r><w:t>{{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tle}</w:t></w:r><w:r><w:t>} of {{ Country }}</w:t></w:r></w:p>';
const values = { title: 'Report & more', country: 'Montara' };
const full = template(
  `${cut}${closes(A_SECTION)}${aParagraph('{{report}}', 'Standard')}${aParagraph('Back cover', 'Standard')}`,
);

describe('a report in an office template', () => {
  it('stands between the cover and what is behind the marker, without its own cover, with its notices', () => {
    const text = shown(bodyIn(applyTemplate(report, full, values).bytes));
    expect(text.replace(/\|+/g, '|')).toBe(
      'Report &amp; more of Montara|Names and borders|Contents|Summary|one|wide|Annex|Back cover|',
    );
  });

  it('takes the styles of the template by name, copies what is missing and names it', () => {
    const { bytes, missingStyles } = applyTemplate(report, full, values);
    const parts = partsOf(bytes);
    expect(bodyIn(bytes)).toContain('<w:pStyle w:val="Titre1"/>');
    expect(bodyIn(bytes)).not.toContain('w:val="Heading1"');
    expect(missingStyles).toEqual(['Body Text', 'Notice', 'TOC Heading', 'Title']);
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toContain('w:styleId="Base"');
    expect(styles.match(/w:styleId="Titre1"/g)).toHaveLength(1);
    expect(styles).not.toContain('w:styleId="Heading1"');
  });

  it('follows the page of the template, turned where the report turns, tables set to its width', () => {
    const { bytes } = applyTemplate(report, full, values);
    const body = bodyIn(bytes);
    expect(
      [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => `${width}x${height}`),
    ).toEqual(['12000x16000', '9000x13000', '9000x13000', '13000x9000', '9000x13000', '9000x13000']);
    expect([...body.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => width)).toEqual(['8000', '8571']);
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(body.match(/w:start="3"/g)).toHaveLength(1);
  });

  it('has heads for turned pages whose far end is that of the page', () => {
    const parts = partsOf(applyTemplate(report, full, values).bytes);
    expect(shown(parts['word/header1.xml'] ?? '')).toBe('Office of Montara|');
    expect(parts['word/header1-landscape.xml']).toContain(
      '<w:tabs><w:tab w:val="clear" w:pos="8000"/><w:tab w:val="right" w:pos="12000"/></w:tabs>',
    );
    expect(shown(parts['word/header1-landscape.xml'] ?? '')).toBe('Office of Montara|');
  });

  it('becomes a document, cut from the file that the template came from', () => {
    const parts = partsOf(applyTemplate(report, full, values).bytes);
    expect(parts['[Content_Types].xml']).toContain('document.main+xml');
    expect(parts['[Content_Types].xml']).not.toContain('template.main+xml');
    expect(parts['word/settings.xml']).not.toMatch(/attachedTemplate|updateFields/);
    expect(parts['word/settings.xml']).toContain('w:defaultTabStop');
    expect(parts['word/_rels/settings.xml.rels']).not.toContain('office.dotx');
  });

  it('is found again by a refresh, and gives the same bytes each time', () => {
    const { bytes } = applyTemplate(report, full, values);
    expect(applyTemplate(report, full, values).bytes).toEqual(bytes);
    const { changes } = refreshDocument(bytes, report);
    expect(changes.map(({ id, what }) => [id, what])).toEqual([
      ['a', 'unchanged'],
      ['m', 'unchanged'],
    ]);
  });

  it('keeps its own cover in a letterhead, and comes behind the first section where no marker stands', () => {
    const letterhead = applyTemplate(report, template('<w:p/>'), values);
    expect(shown(bodyIn(letterhead.bytes))).toContain('Own title');
    const sample = template(`${aParagraph('Cover')}${closes(A_SECTION)}${aParagraph('Sample text')}`);
    const text = shown(bodyIn(applyTemplate(report, sample, values).bytes));
    expect(text).toMatch(/^Cover\|+Names/);
    expect(text).not.toContain('Sample text');
  });

  it('leaves placeholders that it does not know and names them', () => {
    const odd = template(`${aParagraph('{{motto}}')}${aParagraph('{{report}}')}`);
    const { bytes, unknownPlaceholders } = applyTemplate(report, odd, values);
    expect(unknownPlaceholders).toEqual(['motto']);
    expect(shown(bodyIn(bytes))).toContain('{{motto}}');
  });

  it('writes values as text, whatever they hold', () => {
    const { bytes } = applyTemplate(report, full, { title: 'a</w:t>\n{{country}}\u0000', country: '$1' });
    expect(bodyIn(bytes)).toContain('a&lt;/w:t&gt;</w:t><w:br/><w:t xml:space="preserve">{{country}}');
    expect(shown(bodyIn(bytes))).toContain(' of $1');
  });
});

describe('the check of a template', () => {
  it('tells styles, placeholders and marker', () => {
    const check = checkTemplate(full);
    expect(check.found.map(({ id }) => id)).toEqual(['Heading1']);
    expect(check.missing).toContainEqual({ id: 'ListBullet', name: 'List Bullet' });
    expect(check).toMatchObject({ placeholders: ['title', 'country'], hasMarker: true });
    expect(checkTemplate(template(aParagraph('x'))).hasMarker).toBe(false);
  });

  it.each([
    [
      'macros by its type',
      aWordFile('', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'macros',
    ],
    ['macros as a part', aWordFile('', { parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
    [
      'a workbook',
      aWordFile('', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      'not-word',
    ],
    ['a text', new TextEncoder().encode('Dear colleagues'), 'not-word'],
    [
      'a picture on a server',
      aWordFile('', {
        links: aLinkTo('rId9', 'image', 'http://example.org/x.png', ' TargetMode="External"'),
      }),
      'links-to-files',
    ],
    [
      'an address of a file',
      aWordFile('', { links: aLinkTo('rId9', 'hyperlink', 'file:///etc/passwd', ' TargetMode="External"') }),
      'links-to-files',
    ],
    [
      'a document type',
      aWordFile('', { parts: { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } }),
      'broken',
    ],
    ['broken XML', aWordFile('<w:p>'), 'broken'],
    ['a path upwards', aWordFile('', { parts: { '../evil.xml': '<x/>' } }), 'unsafe'],
    ['a bomb', aWordFile('', { parts: { 'word/media/x.bin': new Uint8Array(20_000_000) } }), 'unsafe'],
  ])('refuses %s', (_name, bytes, problem) => {
    expect(() => checkTemplate(bytes)).toThrow(expect.objectContaining({ problem }));
  });

  it('takes addresses on the web', () => {
    const file = aWordFile(aParagraph('x'), {
      links: aLinkTo('rId9', 'hyperlink', 'https://example.org', ' TargetMode="External"'),
    });
    expect(() => checkTemplate(file)).not.toThrow();
  });
});
