import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageOrientation,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type MeasureWidth, measureWith } from './charts/measure-text.ts';
import type { ReportAssets } from './charts/rasterise.ts';
import { cleanText } from './clean-text.ts';
import { embeddedFonts } from './docx/embedded-fonts.ts';
import { fitLines } from './docx/fit-lines.ts';
import { PAGE } from './docx/layout.ts';
import { settleDocx } from './docx/settle-docx.ts';
import { reportStyles } from './docx/styles.ts';
import { layoutTable } from './docx/tables.ts';
import { createSetter, type Setter } from './docx/text.ts';
import type { BriefModel, BriefReport } from './model/report-model.ts';
import { COLOURS } from './theme.ts';

/** Margins in twips. */
const MARGIN = { side: 1020, top: 850, bottom: 960, footer: 480 } as const;
const WIDTH = PAGE.short - 2 * MARGIN.side;
const TWIPS_A_POINT = 20;
/** Height of a line by the size of its letters; exact, so that no program and no other font makes the page longer. */
const pitch = (size: number) => ({
  line: Math.round(size * 1.34 * TWIPS_A_POINT),
  lineRule: LineRuleType.EXACT,
});
/** Sizes in points. */
const SIZE = { title: 22, text: 9, cell: 8.5, value: 20, small: 8.5 } as const;
/** Most lines of each text; together they fill less than the page, whatever people typed. */
const LINES = { title: 1, subtitle: 1, finding: 3, note: 1, cell: 2, part: 4, head: 1, footer: 1 } as const;
const STEP_SHARES = [4, 44, 28, 14, 18] as const;
const CELL = { top: 35, bottom: 35, left: 0, right: 110 } as const;

interface Tools {
  readonly setter: Setter;
  readonly regular: MeasureWidth;
  readonly bold: MeasureWidth;
}

/**
 * Renders the action brief: one A4 page, always. What does not fit its place is cut at a word and ends in an ellipsis; the
 * full texts stand in the report. Meanings are carried by words, so that it reads the same in black and white.
 * @throws RangeError when a font is not a TrueType file.
 */
export async function renderBrief(model: BriefReport, assets: ReportAssets): Promise<Uint8Array> {
  const setter = createSetter(model.rightToLeft);
  const { fonts } = assets;
  const tools: Tools = {
    setter,
    regular: measureWith(model.rightToLeft ? fonts.arabicRegular : fonts.regular),
    bold: measureWith(model.rightToLeft ? fonts.arabicBold : fonts.bold),
  };
  const { properties } = model;
  const document = new Document({
    title: cleanText(properties.title),
    subject: cleanText(properties.subject),
    creator: cleanText(properties.author),
    lastModifiedBy: cleanText(properties.author),
    keywords: properties.keywords,
    description: cleanText(properties.description),
    revision: 1,
    styles: reportStyles(model),
    fonts: embeddedFonts(model, assets),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.short, height: PAGE.long, orientation: PageOrientation.PORTRAIT },
            margin: {
              top: MARGIN.top,
              bottom: MARGIN.bottom,
              left: MARGIN.side,
              right: MARGIN.side,
              header: 0,
              footer: MARGIN.footer,
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              setter.paragraph('Footer', [
                setter.run(
                  fitLines(
                    model.brief.footer,
                    { width: WIDTH / TWIPS_A_POINT, size: 7.5, lines: LINES.footer },
                    tools.regular,
                  ),
                ),
              ]),
            ],
          }),
        },
        children: [...briefContent(tools, model.brief)],
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return settleDocx(packed, model);
}

