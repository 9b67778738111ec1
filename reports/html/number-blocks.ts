import { type Block, type DocumentModel, documentParts, type HeadingBlock } from '../model/report-model.ts';

/** A heading, table or figure with its number and the place that leads to it. */
export interface Numbered {
  /** Id in the page: that of the block, or one made from its place where it has none. */
  readonly place: string;
  /** `2`, `2.1`, `A.3`; empty for a heading without a number. */
  readonly number: string;
  /** What a reference says: `Table 3`, `chapter 2`, `Annex B`, `2.1`. */
  readonly label: string;
  /** A table of an annex. */
  readonly inAnnex?: boolean;
}

/** Numbers of everything that has one, in the order of the pages. */
export interface Numbers {
  readonly headings: readonly (Numbered & { readonly block: HeadingBlock })[];
  /** Without those of annexes, which are counted by themselves. */
  readonly tables: readonly (Numbered & { readonly caption: string })[];
  /** Charts and timelines share one count. */
  readonly figures: readonly (Numbered & { readonly caption: string })[];
  /** Of a block with a number. */
  of(block: Block): Numbered | undefined;
  /** Of the block with this id. */
  withId(id: string): Numbered | undefined;
}

/** Numbers chapters, annexes, tables and figures as the Word report does. */
export function numberBlocks(document: DocumentModel): Numbers {
  const headings: (Numbered & { readonly block: HeadingBlock })[] = [];
  const tables: (Numbered & { readonly caption: string })[] = [];
  const annexTables: (Numbered & { readonly caption: string })[] = [];
  const figures: (Numbered & { readonly caption: string })[] = [];
  const found = new Map<Block, Numbered>();
  const byId = new Map<string, Numbered>();
  const keep = <T extends Numbered>(list: T[], block: Block & { readonly id?: string }, entry: T) => {
    list.push(entry);
    found.set(block, entry);
    if (block.id !== undefined) byId.set(block.id, entry);
  };
  const count = headingCounter(document);
  let inAnnex = false;
  for (const block of documentParts(document).flatMap(({ blocks }) => blocks)) {
    switch (block.kind) {
      case 'heading': {
        if (block.level === 1) inAnnex = block.annex === true;
        const place = block.id ?? `heading-${headings.length + 1}`;
        keep(headings, block, { place, ...count(block), block });
        break;
      }
      case 'table': {
        if (block.unnumbered) break;
        const list = inAnnex ? annexTables : tables;
        const number = String(list.length + 1);
        const label = document[inAnnex ? 'seeAnnexTable' : 'seeTable'].replace('{number}', number);
        const place = block.id ?? `${inAnnex ? 'annex-' : ''}table-${number}`;
        keep(list, block, { place, number, label, caption: block.caption, inAnnex });
        break;
      }
      case 'figure':
      case 'timeline': {
        const number = String(figures.length + 1);
        const label = document.seeFigure.replace('{number}', number);
        keep(figures, block, {
          place: block.id ?? `figure-${number}`,
          number,
          label,
          caption: block.caption,
        });
        break;
      }
    }
  }
  return { headings, tables, figures, of: (block) => found.get(block), withId: (id) => byId.get(id) };
}

/** Counts chapters and annexes apart, two levels deep. */
function headingCounter(
  document: DocumentModel,
): (block: HeadingBlock) => { readonly number: string; readonly label: string } {
  const counts = { chapter: [0, 0], annex: [0, 0] };
  return ({ level, annex, bare, text }) => {
    if (bare || level === 3) return { number: '', label: text };
    const own = counts[annex ? 'annex' : 'chapter'];
    own[level - 1] = (own[level - 1] ?? 0) + 1;
    if (level === 1) own[1] = 0;
    const [first = 0, second = 0] = own;
    const chapter = annex ? letters(first) : String(first);
    if (level === 2) return { number: `${chapter}.${second}`, label: `${chapter}.${second}` };
    if (!annex) return { number: chapter, label: document.seeChapter.replace('{number}', chapter) };
    const name = document.annexTemplate.replace('{letter}', chapter);
    return { number: name, label: name };
  };
}

/** `A` to `Z`, then `AA`, as word processors count. */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
