import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A style as `id`, name and what else stands in it. */
export function aStyle(id: string, name = id, rest = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
}

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...['Heading1', 'Heading2', 'Heading3'].map((id) => aStyle(id, `heading ${id.at(-1)}`)),
  aStyle('BodyText', 'Body Text'),
  aStyle('Caption', 'caption'),
].join('');

export const A_SECTION =
  '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';

export function aParagraph(text: string, style = 'BodyText', inside = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function aHeading(text: string, level = 1): string {
  return aParagraph(text, `Heading${level}`);
}

export function aTable(...cells: readonly string[]): string {
  const rows = cells.map(
    (text) =>
      `<w:tr><w:tc><w:tcPr><w:tcW w:w="10000" w:type="dxa"/></w:tcPr>${aParagraph(text)}</w:tc></w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="10000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="10000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A field with what it shows. */
export function aField(instruction: string, shown: string): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}<w:r><w:t>${shown}</w:t></w:r>${mark('end')}`;
}

/** A block of a report: its content in a control with its name. */
export function aControl(id: string, content: string, title = ''): string {
  const alias = title === '' ? '' : `<w:alias w:val="${title}"/>`;
  return `<w:sdt><w:sdtPr>${alias}<w:tag w:val="mdsa:${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** What a Word file of a test holds beside its body. `parts` are added, or replace those that every file has. */
interface Rest {
  readonly styles?: string;
  readonly type?: string;
  readonly section?: string;
  readonly links?: string;
  readonly types?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small Word file with everything that makes it one. */
export function aWordFile(
  body: string,
  { styles = STYLES, type = 'document', section = A_SECTION, links = '', types = '', parts = {} }: Rest = {},
): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type.includes('/') ? type : `${WORD}.${type}.main+xml`}"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>${types}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>${links}</Relationships>`,
    ...parts,
  };
  const zippable: Zippable = {};
  for (const [path, content] of Object.entries(files))
    zippable[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zippable);
}

/** A relationship of the main part. */
export function aLinkTo(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;
}

/** The parts of a Word file as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** What stands between the tags of the body. */
export function bodyIn(bytes: Uint8Array): string {
  return /<w:body>([\s\S]*)<\/w:body>/.exec(partsOf(bytes)['word/document.xml'] ?? '')?.[1] ?? '';
}

/** The same file with its body changed, everything else as it was. */
export function withBody(bytes: Uint8Array, change: (body: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = xml.replace(
    /(<w:body>)([\s\S]*)(<\/w:body>)/,
    (_all, open: string, body: string, close: string) => open + change(body) + close,
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}
