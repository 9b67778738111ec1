import { readRichText } from './read-rich-text.ts';
import { hasMarks, type RichBlock, type RichLine } from './rich-text.ts';

/** Markdown of a note as text to be read: no marks, points as `•`. A text without marks stays byte for byte the same. */
export function toPlainText(markdown: string): string {
  return hasMarks(markdown) ? plainLines(readRichText(markdown)).join('\n') : markdown;
}

const lineText = (line: RichLine): string => line.map(({ text }) => text).join('');

function plainLines(blocks: readonly RichBlock[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') {
      const follows = blocks[index - 1]?.kind === 'paragraph';
      return [...(follows ? [''] : []), ...block.lines.map(lineText)];
    }
    const { start } = block;
    return block.items.flatMap((item, at) => {
      const sign = start === null ? '•' : `${start + at}.`;
      const [first = '', ...rest] = plainLines(item);
      return [`${sign} ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))];
    });
  });
}
