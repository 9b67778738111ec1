import {
  FRONT_CHAPTERS,
  isAnnex,
  type ReportChapter,
} from '../../assessment-framework/report-outline/outline.ts';
import { blockId } from './block-id.ts';
import type { Block, DocumentPart, HeadingBlock, Line } from './report-model.ts';

/** What a chapter makes its blocks with: every composed block gets its id from the name given here. */
export interface Composer {
  /** The id of a block of this chapter. */
  id(what: string, subject?: string): string;
  /** Title of the chapter; leads references to it. */
  title(text: string, bare?: boolean): HeadingBlock;
  heading(level: 2 | 3, text: string): HeadingBlock;
  paragraph(what: string, line: Line | string, subject?: string): Block;
  note(what: string, line: Line | string, subject?: string): Block;
  list(what: string, lines: readonly Line[], subject?: string): Block;
  steps(what: string, lines: readonly Line[], subject?: string): Block;
}

/** Opens the maker of blocks of a chapter. */
export function composer(chapter: ReportChapter): Composer {
  const annex = isAnnex(chapter) ? { annex: true } : {};
  // What stands before the first numbered chapter has no numbers, its parts neither.
  const front = FRONT_CHAPTERS.includes(chapter) ? { bare: true } : {};
  const lineOf = (line: Line | string): Line => (typeof line === 'string' ? { text: line } : line);
  const id = (what: string, subject?: string) => blockId(chapter, what, subject);
  return {
    id,
    title: (text, bare) => ({
      kind: 'heading',
      level: 1,
      text,
      id: id('title'),
      ...annex,
      ...front,
      ...(bare ? { bare } : {}),
    }),
    heading: (level, text) => ({ kind: 'heading', level, text, ...annex, ...front }),
    paragraph: (what, line, subject) => ({ kind: 'paragraph', id: id(what, subject), line: lineOf(line) }),
    note: (what, line, subject) => ({
      kind: 'paragraph',
      id: id(what, subject),
      style: 'note',
      line: lineOf(line),
    }),
    list: (what, lines, subject) => ({ kind: 'list', id: id(what, subject), lines }),
    steps: (what, lines, subject) => ({ kind: 'list', id: id(what, subject), numbered: true, lines }),
  };
}

/** A line that ends with references to blocks by their ids, such as `(Table 4)`; those not printed are left out. */
export const see = (line: Line | string, ...blocks: readonly string[]): Line => ({
  ...(typeof line === 'string' ? { text: line } : line),
  see: blocks,
});

/** Blocks on upright pages. */
export const upright = (blocks: readonly Block[]): readonly DocumentPart[] =>
  blocks.length === 0 ? [] : [{ landscape: false, blocks }];

/** Blocks on pages lying on their side. */
export const lying = (blocks: readonly Block[]): readonly DocumentPart[] =>
  blocks.length === 0 ? [] : [{ landscape: true, blocks }];
