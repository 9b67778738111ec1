import { Bookmark, type FileChild, type IParagraphOptions } from 'docx';
import type { Block, HeadingBlock, ReportModel } from '../model/report-model.ts';
import { renderCaption } from './captions.ts';
import { ContentControl } from './content-control.ts';
import type { CountLines } from './count-lines.ts';
import type { RowHeights } from './estimate-pages.ts';
import { type Pictures, renderFigure } from './figures.ts';
import { renderIndexPanel, renderNotice } from './panels.ts';
import type { References } from './references.ts';
import type { MeasureRows } from './row-heights.ts';
import { keeping, renderTable } from './tables.ts';
import type { Setter } from './text.ts';

/** What blocks need to become Word content. */
export interface BlockTools {
  readonly setter: Setter;
  readonly model: ReportModel;
  readonly references: References;
  readonly pictures: Pictures;
  readonly countLines: CountLines;
  readonly measureRows: MeasureRows;
  /** Takes the heights of the rows of each table as it is written. */
  readonly heights: RowHeights[];
  /** Hands out numbers that are unique in this document. */
  next(): number;
}

/** Lists up to this length are not broken over pages. */
const SHORT_LIST = 5;
const BODY_STYLES = { body: 'BodyText', note: 'Note' } as const;

/** Word content of a part of the report, which starts a page by itself. */
export function renderBlocks(
  tools: BlockTools,
  blocks: readonly Block[],
  width: number,
): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const content = renderBlock(tools, block, {
      width,
      next,
      breakBefore: startsPage(block, index) || blocks[index - 1]?.kind === 'page-break',
    });
    const held =
      block.kind === 'heading' || block.kind === 'page-break' || block.id === undefined
        ? content
        : [new ContentControl({ id: block.id, ...aliasOf(block) }, content)];
    return needsPlace(block, next)
      ? [...held, tools.setter.paragraph('BodyText', [], { spacing: { after: 0 } })]
      : held;
  });
}

/** Chapters start pages; the first of a part stands at the top already. */
function startsPage(block: Block, index: number): boolean {
  return block.kind === 'heading' && block.level === 1 && index > 0;
}

function aliasOf(block: Block): { readonly alias?: string } {
  if ('caption' in block) return { alias: block.caption };
  return block.kind === 'notice' ? { alias: block.title } : {};
}

const LARGE: ReadonlySet<Block['kind']> = new Set(['table', 'figure', 'timeline', 'index-panel']);

/**
 * Between two content controls that touch, Word lets nobody write. An empty paragraph after a table or a figure is the
 * place for what writers have to say about it.
 */
function needsPlace(block: Block, next: Block | undefined): boolean {
  if (!LARGE.has(block.kind)) return false;
  return (
    next === undefined || (next.kind !== 'heading' && next.kind !== 'page-break' && next.id !== undefined)
  );
}

interface BlockPlace {
  readonly width: number;
  readonly breakBefore: boolean;
  /** What follows: text that introduces a table or list stays with it. */
  readonly next: Block | undefined;
}

function renderBlock(
  tools: BlockTools,
  block: Block,
  { width, next, breakBefore }: BlockPlace,
): readonly FileChild[] {
  const { setter } = tools;
  const start: IParagraphOptions = breakBefore ? { pageBreakBefore: true } : {};
  switch (block.kind) {
    case 'page-break':
      return [];
    case 'heading':
      return [heading(tools, block, start)];
    case 'paragraph': {
      const leadsOn = next?.kind === 'table' || next?.kind === 'list';
      return [
        setter.paragraph(BODY_STYLES[block.style ?? 'body'], setter.line(block.line), {
          ...start,
          ...(block.line.muted || leadsOn ? { keepNext: true } : {}),
        }),
      ];
    }
    case 'list': {
      const numbering = block.numbered ? { reference: 'steps', level: 0, instance: tools.next() } : null;
      const short = block.lines.length <= SHORT_LIST;
      return block.lines.map((line, index) =>
        setter.paragraph(block.numbered ? 'ListNumber' : 'ListBullet', setter.line(line), {
          ...(index === 0 ? start : {}),
          ...(short && index < block.lines.length - 1 ? { keepNext: true } : {}),
          ...(numbering ? { numbering } : {}),
        }),
      );
    }
    case 'notice':
      return renderNotice(setter, block, breakBefore ? { pageBreakBefore: true } : {});
    case 'index-panel':
      tools.heights.push(null);
      return [
        ...(breakBefore ? [setter.paragraph('BodyText', [], start)] : []),
        renderIndexPanel(setter, block.items, width),
      ];
    case 'table': {
      const heights = tools.measureRows(block, width);
      tools.heights.push(hasNotes(block) ? null : { heights, ...keeping(block) });
      const unnumbered = breakBefore ? [setter.paragraph('BodyText', [], start)] : [];
      return [
        ...(block.unnumbered ? unnumbered : [captionOf(tools, block, breakBefore)]),
        renderTable(setter, block, { width, headHeight: heights[0] ?? 0 }),
        ...(block.note ? [setter.paragraph('Note', [setter.run(block.note)])] : []),
      ];
    }
    case 'figure':
    case 'timeline': {
      const picture = tools.pictures.get(block);
      if (picture === undefined) throw new RangeError(`no picture of the figure ${block.caption}`);
      return [
        captionOf(tools, block, breakBefore),
        ...renderFigure(setter, block, { picture, number: tools.next() }),
      ];
    }
  }
}

function heading({ setter, references }: BlockTools, block: HeadingBlock, start: IParagraphOptions) {
  const entry = references.headings.get(block);
  const run = setter.run(block.text);
  const isNumbered = block.level !== 3 && !block.bare;
  return setter.paragraph(
    block.annex && block.level === 2 ? 'AnnexHeading2' : `Heading${block.level}`,
    [entry ? new Bookmark({ id: entry.bookmark, children: [run] }) : run],
    {
      ...start,
      ...(isNumbered
        ? { numbering: { reference: block.annex ? 'annexes' : 'chapters', level: block.level - 1 } }
        : {}),
    },
  );
}

function captionOf(
  { setter, model, references }: BlockTools,
  block: Block & { readonly caption: string },
  breakBefore: boolean,
) {
  const caption = references.captions.get(block);
  if (caption === undefined) throw new RangeError(`the caption ${block.caption} was not counted`);
  return renderCaption(
    setter,
    model.document,
    { caption, text: block.caption },
    breakBefore ? { pageBreakBefore: true } : {},
  );
}

/** A footnote in a cell takes room at the foot of the page, which only the layout of docx knows. */
function hasNotes(block: Block & { readonly kind: 'table' }): boolean {
  return block.rows.some(({ cells }) =>
    cells.some(({ lines }) => lines.some(({ parts }) => parts?.some(({ kind }) => kind === 'note'))),
  );
}
