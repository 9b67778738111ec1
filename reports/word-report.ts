import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { linePitch, measureWith } from './charts/measure-text.ts';
import type { ReportAssets } from './charts/rasterise.ts';
import { cleanText } from './clean-text.ts';
import { type BlockTools, renderBlocks } from './docx/blocks.ts';
import { lineCounter } from './docx/count-lines.ts';
import { embeddedFonts } from './docx/embedded-fonts.ts';
import { estimatePages } from './docx/estimate-pages.ts';
import { makePicture, type Pictures } from './docx/figures.ts';
import { renderFrontPage } from './docx/front-page.ts';
import { textWidth } from './docx/layout.ts';
import { renderLists } from './docx/lists.ts';
import { reportNumbering } from './docx/numbering.ts';
import { pageFrame, pageProperties } from './docx/page-frame.ts';
import { planReferences } from './docx/references.ts';
import { rowMeasurer } from './docx/row-heights.ts';
import { settleDocx } from './docx/settle-docx.ts';
import { reportStyles, tableLineScale } from './docx/styles.ts';
import { createSetter } from './docx/text.ts';
import { type Block, documentParts, type ReportModel } from './model/report-model.ts';

/** Tells how far the report is, and asks whether to go on. Both are called between steps of some tenths of a second. */
export interface RenderOptions {
  /** `share` grows from 0 to 1. */
  onProgress?(share: number): void;
  /** True ends the work with a `RenderStopped`. */
  shouldStop?(): boolean;
}

/** The work was stopped because `shouldStop` said so. */
export class RenderStopped extends Error {
  override readonly name = 'RenderStopped';
}

/** Shares of the whole work that are done after each step, as measured. */
const DONE = { pictures: 0.15, body: 0.3, written: 0.45, laidOut: 0.7, packed: 0.85, settled: 1 } as const;

/**
 * Renders the Word report. Decides how it looks and nothing of what it says; the same model and fonts give the same bytes.
 * @throws RangeError when a font is not a TrueType file.
 * @throws RenderStopped when `shouldStop` says so.
 */
export async function renderWord(
  model: ReportModel,
  assets: ReportAssets,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const reached = (share: number): void => {
    if (options.shouldStop?.()) throw new RenderStopped('the report was stopped');
    options.onProgress?.(share);
  };
  reached(0);
  const { properties } = model;
  const tools = blockTools(model, assets, reached);
  const sections = [frontSection(tools), ...partSections(tools)];
  reached(DONE.body);
  const document = new Document({
    title: cleanText(properties.title),
    subject: cleanText(properties.subject),
    creator: cleanText(properties.author),
    lastModifiedBy: cleanText(properties.author),
    keywords: cleanText(properties.keywords),
    description: cleanText(properties.description),
    revision: 1,
    styles: reportStyles(model),
    numbering: reportNumbering(model),
    fonts: embeddedFonts(model, assets),
    pageNumbers: estimatePages(tools, (state) => reached(state === 'begun' ? DONE.written : DONE.laidOut)),
    sections,
  });
  const packed = await Packer.pack(document, 'uint8array');
  reached(DONE.packed);
  const settled = settleDocx(packed, model);
  reached(DONE.settled);
  return settled;
}

function blockTools(
  model: ReportModel,
  { fonts, fontFiles }: ReportAssets,
  reached: (share: number) => void,
): BlockTools {
  const references = planReferences(model.document);
  const [regular, bold] = model.rightToLeft
    ? [measureWith(fonts.arabicRegular), measureWith(fonts.arabicBold)]
    : [measureWith(fonts.regular), measureWith(fonts.bold)];
  const countLines = lineCounter({ regular, bold });
  const pitch = linePitch(model.rightToLeft ? fonts.arabicRegular : fonts.regular) * tableLineScale(model);
  let count = 0;
  return {
    setter: createSetter(model.rightToLeft, references),
    model,
    references,
    pictures: makePictures(model, { measure: regular, fontFiles, reached }),
    countLines,
    measureRows: rowMeasurer({ countLines, measureBold: bold, pitch, turnsHeads: !model.rightToLeft }),
    heights: [],
    next: () => (count += 1),
  };
}

interface PictureTools {
  readonly measure: ReturnType<typeof measureWith>;
  readonly fontFiles: readonly string[];
  readonly reached: (share: number) => void;
}

function makePictures(model: ReportModel, { measure, fontFiles, reached }: PictureTools): Pictures {
  const figures = documentParts(model.document).flatMap(({ blocks, landscape }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'timeline' ? [{ block, width: textWidth(landscape) }] : [],
    ),
  );
  const pictures = new Map<Block, ReturnType<typeof makePicture>>();
  for (const [index, { block, width }] of figures.entries()) {
    pictures.set(block, makePicture(block, { width, measure, fontFiles }));
    reached((DONE.pictures * (index + 1)) / figures.length);
  }
  return pictures;
}

function frontSection({ setter, model, references }: BlockTools): ISectionOptions {
  return {
    ...pageFrame(setter, model, { landscape: false, hasCover: true }),
    properties: { ...pageProperties(false), titlePage: true },
    children: [
      ...renderFrontPage(setter, model.document.titlePage, {
        hasContents: model.document.contentsTitle !== '',
      }),
      ...renderLists(setter, model.document, references),
    ],
  };
}

function partSections(tools: BlockTools): readonly ISectionOptions[] {
  return documentParts(tools.model.document).map(({ blocks, landscape }) => ({
    ...pageFrame(tools.setter, tools.model, { landscape, hasCover: false }),
    properties: { ...pageProperties(landscape), type: SectionType.NEXT_PAGE },
    children: [...renderBlocks(tools, blocks, textWidth(landscape))] satisfies FileChild[],
  }));
}
