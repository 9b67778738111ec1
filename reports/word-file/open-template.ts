import { usesPrefix } from './namespaces.ts';
import { MAIN } from './numbering.ts';
import { readZip } from './read-zip.ts';
import { WordFileError } from './word-file-error.ts';
import { openPackage, type WordPackage } from './word-package.ts';
import { childOf, parseXml } from './xml-tree.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DOCUMENTS = [`${WORD}.document.main+xml`, `${WORD}.template.main+xml`];
const ACTIVE = /macro|vba|activex|oleobject|control\+xml/i;
/** What a template may lead to outside of itself: addresses that a reader chooses to open. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/** Content type of a document, which is what a template becomes. */
export const DOCUMENT_TYPE = `${WORD}.document.main+xml`;

/**
 * Opens a Word file that an office handed in as its template. The link to the file that it was made from is cut.
 * @throws WordFileError when it is no Word file, or brings macros, links to files, or anything that is not safe to take over.
 */
export function openTemplate(bytes: Uint8Array): WordPackage {
  const file = openPackage(readZip(bytes));
  const type = file.contentType(file.main) ?? '';
  if (holdsMacros(file)) throw new WordFileError('macros');
  if (!DOCUMENTS.includes(type)) throw new WordFileError('not-word');
  for (const path of file.paths()) {
    if (ACTIVE.test(file.contentType(path) ?? '') || /vbaProject|activeX\//i.test(path))
      throw new WordFileError('macros', { part: path.slice(0, 100) });
    if (/\.(?:xml|rels)$/i.test(path)) parseXml(file.text(path));
  }
  for (const path of ['', ...file.paths()]) {
    if (path.endsWith('.rels')) continue;
    for (const { kind, target, external } of file.relationships(path)) {
      if (!external) continue;
      if (kind === 'attachedTemplate') continue;
      if (kind !== 'hyperlink' || !ADDRESS.test(target))
        throw new WordFileError('links-to-files', { reason: target.slice(0, 100) });
    }
  }
  if (!usesPrefix(file.text(file.main), 'w', MAIN)) throw new WordFileError('not-word');
  if (!childOf(file.root(file.main), 'w:body')) throw new WordFileError('broken', { reason: 'body' });
  return file;
}

/** True for a file that brings a program of its own, by what it says it is or by what it holds. */
export const holdsMacros = (file: WordPackage): boolean =>
  /macro/i.test(file.contentType(file.main) ?? '') || file.paths().some((path) => /vbaProject/i.test(path));

/** Headers and footers of a file. */
export function framePartsOf(file: WordPackage): readonly string[] {
  return file
    .relationships(file.main)
    .filter(({ kind, external, target }) => !external && /^(?:header|footer)$/.test(kind) && file.has(target))
    .map(({ target }) => target);
}
