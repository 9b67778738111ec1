import type { ReportChapter } from '../../assessment-framework/report-outline/outline.ts';
import type { RichLine } from '../../assessment-framework/rich-text/rich-text.ts';

/** Meaning of a shaded cell. `ramp-0` to `ramp-4` serve levels and bands alike; renderers choose the colour. */
export type Tone =
  | 'ramp-0'
  | 'ramp-1'
  | 'ramp-2'
  | 'ramp-3'
  | 'ramp-4'
  | 'not-applicable'
  | 'not-known'
  | 'blank'
  | 'severity-critical'
  | 'severity-high'
  | 'severity-medium'
  | 'severity-low'
  | 'muted';

export type Align = 'start' | 'center' | 'end';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  /** `Table 3`, `Figure 2` or the number of a heading: leads to the block with this id and follows its number. */
  | { readonly kind: 'to'; readonly block: string }
  /** A footnote; the sign stands here, the text at the foot of the page. */
  | { readonly kind: 'note'; readonly text: string };

/** One paragraph inside a cell or a list; `lead` is set in bold before the text. */
export interface Line {
  readonly text: string;
  readonly lead?: string;
  readonly strong?: boolean;
  readonly muted?: boolean;
  /** The same text in parts of different looks, where it has more than one. */
  readonly runs?: RichLine;
  /**
   * The whole line in parts that may lead elsewhere or carry a note; `text` is then its plain twin, without lead. What people
   * typed only ever stands in parts of the kind `text`.
   */
  readonly parts?: readonly Inline[];
  /** Blocks that the line refers to at its end; before the model is handed out they become `parts`. */
  readonly see?: readonly string[];
  /** Footnotes at its end; before the model is handed out they become `parts`. */
  readonly notes?: readonly string[];
  /** Steps that the line is set in, 1-4: it belongs to an item of a list. */
  readonly depth?: number;
  /** `•` or `1.` before the line that begins an item. */
  readonly sign?: string;
}

export interface Cell {
  readonly lines: readonly Line[];
  readonly tone?: Tone;
  readonly align?: Align;
}

/** `share` is the relative width of the column; `turned` writes the head upwards in a narrow column. */
export interface Column {
  readonly label: string;
  readonly share: number;
  readonly align?: Align;
  readonly turned?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/**
 * Name of what the report itself composed, the same in every report of an assessment: a refreshed document finds its data by
 * it, references lead to it. Letters, digits, dots, colons, dashes and underscores, at most 60. What people wrote has none.
 */
export interface Named {
  readonly id?: string;
}

export interface TableBlock extends Named {
  readonly kind: 'table';
  readonly caption: string;
  /** Its heading names the table: no caption is printed, but told to those who listen; no number, and in no list. */
  readonly unnumbered?: true;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note?: string;
  /** `dense`: many short rows; `tall`: rows of many lines, whose chips shade one line and not the whole cell. */
  readonly rowHeight?: 'dense' | 'tall';
  /** Set in the smallest type that still reads well. */
  readonly small?: true;
}

/** Bars with their interval on a scale of 0 to 100; `score` null draws the interval alone. */
export interface ChartModel {
  readonly rows: readonly {
    readonly label: string;
    readonly score: number | null;
    readonly lower: number;
    readonly upper: number;
    readonly valueText: string;
    readonly tone: Tone;
  }[];
  /** Lower bounds of the bands above 0, with their names, lowest first. */
  readonly bands: readonly { readonly from: number; readonly name: string }[];
  readonly axisLabel: string;
  readonly rightToLeft: boolean;
  /** Labels of the scale, already formatted. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface FigureBlock extends Named {
  readonly kind: 'figure';
  readonly caption: string;
  readonly alt: string;
  readonly chart: ChartModel;
  readonly note?: string;
}

/** Actions over time as bars. Days are numbers that grow by one a day; `to` is the day after the last. */
export interface TimelineModel {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly state: 'proposed' | 'agreed' | 'done';
    /** The dates are assumed. */
    readonly isAssumed: boolean;
    /** Rows that must end before this one begins. */
    readonly after: readonly number[];
  }[];
  readonly years: readonly { readonly from: number; readonly text: string }[];
  /** Days at which quarters begin, years left out. */
  readonly quarters: readonly number[];
  /** First and last day of the plan. */
  readonly limits: readonly number[];
  readonly legend: Readonly<Record<'agreed' | 'proposed' | 'done' | 'assumed' | 'limits', string>>;
  readonly rightToLeft: boolean;
}

export interface TimelineBlock extends Named {
  readonly kind: 'timeline';
  readonly caption: string;
  readonly alt: string;
  readonly timeline: TimelineModel;
  readonly note?: string;
}

export interface IndexPanelItem {
  readonly name: string;
  readonly value: string;
  readonly range: string;
  readonly band: string;
  readonly tone: Tone;
  readonly note: string;
}

/** `bare`: without a number, as in the front matter. Headings never go into data that a refresh replaces. */
export interface HeadingBlock extends Named {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly annex?: boolean;
  readonly bare?: boolean;
}

/** What follows starts a page: the page of one source. */
export interface PageBreakBlock {
  readonly kind: 'page-break';
}

export type Block =
  | HeadingBlock
  | ({ readonly kind: 'paragraph'; readonly line: Line; readonly style?: 'body' | 'note' } & Named)
  | ({ readonly kind: 'list'; readonly lines: readonly Line[]; readonly numbered?: boolean } & Named)
  | ({ readonly kind: 'notice'; readonly title: string; readonly text: string } & Named)
  | ({ readonly kind: 'index-panel'; readonly items: readonly IndexPanelItem[] } & Named)
  | PageBreakBlock
  | TableBlock
  | FigureBlock
  | TimelineBlock;

export interface DocumentPart {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A chapter or an annex; its parts lie upright or on their side. */
export interface Chapter {
  readonly id: ReportChapter;
  readonly parts: readonly DocumentPart[];
}

/** The pages in order: neighbours that lie the same way are one part. */
export function documentParts({ chapters }: Pick<DocumentModel, 'chapters'>): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  for (const part of chapters.flatMap((chapter) => chapter.parts)) {
    const last = parts.at(-1);
    if (part.blocks.length === 0) continue;
    if (last?.landscape === part.landscape)
      parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...part.blocks] };
    else parts.push(part);
  }
  return parts;
}

