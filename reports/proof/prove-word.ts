import type { ReportModel } from '../model/report-model.ts';
import { type ExpectedBlock, expectedBlocks } from './expected-words.ts';
import { bare, differs, holds, type Proof } from './proof.ts';
import { readWord, type WordPart } from './read-word.ts';

/** Tag of the content control around a block. */
const TAG = 'mdsa:';

/**
 * Compares a Word report, read back, with what it must say: every heading, table (cell by cell, in order), figure, list and
 * paragraph. Data in content controls is compared within its control.
 *
 * @param scores scores as the report prints them; those that the model prints must stand in the file as often
 */
export function proveWord(
  bytes: Uint8Array,
  model: Pick<ReportModel, 'document'>,
  scores: readonly string[],
): Proof {
  const word = readWord(bytes);
  const blocks = expectedBlocks(model);
  let from = 0;
  for (const block of blocks) {
    const control = block.id === undefined ? undefined : word.controls.get(TAG + block.id);
    const place = control ? { text: control.text, from: 0 } : { text: word.text, from };
    const found = findBlock(block, place);
    if (typeof found === 'string') return differs(`${block.kind} ${block.id ?? ''}`, found);
    if (control === undefined) from = found.end;
    const lack = control && lackOf(block, control);
    if (lack) return differs(`${lack} of ${block.id}`, block.anywhere[0] ?? '');
  }
  const figures = countOf(blocks, 'figure', 'timeline');
  if (word.pictures < figures) return differs('figures', String(figures - word.pictures));
  const tables = countOf(blocks, 'table');
  if (word.tables < tables) return differs('tables', String(tables - word.tables));
  const printed = printedScores(blocks, scores);
  const missing = missingOf(printed, word.paragraphs);
  if (missing !== null) return differs('score', missing);
  return holds({ headings: countOf(blocks, 'heading'), tables, figures, scores: printed.length });
}

/**
 * Compares a refreshed document with what its data must say now: every control that is still there. What its readers wrote,
 * moved or took out is theirs.
 */
export function proveRefreshed(bytes: Uint8Array, model: Pick<ReportModel, 'document'>): Proof {
  const word = readWord(bytes);
  let [tables, figures] = [0, 0];
  for (const block of expectedBlocks(model)) {
    const control = block.id === undefined ? undefined : word.controls.get(TAG + block.id);
    if (control === undefined || block.kind === 'heading') continue;
    const found = findBlock(block, { text: control.text, from: 0 });
    if (typeof found === 'string') return differs(`${block.kind} ${block.id}`, found);
    const lack = lackOf(block, control);
    if (lack) return differs(`${lack} of ${block.id}`, block.anywhere[0] ?? '');
    if (block.kind === 'table') tables += 1;
    if (block.kind === 'figure' || block.kind === 'timeline') figures += 1;
  }
  return holds({ tables, figures });
}

/** Where a block ends in a text, or the first words of it that are missing. */
function findBlock(
  { inOrder, anywhere }: ExpectedBlock,
  { text, from }: { readonly text: string; readonly from: number },
): { readonly end: number } | string {
  let end = from;
  for (const words of inOrder) {
    const at = text.indexOf(words, end);
    if (at < 0) return words;
    end = at + words.length;
  }
  for (const words of anywhere) if (!text.includes(words, from)) return words;
  return { end };
}

function lackOf(block: ExpectedBlock, control: WordPart): string | null {
  if (block.kind === 'table' && (control.tables < 1 || control.rows < block.rows)) return 'rows';
  if ((block.kind === 'figure' || block.kind === 'timeline') && control.pictures < 1) return 'picture';
  return null;
}

const countOf = (blocks: readonly ExpectedBlock[], ...kinds: readonly ExpectedBlock['kind'][]): number =>
  blocks.filter(({ kind }) => kinds.includes(kind)).length;

/** The scores that the model prints, as often as it has room for them. */
function printedScores(blocks: readonly ExpectedBlock[], scores: readonly string[]): readonly string[] {
  const left = tally(blocks.flatMap(({ inOrder, anywhere }) => [...inOrder, ...anywhere]));
  return scores.map(bare).filter((score) => {
    const count = left.get(score) ?? 0;
    left.set(score, count - 1);
    return count > 0;
  });
}

/** The first text that does not stand among `present` as often as among `expected`; null when all do. */
function missingOf(expected: readonly string[], present: readonly string[]): string | null {
  const left = tally(present);
  for (const text of expected) {
    const count = left.get(text) ?? 0;
    if (count === 0) return text;
    left.set(text, count - 1);
  }
  return null;
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
