import { digest } from './digest.ts';
import { exchangeBlocks } from './exchange-blocks.ts';
import { findBlocks } from './find-blocks.ts';
import { describeBlocks, readManifest, withManifest, writeManifest } from './manifest.ts';
import { usesPrefix } from './namespaces.ts';
import { MAIN } from './numbering.ts';
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
  const [before, now] = [readManifest(to), describeBlocks(from)];
  const xml = to.text(to.main);
  const root = to.root(to.main);
  const known = new Map((before ?? now).map((block) => [digest(block.id), block]));
  const blocks = findBlocks(xml, root, known);
  if (blocks.length === 0) throw new WordFileError('not-ours');

  const decided = decideBlocks(xml, blocks, { before, now });
  const seen = new Set([...blocks, ...(before ?? [])].map(({ id }) => id));
  // A document that does not say what it was made from may have lost any block by a person's hand.
  const isNew = (id: string): boolean => before !== null && !seen.has(id);
  exchangeBlocks({ to, from, root, decided, isNew });
  writeManifest(to, nextManifest(decided, { before, now }));
  return { bytes: to.pack(), changes: listChanges(decided, now, isNew) };
}

function openWord(bytes: Uint8Array): WordPackage {
  const file = openPackage(readZip(bytes));
  if (!usesPrefix(file.text(file.main), 'w', MAIN)) throw new WordFileError('not-word');
  return file;
}

/** A report with its note and marks; one that has none gets them. */
function openReport(bytes: Uint8Array): WordPackage {
  const file = openPackage(readZip(bytes));
  return readManifest(file) ? file : openPackage(readZip(withManifest(bytes)));
}
