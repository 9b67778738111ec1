import { contentOf, fingerprint, footnoteTexts, plainText, shapeOf } from './block-text.ts';
import { digest } from './digest.ts';
import { type FoundBlock, findBlocks, MARK } from './find-blocks.ts';
import { markLists } from './numbering.ts';
import { readZip } from './read-zip.ts';
import { type Splice, splice } from './splice.ts';
import { takenIds } from './taken-ids.ts';
import { openPackage, type WordPackage, XML_HEAD } from './word-package.ts';
import { attributeOf, childOf, descendants, escapeXml, type XmlElement } from './xml-tree.ts';

const NAMESPACE = 'urn:mdsa:report-blocks:1';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const STORE = '{5D6A0B4A-78C4-4B61-A611-6D6473610001}';

/** A block as the report wrote it. */
export interface ManifestBlock {
  readonly id: string;
  readonly title: string;
  readonly shape: string;
  /** Digest of the plain text. */
  readonly text: string;
  /** Digest of text and look. */
  readonly print: string;
}

/** What a document says of how it was made. */
export interface Manifest {
  /** Tells the assessments apart that documents were made from, see `assessmentMark`; empty where the document does not say. */
  readonly assessment: string;
  readonly blocks: readonly ManifestBlock[];
}

/** Stands for an assessment in its documents, by its id. */
export const assessmentMark = (id: string): string => (id === '' ? '' : digest(id));

/**
 * Notes in a report which assessment (by its id) it was made from and which blocks it holds, in their order, and what each said, so that a refresh can tell later what was edited or
 * deleted. The note is a part of its own, which Word and LibreOffice keep; each block also gets a hidden bookmark, because LibreOffice
 * drops the tags of content controls. To be called once, after rendering and before a template is applied.
 */
export function withManifest(report: Uint8Array, assessmentId = ''): Uint8Array {
  const file = openPackage(readZip(report));
  markLists(file);
  const blocks = describeBlocks(file);
  markBlocks(file);
  writeManifest(file, { assessment: assessmentMark(assessmentId), blocks });
  return file.pack();
}

/** The blocks of a report in its order; a copy of a block does not count. */
export function describeBlocks(file: WordPackage): readonly ManifestBlock[] {
  const xml = file.text(file.main);
  const notes = footnoteTexts(file);
  const described = new Map<string, ManifestBlock>();
  for (const { id, title, content } of findBlocks(xml, file.root(file.main), new Map())) {
    if (described.has(id)) continue;
    described.set(id, {
      id,
      title,
      shape: shapeOf(xml, content),
      text: digest(plainText(xml, content)),
      print: fingerprint(file, content, notes),
    });
  }
  return [...described.values()];
}

function markBlocks(file: WordPackage): void {
  const xml = file.text(file.main);
  const taken = takenIds(xml, { footnotes: '', others: [] });
  const marks = findBlocks(xml, file.root(file.main), new Map()).flatMap((block) => marksOf(block, taken));
  file.set(file.main, splice(xml, marks));
}

function marksOf({ id, control }: FoundBlock, taken: ReturnType<typeof takenIds>): readonly Splice[] {
  const paragraphs = contentOf(control)
    .flatMap((element) => [element, ...descendants(element)])
    .filter(({ name }) => name === 'w:p');
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const bookmark = taken.bookmark(MARK + digest(id));
  if (!first || !last || !bookmark) return [];
  const start = childOf(first, 'w:pPr')?.end ?? (isClosed(first) ? first.start : first.bodyStart);
  const end = isClosed(last) ? last.end : last.bodyEnd;
  return [
    { start, end: start, text: `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>` },
    { start: end, end, text: `<w:bookmarkEnd w:id="${bookmark.id}"/>` },
  ];
}

/** True for an element written as `<a/>`. */
const isClosed = ({ bodyStart, end }: XmlElement): boolean => bodyStart === end;

/** What the document was made with; null when it carries no note. */
export function readManifest(file: WordPackage): Manifest | null {
  const path = manifestPath(file);
  if (path === undefined) return null;
  const xml = file.text(path);
  const root = file.root(path);
  const blocks = root.children.map((block) => ({
    id: attributeOf(xml, block, 'id') ?? '',
    title: attributeOf(xml, block, 'title') ?? '',
    shape: attributeOf(xml, block, 'shape') ?? '',
    text: attributeOf(xml, block, 'text') ?? '',
    print: attributeOf(xml, block, 'print') ?? '',
  }));
  return { assessment: attributeOf(xml, root, 'assessment') ?? '', blocks };
}

/** Writes or exchanges the note. */
export function writeManifest(file: WordPackage, { assessment, blocks }: Manifest): void {
  const lines = blocks.map(
    ({ id, title, shape, text, print }) =>
      `<block id="${escapeXml(id)}" title="${escapeXml(title)}" shape="${shape}" text="${text}" print="${print}"/>`,
  );
  const of = assessment === '' ? '' : ` assessment="${escapeXml(assessment)}"`;
  const xml = `${XML_HEAD}<blocks xmlns="${NAMESPACE}"${of}>${lines.join('')}</blocks>`;
  const there = manifestPath(file);
  if (there !== undefined) {
    file.set(there, xml);
    return;
  }
  let number = 1;
  while (file.has(`customXml/item${number}.xml`)) number += 1;
  const [path, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  file.add(path, xml, 'application/xml');
  file.add(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  file.relate(path, { kind: 'customXmlProps', target: properties, external: false });
  file.relate(file.main, { kind: 'customXml', target: path, external: false });
}

function manifestPath(file: WordPackage): string | undefined {
  return file
    .relationships(file.main)
    .filter(({ kind, external, target }) => kind === 'customXml' && !external && file.has(target))
    .map(({ target }) => target)
    .find((path) => isManifest(file, path));
}

/** Custom parts may hold anything in any encoding; only ours is read. */
function isManifest(file: WordPackage, path: string): boolean {
  const start = new TextDecoder().decode(file.bytes(path).subarray(0, 400));
  return start.includes(`="${NAMESPACE}"`);
}
