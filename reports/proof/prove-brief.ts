import type { BriefReport } from '../model/report-model.ts';
import { bare, differs, holds, type Proof } from './proof.ts';
import { readWord } from './read-word.ts';

/** Compares the action brief, read back, with what it must say: its indices, parts and steps. Longer texts may be cut to their place. */
export function proveBrief(bytes: Uint8Array, { brief }: BriefReport): Proof {
  const word = readWord(bytes);
  const texts = new Set(word.paragraphs);
  for (const { value } of brief.indices) if (!texts.has(bare(value))) return differs('index', value);
  for (const { title } of [brief.findings, brief.steps, ...brief.parts])
    if (!isThere(title, word.paragraphs)) return differs('part', title);
  const { rows } = brief.steps;
  if (rows.length > 0 && word.rows < rows.length) return differs('steps', String(rows.length - word.rows));
  for (const [what = ''] of rows) if (!isThere(what, word.paragraphs)) return differs('step', what);
  return holds({ headings: 2 + brief.parts.length, rows: rows.length, scores: brief.indices.length });
}

/** Words stand there as they are, or cut with a sign that says so. */
function isThere(text: string, paragraphs: readonly string[]): boolean {
  const words = bare(text);
  return paragraphs.some(
    (paragraph) =>
      paragraph === words ||
      (paragraph.endsWith('…') && paragraph.length > 1 && words.startsWith(paragraph.slice(0, -1))),
  );
}