export interface TitlePage {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly notices: readonly { readonly title: string; readonly text: string }[];
}

/** The Word report. Texts with `{…}` are templates whose places the renderer fills with fields. */
export interface DocumentModel {
  readonly titlePage: TitlePage;
  /** Titles of the contents and of the lists of tables and figures; an empty one leaves its list out. */
  readonly contentsTitle: string;
  readonly tablesTitle: string;
  readonly figuresTitle: string;
  readonly header: { readonly start: string; readonly end: string };
  /** With `{page}` and `{pages}`. */
  readonly pageTemplate: string;
  readonly footerText: string;
  /** With `{number}` and `{text}`. */
  readonly tableCaption: string;
  readonly figureCaption: string;
  /** Tables of annexes are counted by themselves, and stand in no list. */
  readonly annexTableCaption: string;
  /** How running text names a table, a figure or a chapter, with `{number}`; an annex as `annexTemplate` does. */
  readonly seeTable: string;
  readonly seeAnnexTable: string;
  readonly seeFigure: string;
  readonly seeChapter: string;
  /** With `{letter}`. */
  readonly annexTemplate: string;
  readonly chapters: readonly Chapter[];
}

/** How a workbook column is typed: `score` 0-100 with one decimal, `fraction` 0-1 as a percentage, `date` as `YYYY-MM-DD`. */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'number'
  | 'score'
  | 'fraction'
  | 'date'
  | 'level'
  /** Two decimals with separators. */
  | 'money'
  | 'rate'
  /** A row of blocks, as long as a number. */
  | 'bar';

/** Colours a column by its own numbers: lowest bound of each tone, lowest first. */
export type ToneScale = readonly { readonly from: number; readonly tone: Tone }[];

export interface SheetColumn {
  readonly label: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  readonly turned?: boolean;
  readonly scale?: ToneScale;
  /** Range of the cells that hold what may be chosen, as a formula. */
  readonly choices?: string;
  /** Cells to be changed by whoever works with the sheet; the others follow. */
  readonly input?: boolean;
  /** Whole numbers from 0 to this one may be typed. */
  readonly whole?: number;
  /** Colours cells by their text. */
  readonly words?: readonly { readonly text: string; readonly tone: Tone }[];
  /** Name under which formulas speak of all cells of the column. */
  readonly name?: string;
  /** A step of the calculation: set apart behind the others, not printed. */
  readonly calculation?: boolean;
}

/** A range that formulas call by name; rows and columns count from 1 as in the sheet. */
export interface NamedRange {
  readonly name: string;
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** Words that show up beside a cell. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that computes: formulas are made by the code alone and never hold what people typed. */
export interface LiveValue {
  readonly formula: string;
  /** What the engine says, for readers that do not calculate. */
  readonly value: string | number | null;
}

export type SheetValue = string | number | null | LiveValue;

/** A data sheet: heads in the first row, one record a row. */
export interface TableSheet {
  readonly kind: 'table';
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Columns that stay in sight when scrolling. */
  readonly frozenColumns: number;
  /** Said under the heads when there is no row. */
  readonly emptyText: string;
  /** Names beside those of whole columns. */
  readonly names?: readonly NamedRange[];
  readonly notes?: readonly CellNote[];
}

/** A sheet to be read from top to bottom. */
export interface PageSheet {
  readonly kind: 'page';
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly table?: {
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly SheetValue[])[];
    };
    /** A picture of a chart, as it is when the workbook is made. */
    readonly picture?: { readonly chart: ChartModel; readonly alt: string };
  }[];
}

export interface WorkbookModel {
  readonly sheets: readonly (TableSheet | PageSheet)[];
  /** With `{page}` and `{pages}`. */
  readonly pageTemplate: string;
  readonly footerText: string;
}

/** What every file says about itself, whatever it holds. */
export interface ReportFrame {
  /** BCP 47 tag of the texts, for example en-GB. */
  readonly locale: string;
  readonly rightToLeft: boolean;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    /** Organisations of the team; empty when none is known. */
    readonly company: string;
    readonly category: string;
    readonly keywords: string;
    readonly description: string;
    readonly application: string;
    /** Moment in UTC, ISO 8601; the only time in the files. */
    readonly generatedAt: string;
  };
}

/** Everything the report says in Word, as a page or on paper, in order and in words; renderers decide only how it looks. */
export interface ReportModel extends ReportFrame {
  readonly document: DocumentModel;
}

/** What a workbook is rendered from. */
export interface WorkbookReport extends ReportFrame {
  readonly workbook: WorkbookModel;
}

/** One page for whoever decides; every text may be cut to its place. */
export interface BriefModel {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly indices: readonly Pick<IndexPanelItem, 'name' | 'value' | 'range' | 'band'>[];
  readonly findings: { readonly title: string; readonly lines: readonly Line[] };
  readonly steps: {
    readonly title: string;
    /** How the steps were chosen, or why there are none; may be empty. */
    readonly text: string;
    /** What, who, when, cost. */
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** Cost, effect, certainty. */
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  readonly footer: string;
}

/** What the brief is rendered from. */
export type BriefReport = ReportFrame & { readonly brief: BriefModel };
