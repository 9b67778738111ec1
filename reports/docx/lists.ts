import {
  type FileChild,
  InternalHyperlink,
  PageReference,
  type Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentModel } from '../model/report-model.ts';
import { textWidth } from './layout.ts';
import { PartControl } from './part-control.ts';
import type { Caption, Entry, References, Sequence } from './references.ts';
import { fieldMark, instruction, type Setter } from './text.ts';

/** Lines of a page of a list; Arabic is set wider; lists that do not fit below each other start a page. */
const PAGE_LINES = { latin: 74, arabic: 51 } as const;
/** Lines that the title of a list takes, and a chapter with the space above it. */
const TITLE_LINES = 4.5;
const CHAPTER_LINES = 1.5;
/** Where the texts of chapters, annexes and sections begin in the contents, in twips. */
const NUMBER_TABS = { chapter: 510, annex: 1190, section: 964 } as const;

/** Contents, list of tables and list of figures, with their page numbers; lists only where there is something to list. */
export function renderLists(
  setter: Setter,
  document: DocumentModel,
  { captions, headings }: References,
): readonly FileChild[] {
  const of = (sequence: Sequence) =>
    [...captions.values()].filter((caption) => caption.sequence === sequence);
  const lists = [
    {
      name: 'contents',
      title: document.contentsTitle,
      // Without the switch for outline levels: the parts of annexes are headings too, but are not listed.
      code: 'TOC \\o "1-2" \\h \\z',
      entries: [...headings.values()]
        .filter(({ isListed }) => isListed)
        .map((entry) => contentsEntry(setter, entry)),
    },
    { ...captionList(setter, of('Table'), 'Table'), title: document.tablesTitle },
    { ...captionList(setter, of('Figure'), 'Figure'), title: document.figuresTitle },
  ].filter(({ title, entries }) => title !== '' && entries.length > 0);
  const page = PAGE_LINES[setter.rightToLeft ? 'arabic' : 'latin'];
  let lines: number = page;
  return lists.flatMap(({ name, title, code, entries }) => {
    const needed = entries.reduce(
      (sum, { style }) => sum + (style === 'TOC1' ? CHAPTER_LINES : 1),
      TITLE_LINES,
    );
    const startsPage = lines + needed > page;
    lines = (startsPage ? 0 : lines) + needed;
    while (lines > page) lines -= page;
    return [
      setter.paragraph(
        'TOCHeading',
        [setter.run(title)],
        startsPage ? { pageBreakBefore: true } : { spacing: { before: 480 } },
      ),
      new PartControl(
        { name, title, ...(name === 'contents' ? { gallery: 'Table of Contents' } : {}) },
        withField(setter, code, entries),
      ),
    ];
  });
}

/** What a line of a list holds: its style, where its tabs stand, and what leads to the page. */
interface Line {
  readonly style: string;
  readonly numberTab?: number;
  readonly bookmark: string;
  readonly text: readonly ParagraphChild[];
}

function contentsEntry(setter: Setter, { level, number, text, bookmark }: Entry): Line {
  const style = `TOC${level}`;
  if (number === null) return { style, bookmark, text: [setter.run(text)] };
  const kind = level === 2 ? 'section' : /^\d/.test(number) ? 'chapter' : 'annex';
  return {
    style,
    numberTab: NUMBER_TABS[kind],
    bookmark,
    text: [setter.run(number), setter.tab(), setter.run(text)],
  };
}

function captionList(setter: Setter, captions: readonly Caption[], sequence: Sequence) {
  return {
    name: `${sequence.toLowerCase()}s`,
    code: `TOC \\h \\z \\c "${sequence}"`,
    entries: captions.map(
      ({ text, bookmark }): Line => ({ style: 'TableofFigures', bookmark, text: [setter.run(text)] }),
    ),
  };
}

/** The lines as the result of a field, which Word can bring up to date. */
function withField(setter: Setter, code: string, lines: readonly Line[]): readonly Paragraph[] {
  const begin = new TextRun({
    children: [fieldMark('begin'), instruction(code), fieldMark('separate')],
  });
  const end = new TextRun({ children: [fieldMark('end')] });
  return lines.map(({ style, numberTab, bookmark, text }, index) => {
    const link = new InternalHyperlink({
      anchor: bookmark,
      children: [...text, setter.tab(), new PageReference(bookmark, { hyperlink: true })],
    });
    return setter.paragraph(
      style,
      [...(index === 0 ? [begin] : []), link, ...(index === lines.length - 1 ? [end] : [])],
      {
        tabStops: [
          ...(numberTab ? [{ type: TabStopType.LEFT, position: numberTab }] : []),
          { type: TabStopType.RIGHT, position: textWidth(false), leader: 'dot' },
        ],
      },
    );
  });
}
