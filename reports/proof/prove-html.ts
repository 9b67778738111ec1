import type { ReportModel } from '../model/report-model.ts';
import { countOf, findBlock, missingOf, printedScores } from './compare-words.ts';
import { expectedBlocks } from './expected-words.ts';
import { bare, differs, holds, type Proof } from './proof.ts';
import { walkXml } from './walk-xml.ts';

/**
 * Compares the report as a page, read back, with what it must say: every heading, table cell by cell, figure, list and paragraph.
 *
 * @param scores scores as the report prints them; those that the model prints must stand in the page as often
 */
export function proveHtml(
  bytes: Uint8Array,
  model: Pick<ReportModel, 'document'>,
  scores: readonly string[],
): Proof {
  const page = readPage(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const blocks = expectedBlocks(model);
  let from = 0;
  for (const block of blocks) {
    const found = findBlock(block, { text: page.text, from });
    if (typeof found === 'string') return differs(`${block.kind} ${block.id ?? ''}`, found);
    from = found.end;
  }
  const [tables, figures] = [countOf(blocks, 'table'), countOf(blocks, 'figure', 'timeline')];
  if (page.tables < tables) return differs('tables', String(tables - page.tables));
  if (page.pictures < figures) return differs('figures', String(figures - page.pictures));
  const printed = printedScores(blocks, scores);
  const missing = missingOf(printed, page.texts);
  if (missing !== null) return differs('score', missing);
  return holds({ headings: countOf(blocks, 'heading'), tables, figures, scores: printed.length });
}

/** What the body of the page says; contents and cover repeat it or stand for themselves. */
function readPage(html: string) {
  const texts: string[] = [];
  const page = { tables: 0, pictures: 0 };
  let depth = 0;
  walkXml(html, {
    open(name) {
      if (name === 'main') depth += 1;
      if (depth === 0) return;
      if (name === 'table') page.tables += 1;
      if (name === 'svg') page.pictures += 1;
    },
    close(name) {
      if (name === 'main') depth -= 1;
    },
    text(text) {
      if (depth === 0) return;
      const words = bare(text);
      if (words !== '') texts.push(words);
    },
  });
  return { ...page, texts, text: texts.join('') };
}
