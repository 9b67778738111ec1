import { readRichText } from '../../assessment-framework/rich-text/read-rich-text.ts';
import type { RichBlock, RichLine } from '../../assessment-framework/rich-text/rich-text.ts';
import type { Line } from './report-model.ts';

/** The most steps of lists in lists that a cell shows; deeper ones stand under the last. */
const MOST_STEPS = 4;

/** The Markdown of a note as lines of a cell: bold and italic as runs, items of lists with their sign and depth. */
export function richLines(markdown: string): readonly Line[] {
  return linesOf(readRichText(markdown), 0);
}

function linesOf(blocks: readonly RichBlock[], depth: number): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'paragraph') return block.lines.map((line) => lineOf(line, depth));
    const { start } = block;
    return block.items.flatMap((item, index) => {
      const [first, ...rest] = linesOf(item, depth + 1);
      const sign = start === null ? '•' : `${start + index}.`;
      if (!first) return [];
      // An item that begins with a list of its own has a line for its sign.
      return first.sign
        ? [{ text: '', sign, depth: Math.min(depth + 1, MOST_STEPS) }, first, ...rest]
        : [{ ...first, sign }, ...rest];
    });
  });
}

function lineOf(line: RichLine, depth: number): Line {
  const text = line.map((run) => run.text).join('');
  return {
    text,
    ...(line.some((run) => run.bold || run.italic) ? { runs: line } : {}),
    ...(depth > 0 ? { depth: Math.min(depth, MOST_STEPS) } : {}),
  };
}
