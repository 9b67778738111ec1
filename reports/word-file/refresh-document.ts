import { digest } from './digest.ts';
import { exchangeBlocks } from './exchange-blocks.ts';
import { type FoundBlock, findBlocks, MARK } from './find-blocks.ts';
import {
  assessmentMark,
  describeBlocks,
  type ManifestBlock,
  readManifest,
  withManifest,
  writeManifest,
} from './manifest.ts';
import { usesPrefix } from './namespaces.ts';
import { MAIN } from './numbering.ts';
import { holdsMacros } from './open-template.ts';
import { readZip } from './read-zip.ts';
import { decideBlocks, listChanges, nextManifest, type RefreshChange } from './refresh-decisions.ts';
import { WordFileError } from './word-file-error.ts';
import { openPackage, type WordPackage } from './word-package.ts';

/** A refreshed document, and what became of each block. */
export interface Refreshed {
  readonly bytes: Uint8Array;
  readonly changes: readonly RefreshChange[];
}

/**
 * Brings the data of an edited report up to date with a report made now. Only the content of the report's own controls is exchanged, and
 * numbers that Word counts are brought up to date; everything else stays as it is, byte for byte. Sections stay where they were moved,
 * what was deleted stays away, sentences that a person wrote anew are kept.
 * @throws WordFileError `not-ours` when the document holds none of the report's controls; else what is wrong with the file.
 */
export function refreshDocument(edited: Uint8Array, report: Uint8Array): Refreshed {
  const to = openWord(edited);
  const from = openReport(report);
  const [note, now] = [readManifest(to), describeBlocks(from)];
  const before = note?.blocks ?? null;
  const xml = to.text(to.main);
  const root = to.root(to.main);
  const blocks = blocksOf(to, before ?? now);

  const decided = decideBlocks(xml, blocks, { before, now });
  const seen = new Set([...blocks, ...(before ?? [])].map(({ id }) => id));
  // A document that does not say what it was made from may have lost any block by a person's hand.
  const isNew = (id: string): boolean => before !== null && !seen.has(id);
  exchangeBlocks({ to, from, root, decided, isNew });
  const assessment = note?.assessment || readManifest(from)?.assessment || '';
  writeManifest(to, { assessment, blocks: nextManifest(decided, { before, now }) });
  return { bytes: to.pack(), changes: listChanges(decided, now, isNew) };
}

/**
 * Looks whether a document can be refreshed with the data of an assessment, before anything is made for it. Every part is unpacked, so
 * that a damaged one is found now.
 * @throws WordFileError `not-ours`, `other-assessment`, `macros`; else what is wrong with the file.
 */
export function checkEdited(edited: Uint8Array, assessmentId: string): void {
  const file = openWord(edited);
  for (const path of file.paths()) file.bytes(path);
  const note = readManifest(file);
  // Without the note, only the report made now tells which blocks the hidden marks stand for.
  if (note !== null || !file.text(file.main).includes(`w:name="${MARK}`)) blocksOf(file, note?.blocks ?? []);
  const assessment = note?.assessment ?? '';
  if (assessment !== '' && assessment !== assessmentMark(assessmentId))
    throw new WordFileError('other-assessment');
}

function openWord(bytes: Uint8Array): WordPackage {
  const file = openPackage(readZip(bytes));
  if (holdsMacros(file)) throw new WordFileError('macros');
  if (!usesPrefix(file.text(file.main), 'w', MAIN)) throw new WordFileError('not-word');
  return file;
}

/** The blocks of the report that a document still holds. @throws WordFileError `not-ours` when there is none. */
function blocksOf(file: WordPackage, records: readonly ManifestBlock[]): readonly FoundBlock[] {
  const known = new Map(records.map((block) => [digest(block.id), block]));
  const blocks = findBlocks(file.text(file.main), file.root(file.main), known);
  if (blocks.length === 0) throw new WordFileError('not-ours');
  return blocks;
}

/** A report with its note and marks; one that has none gets them. */
function openReport(bytes: Uint8Array): WordPackage {
  const file = openPackage(readZip(bytes));
  return readManifest(file) ? file : openPackage(readZip(withManifest(bytes)));
}
