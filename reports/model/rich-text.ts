import { readRichText } from '../../assessment-framework/rich-text/read-rich-text.ts';
import type { RichBlock, RichLine } from '../../assessment-framework/rich-text/rich-text.ts';
import type { Line } from './report-model.ts';

/** The most steps of lists in lists that a cell shows; deeper ones stand under the last. */
const MOST_STEPS = 4;

/** The Markdown of a note, or a block read from it, as lines: bold and italic as runs, items of lists with sign and depth. */
export function richLines(markdown: string | RichBlock): readonly Line[] {
  return linesOf(typeof markdown === 'string' ? readRichText(markdown) : [markdown], 0);
}

function linesOf(blocks: readonly RichBlock[], depth: number): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'paragraph') return block.lines.map((line) => richLine(line, depth));
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

/** A line with its looks; `depth` steps set in. */
export function richLine(line: RichLine, depth = 0): Line {
  const text = line.map((run) => run.text).join('');
  return {
    text,
    ...(line.some((run) => run.bold || run.italic) ? { runs: line } : {}),
    ...(depth > 0 ? { depth: Math.min(depth, MOST_STEPS) } : {}),
  };
}
