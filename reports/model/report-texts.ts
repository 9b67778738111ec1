import { readRichText } from '../../assessment-framework/rich-text/read-rich-text.ts';
import type { RichBlock } from '../../assessment-framework/rich-text/rich-text.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line } from './report-model.ts';
import { richLine, richLines } from './rich-text.ts';

/** What the team wrote for a part of the report in its language, as blocks without ids; empty where it wrote nothing. */
export function writtenBlocks({ input, language }: ReportContext, part: string): readonly Block[] {
  const found = input.assessment.reportTexts.find(
    (text) => text.part === part && text.language === language.language,
  );
  return richBlocks(found?.text ?? '');
}

/** Simple Markdown as paragraphs and lists of the report. */
export function richBlocks(markdown: string): readonly Block[] {
  return readRichText(markdown).flatMap(blocksOf);
}

function blocksOf(block: RichBlock): readonly Block[] {
  if (block.kind === 'paragraph')
    return block.lines.map((line): Block => ({ kind: 'paragraph', line: richLine(line) }));
  return [{ kind: 'list', numbered: block.start !== null, lines: block.items.flatMap(itemLines) }];
}

/** An item in its first line; what else it holds stands one step further in, with its own sign. */
function itemLines(item: readonly RichBlock[]): readonly Line[] {
  return item.flatMap((part, index): readonly Line[] => {
    if (index === 0 && part.kind === 'paragraph')
      return part.lines.map((line, at) => ({ ...richLine(line), ...(at === 0 ? {} : { depth: 1 }) }));
    return richLines(part);
  });
}
