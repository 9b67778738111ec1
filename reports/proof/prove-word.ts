import type { ReportModel } from '../model/report-model.ts';
import { countOf, findBlock, missingOf, printedScores } from './compare-words.ts';
import { type ExpectedBlock, expectedBlocks } from './expected-words.ts';
import { differs, holds, type Proof } from './proof.ts';
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

/** What a refresh says that it did with a block. */
interface Change {
  readonly id: string;
  readonly what: string;
}

/** A block says what the report says now; what was kept is its readers' own. */
const UP_TO_DATE = ['replaced', 'unchanged', 'added'];

/**
 * Compares a refreshed document with what its data must say now: every block that is said to be up to date, in each of its
 * controls that is still there. What its readers wrote, moved or took out is theirs.
 */
export function proveRefreshed(
  bytes: Uint8Array,
  model: Pick<ReportModel, 'document'>,
  changes: readonly Change[],
): Proof {
  const word = readWord(bytes);
  const upToDate = new Set(changes.flatMap(({ id, what }) => (UP_TO_DATE.includes(what) ? [id] : [])));
  const kept = new Set(changes.flatMap(({ id, what }) => (UP_TO_DATE.includes(what) ? [] : [id])));
  let [tables, figures] = [0, 0];
  for (const block of expectedBlocks(model)) {
    const { id = '', kind } = block;
    const control = word.controls.get(TAG + id);
    if (control === undefined || !upToDate.has(id) || kept.has(id)) continue;
    const found = findBlock(block, { text: control.text, from: 0 });
    if (typeof found === 'string') return differs(`${kind} ${id}`, found);
    const lack = lackOf(block, control);
    if (lack) return differs(`${lack} of ${id}`, block.anywhere[0] ?? '');
    if (kind === 'table') tables += 1;
    if (kind === 'figure' || kind === 'timeline') figures += 1;
  }
  return holds({ tables, figures });
}

function lackOf(block: ExpectedBlock, control: WordPart): string | null {
  if (block.kind === 'table' && (control.tables < 1 || control.rows < block.rows)) return 'rows';
  if ((block.kind === 'figure' || block.kind === 'timeline') && control.pictures < 1) return 'picture';
  return null;
}
