import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  cleanMarkdown,
  hasMarks,
  plainBlocks,
  type RichBlock,
  type RichLine,
  type Run,
} from './rich-text.ts';

/** Everything of Markdown that notes do not have stays the characters it is written with, HTML and links above all. */
const ONLY_SIMPLE = {
  disable: {
    null: [
      'autolink',
      'blockQuote',
      'characterReference',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/** Lists in lists in one line, deeper than anybody writes: such a text is read as plain lines. */
const TOO_DEEP = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){9}/m;

/** More signs than this take seconds to pair; no note has them. */
const MOST_SIGNS = 3_000;
/** Signs that can pair, in the group; escaped ones and those that stand between spaces cannot. */
const SIGNS = /\\[!-/:-@[-`{-~]|(?<!\S)\*+(?!\S)|(\*+)/gu;

type Tree = ReturnType<typeof fromMarkdown>['children'][number];
type Look = Omit<Run, 'text'>;

/**
 * Reads the Markdown of a note: paragraphs, bold, italic, points and numbered lists. A line end within a paragraph is a line
 * end. Never throws: what is no mark is text.
 */
export function readRichText(markdown: string): readonly RichBlock[] {
  const text = cleanMarkdown(markdown);
  if (!hasMarks(text) || TOO_DEEP.test(text) || signsOf(text) > MOST_SIGNS) return plainBlocks(text);
  const blocks = blocksOf(fromMarkdown(withPlainUnderscores(text), { extensions: [ONLY_SIMPLE] }).children);
  // A sign that stands alone would be an item without words.
  return blocks.length === 0 ? plainBlocks(text) : blocks;
}

const signsOf = (text: string): number => [...text.matchAll(SIGNS)].filter(([, sign]) => sign).length;

/** Only stars mark: underscores stand in names of files and variables. */
const withPlainUnderscores = (text: string): string =>
  text.replace(/\\[\s\S]|_/g, (sign) => (sign === '_' ? '\\_' : sign));

function blocksOf(nodes: readonly Tree[]): readonly RichBlock[] {
  return nodes.flatMap((node): readonly RichBlock[] => {
    if (node.type === 'list') {
      const items = node.children.map((item) => blocksOf(item.children)).filter((item) => item.length > 0);
      return items.length === 0
        ? []
        : [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items }];
    }
    const lines = linesOf(runsOf([node], {}));
    return lines.length === 0 ? [] : [{ kind: 'paragraph', lines }];
  });
}

function runsOf(nodes: readonly Tree[], look: Look): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.type === 'break') return [{ text: '\n' }];
    if (node.type === 'strong') return runsOf(node.children, { ...look, bold: true });
    if (node.type === 'emphasis') return runsOf(node.children, { ...look, italic: true });
    if ('children' in node) return runsOf(node.children, look);
    return 'value' in node ? [{ text: node.value, ...look }] : [];
  });
}

function linesOf(runs: readonly Run[]): readonly RichLine[] {
  const lines: Run[][] = [[]];
  for (const { text, ...look } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (part === '' || !line) return;
      if (last && last.bold === look.bold && last.italic === look.italic)
        line[line.length - 1] = { ...last, text: last.text + part };
      else line.push({ text: part, ...look });
    });
  }
  return lines.map(withoutEndSpace).filter((line) => line.length > 0);
}

/** Space before a line end says nothing, also where a backslash makes the line end: written again it would be gone. */
function withoutEndSpace(line: readonly Run[]): RichLine {
  const last = line.at(-1);
  let end = last?.text.length ?? 0;
  while (end > 0 && ' \t'.includes(last?.text[end - 1] ?? '')) end -= 1;
  if (last === undefined || end === last.text.length) return line;
  const text = last.text.slice(0, end);
  const before = line.slice(0, -1);
  return text === '' ? withoutEndSpace(before) : [...before, { ...last, text }];
}
