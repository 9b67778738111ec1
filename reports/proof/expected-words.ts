import type { Block, Line, ReportModel } from '../model/report-model.ts';
import { bare } from './proof.ts';

/** What a block must say: `inOrder` one after the other, `anywhere` before or behind that. All `bare`. */
export interface ExpectedBlock {
  readonly kind: Block['kind'];
  readonly id: string | undefined;
  readonly inOrder: readonly string[];
  readonly anywhere: readonly string[];
  /** Rows of a table, its head included. */
  readonly rows: number;
}

/** What every block of a document must say, in its order. Page breaks say nothing. */
export function expectedBlocks({ document }: Pick<ReportModel, 'document'>): readonly ExpectedBlock[] {
  return document.chapters
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
    .flatMap((block) => {
      if (block.kind === 'page-break') return [];
      const { inOrder, anywhere = [], rows = 0 } = wordsOf(block);
      return [
        {
          kind: block.kind,
          id: block.id,
          rows,
          inOrder: inOrder.flatMap(said),
          anywhere: anywhere.flatMap(said),
        },
      ];
    });
}

interface Words {
  readonly inOrder: readonly string[];
  readonly anywhere?: readonly string[];
  readonly rows?: number;
}

function wordsOf(block: Exclude<Block, { kind: 'page-break' }>): Words {
  switch (block.kind) {
    case 'heading':
      return { inOrder: [block.text] };
    case 'paragraph':
      return { inOrder: piecesOf(block.line) };
    case 'list':
      return { inOrder: block.lines.flatMap(piecesOf) };
    case 'notice':
      return { inOrder: [block.title, block.text] };
    case 'index-panel':
      return {
        inOrder: [],
        anywhere: block.items.flatMap(({ name, value, range, band, note }) => [
          name,
          value,
          range,
          band,
          note,
        ]),
      };
    case 'table':
      return {
        inOrder: [
          ...block.columns.map(({ label }) => label),
          ...block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(piecesOf))),
        ],
        anywhere: [block.unnumbered ? '' : block.caption, block.note ?? ''],
        rows: block.rows.length + 1,
      };
    case 'figure':
    case 'timeline':
      return { inOrder: [block.caption], anywhere: [block.note ?? ''] };
  }
}

/** A reference is filled with a number by whoever renders, and a note stands elsewhere: what lies between them is compared. */
function piecesOf({ lead, text, parts }: Line): readonly string[] {
  const words = parts ? parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])) : [text];
  return [lead ?? '', ...words];
}

function said(text: string): readonly string[] {
  const words = bare(text);
  return words === '' ? [] : [words];
}