function briefContent(tools: Tools, brief: BriefModel): readonly FileChild[] {
  return [
    text(tools, brief.kicker, { size: SIZE.small, lines: 1, bold: true, color: COLOURS.accent }),
    text(tools, brief.title, { size: SIZE.title, lines: LINES.title, bold: true }),
    text(tools, brief.subtitle, {
      size: SIZE.small,
      lines: LINES.subtitle,
      color: COLOURS.muted,
      after: 120,
    }),
    indices(tools, brief),
    heading(tools, brief.findings.title),
    ...brief.findings.lines.map((line, index) => {
      const lead = line.lead ?? '';
      const whole = fitLines(
        `${index + 1}. ${lead} ${line.text}`,
        { width: pointsOf(WIDTH), size: SIZE.text * 1.04, lines: LINES.finding },
        tools.regular,
      );
      const start = `${index + 1}. ${lead}`;
      return paragraph(
        tools,
        whole.startsWith(start)
          ? [
              { text: start, bold: true },
              { text: whole.slice(start.length), bold: false },
            ]
          : [{ text: whole, bold: true }],
        { size: SIZE.text, after: 50 },
      );
    }),
    heading(tools, brief.steps.title),
    ...(brief.steps.text === ''
      ? []
      : [
          text(tools, brief.steps.text, {
            size: SIZE.small,
            lines: LINES.note,
            color: COLOURS.muted,
            after: 50,
          }),
        ]),
    ...(brief.steps.rows.length === 0 ? [] : [stepTable(tools, brief)]),
    ...brief.parts.flatMap((part) => [
      heading(tools, part.title),
      text(tools, part.text, { size: SIZE.text, lines: LINES.part }),
    ]),
  ];
}

const pointsOf = (twips: number): number => twips / TWIPS_A_POINT;

interface TextLook {
  readonly size: number;
  readonly lines: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly after?: number;
  /** In twips; the page where none is given. */
  readonly width?: number;
}

function text({ setter, regular, bold: heavy }: Tools, words: string, look: TextLook): Paragraph {
  const { size, lines, bold = false, color, after = 0, width = WIDTH } = look;
  const fitted = fitLines(words, { width: pointsOf(width), size, lines }, bold ? heavy : regular);
  return setter.paragraph(
    'TableText',
    [setter.run(fitted, { bold, size: size * 2, ...(color ? { color } : {}) })],
    { spacing: { before: 0, after, ...pitch(size) } },
  );
}

function paragraph(
  { setter }: Tools,
  runs: readonly { readonly text: string; readonly bold: boolean }[],
  { size, after }: { readonly size: number; readonly after: number },
): Paragraph {
  return setter.paragraph(
    'TableText',
    runs.map((run) => setter.run(run.text, { bold: run.bold, size: size * 2 })),
    { spacing: { before: 0, after, ...pitch(size) } },
  );
}

function heading({ setter, bold }: Tools, words: string): Paragraph {
  return setter.paragraph(
    'TableHead',
    [
      setter.run(fitLines(words, { width: pointsOf(WIDTH), size: 11, lines: LINES.head }, bold), {
        size: 22,
        color: COLOURS.accent,
      }),
    ],
    { spacing: { before: 150, after: 60, ...pitch(11) }, keepNext: true },
  );
}

/** The three indices side by side, each with range and band under its number. */
function indices(tools: Tools, { indices: items }: BriefModel): FileChild {
  const each = Math.floor(WIDTH / items.length);
  const width = each - 200;
  const cells = items.map(
    (item) =>
      new TableCell({
        width: { size: each, type: WidthType.DXA },
        margins: { top: 80, bottom: 80, left: 0, right: 200 },
        children: [
          text(tools, item.name, { size: SIZE.text, lines: 1, bold: true, width }),
          text(tools, item.value, {
            size: SIZE.value,
            lines: 1,
            bold: true,
            color: COLOURS.accent,
            width,
          }),
          text(tools, item.band, { size: SIZE.cell, lines: 1, bold: true, width }),
          text(tools, item.range, { size: SIZE.cell, lines: 1, width }),
        ],
      }),
  );
  return layoutTable(
    tools.setter,
    [new TableRow({ cantSplit: true, children: cells })],
    items.map(() => each),
  );
}

function stepTable(tools: Tools, { steps }: BriefModel): Table {
  const all = STEP_SHARES.reduce((sum, share) => sum + share, 0);
  const widths = STEP_SHARES.map((share) => Math.floor((share / all) * WIDTH));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (words, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: CELL,
            children: [
              text(tools, words, {
                size: SIZE.cell,
                lines: isHead ? 1 : LINES.cell,
                bold: isHead || index === 1,
                width: (widths[index] ?? 0) - CELL.right,
                ...(isHead ? { color: COLOURS.accent } : {}),
              }),
            ],
          }),
      ),
    });
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hairline };
  const rule = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.accent };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: tools.setter.rightToLeft,
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    rows: [
      row(['', ...steps.heads], true),
      ...steps.rows.map((cells, index) => row([String(index + 1), ...cells], false)),
    ],
  });
}
