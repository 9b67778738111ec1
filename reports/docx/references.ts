import {
  type Block,
  type DocumentModel,
  documentParts,
  type FigureBlock,
  type HeadingBlock,
  type TableBlock,
  type TimelineBlock,
} from '../model/report-model.ts';
import { bookmarkName } from './stable-hash.ts';
import { templateParts } from './template-parts.ts';

/** Names of the counts of captions, as Word's fields know them. */
export type Sequence = 'Table' | 'AnnexTable' | 'Figure';

/** A numbered caption. */
export interface Caption {
  readonly sequence: Sequence;
  /** The whole caption as it is read. */
  readonly text: string;
  readonly bookmark: string;
}

/** A heading of the contents: level 1 or 2, with the number that it has, if any. */
export interface Entry {
  readonly level: 1 | 2;
  readonly number: string | null;
  readonly text: string;
  readonly bookmark: string;
  /** The contents name annexes, and not their parts. */
  readonly isListed: boolean;
}

/** Where a reference leads and what it says: `template` holds the place of its `{number}`, as Word will count it. */
export interface Target {
  readonly bookmark: string;
  readonly template: string;
  readonly number: string;
  /** The number is that of a heading, which stands in no text but in its numbering. */
  readonly isNumbering: boolean;
}

/** Numbers of captions and headings in the order of the document, as Word will count them. */
export interface References {
  readonly captions: ReadonlyMap<Block, Caption>;
  readonly headings: ReadonlyMap<Block, Entry>;
  readonly targets: ReadonlyMap<string, Target>;
}

export const NO_REFERENCES: References = { captions: new Map(), headings: new Map(), targets: new Map() };

type Captioned = TableBlock | FigureBlock | TimelineBlock;

const SEE = { Table: 'seeTable', AnnexTable: 'seeAnnexTable', Figure: 'seeFigure' } as const;
const CAPTIONS = {
  Table: 'tableCaption',
  AnnexTable: 'annexTableCaption',
  Figure: 'figureCaption',
} as const;

/** Whether a caption with a number stands above the block. */
function isNumbered(block: Block): block is Captioned {
  return block.kind === 'table' ? !block.unnumbered : block.kind === 'figure' || block.kind === 'timeline';
}

/** Counts captions and headings before anything is written, so that references may lead forwards. */
export function planReferences(document: DocumentModel): References {
  const captions = new Map<Block, Caption>();
  const targets = new Map<string, Target>();
  const headings = new Map<Block, Entry>();
  const counts: Record<Sequence, number> = { Table: 0, AnnexTable: 0, Figure: 0 };
  let inAnnex = false;
  const countHeading = headingCounter(document.annexTemplate);
  for (const block of documentParts(document).flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') {
      if (block.level === 1) inAnnex = block.annex === true;
      if (block.level === 3) continue;
      const { level, text } = block;
      const bookmark = bookmarkName(block.id ?? `heading ${headings.size + 1}`);
      const isListed = level === 1 || !block.annex;
      const entry: Entry = { level, number: countHeading(block), text, bookmark, isListed };
      headings.set(block, entry);
      if (block.id !== undefined) targets.set(block.id, headingTarget(document, block, entry));
    } else if (isNumbered(block)) {
      const sequence: Sequence = block.kind !== 'table' ? 'Figure' : inAnnex ? 'AnnexTable' : 'Table';
      counts[sequence] += 1;
      const caption = captionOf(document, block, { sequence, number: counts[sequence] });
      captions.set(block, caption);
      if (block.id !== undefined)
        targets.set(block.id, {
          bookmark: caption.bookmark,
          template: document[SEE[sequence]],
          number: String(counts[sequence]),
          isNumbering: false,
        });
    }
  }
  return { captions, headings, targets };
}

/** Chapters are called by their number, annexes by their whole numbering, headings without a number by their text. */
function headingTarget(
  { seeChapter }: DocumentModel,
  { level, annex }: HeadingBlock,
  { number, text, bookmark }: Entry,
): Target {
  const isChapter = level === 1 && !annex && number !== null;
  return {
    bookmark,
    template: isChapter ? seeChapter : '{number}',
    number: number ?? text,
    isNumbering: number !== null,
  };
}

function captionOf(
  document: DocumentModel,
  block: Captioned,
  { sequence, number }: { readonly sequence: Sequence; readonly number: number },
): Caption {
  const template = captionTemplate(document, sequence);
  const text = (part: string, index: number) =>
    index % 2 === 0 ? part : part === 'number' ? String(number) : block.caption;
  return {
    sequence,
    text: templateParts(template).map(text).join(''),
    bookmark: bookmarkName(block.id ?? `${sequence} ${number}`),
  };
}

/** The template of the captions of a sequence. */
export function captionTemplate(document: DocumentModel, sequence: Sequence): string {
  return document[CAPTIONS[sequence]];
}

/** Counts as the numbering of the styles does: chapters 1, 1.1; annexes by letters, A.1. Others have no number. */
function headingCounter(annexTemplate: string): (heading: HeadingBlock) => string | null {
  let [chapters, annexes, sections] = [0, 0, 0];
  return ({ level, annex, bare }) => {
    if (bare || level === 3) return null;
    if (level === 1) {
      sections = 0;
      if (annex) annexes += 1;
      else chapters += 1;
      if (!annex) return String(chapters);
      return annexTemplate.replace('{letter}', letterOf(annexes));
    }
    sections += 1;
    return `${annex ? letterOf(annexes) : chapters}.${sections}`;
  };
}

/** A to Z, then AA, BB and so on, as Word counts letters. */
function letterOf(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
