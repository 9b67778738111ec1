import {
  Document,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { measureWith } from '../../reports/charts/measure-text.ts';
import type { ReportAssets } from '../../reports/charts/rasterise.ts';
import { embeddedFonts } from '../../reports/docx/embedded-fonts.ts';
import { makePicture } from '../../reports/docx/figures.ts';
import { textWidth } from '../../reports/docx/layout.ts';
import { type Block, documentParts, type Line, type ReportModel } from '../../reports/model/report-model.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The same blocks with the library alone: its paragraphs, tables, contents, fonts and its estimate of the pages. */
export async function renderBare(model: ReportModel, assets: ReportAssets): Promise<Uint8Array> {
  const measure = measureWith(assets.fonts.regular);
  const sections = documentParts(model.document).map(({ blocks, landscape }) => ({
    properties: {
      page: {
        size: {
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
      },
    },
    children: blocks.flatMap((block) =>
      bareBlock(block, { width: textWidth(landscape), measure, fontFiles: assets.fontFiles }),
    ),
  }));
  const contents = new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' });
  const document = new Document({
    fonts: embeddedFonts(model, assets),
    styles: { default: { document: { run: { font: 'Noto Sans', size: 18 } } } },
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [{ children: [contents] }, ...sections],
  });
  return await Packer.pack(document, 'uint8array');
}

type FigureTools = Parameters<typeof makePicture>[1];

function bareBlock(block: Block, tools: FigureTools): readonly FileChild[] {
  switch (block.kind) {
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
    case 'paragraph':
      return [bareLine(block.line)];
    case 'list':
      return block.lines.map(bareLine);
    case 'notice':
      return [new Paragraph(block.title), new Paragraph(block.text)];
    case 'index-panel':
      return [
        bareTable([
          block.items.map(({ name, value, range, band, note }) =>
            [name, value, range, band, note].map((text) => ({ text })),
          ),
        ]),
      ];
    case 'table':
      return [
        new Paragraph(block.caption),
        bareTable([
          block.columns.map(({ label }) => [{ text: label }]),
          ...block.rows.map(({ cells }) => cells.map(({ lines }) => lines)),
        ]),
        ...(block.note ? [new Paragraph(block.note)] : []),
      ];
    case 'figure':
    case 'timeline': {
      const { png, width, height } = makePicture(block, tools);
      const picture = new ImageRun({ type: 'png', data: png, transformation: { width, height } });
      return [new Paragraph(block.caption), new Paragraph({ children: [picture] })];
    }
  }
}

function bareLine({ lead, text }: Line): Paragraph {
  const runs = lead ? [new TextRun({ text: `${lead} `, bold: true })] : [];
  return new Paragraph({ children: [...runs, new TextRun(text)] });
}

function bareTable(rows: readonly (readonly (readonly Line[])[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((lines) => new TableCell({ children: lines.map(bareLine) })),
        }),
    ),
  });
}
