import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { strFromU8, unzipSync } from 'fflate';
import { measureWith } from './charts/measure-text.ts';
import type { ReportAssets } from './charts/rasterise.ts';
import { cleanText } from './clean-text.ts';
import { type BlockTools, renderBlocks } from './docx/blocks.ts';
import { embeddedFonts } from './docx/embedded-fonts.ts';
import { renderFrontPage } from './docx/front-page.ts';
import { LANDSCAPE, PAGE, PORTRAIT, textWidth } from './docx/layout.ts';
import { fontKeysOf, settleDocx } from './docx/settle-docx.ts';
import { reportNumbering, reportStyles } from './docx/styles.ts';
import { createSetter, type Setter, templateParts } from './docx/text.ts';
import { type DocumentPart, documentParts, type ReportModel } from './model/report-model.ts';

/**
 * Renders the Word report. Decides how it looks and nothing of what it says; the same model and fonts give the same bytes.
 * @throws RangeError when a font is not a TrueType file.
 */
export async function renderWord(model: ReportModel, assets: ReportAssets): Promise<Uint8Array> {
  const setter = createSetter(model.rightToLeft);
  let count = 0;
  const tools: BlockTools = {
    setter,
    model,
    measure: measureWith(model.rightToLeft ? assets.fonts.arabicRegular : assets.fonts.regular),
    fontFiles: assets.fontFiles,
    next: () => (count += 1),
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
    numbering: reportNumbering(model),
    fonts: embeddedFonts(model, assets),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      frontSection(setter, model),
      ...documentParts(model.document).map((part) => partSection(tools, part)),
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  const fontTable = unzipSync(packed, { filter: ({ name }) => name === 'word/fontTable.xml' })[
    'word/fontTable.xml'
  ];
  return settleDocx(packed, properties.generatedAt, fontTable ? fontKeysOf(strFromU8(fontTable)) : []);
}

function frontSection(setter: Setter, model: ReportModel): ISectionOptions {
  return {
    ...pageFrame(setter, model, false),
    properties: { ...pageProperties(false), titlePage: true },
    children: [
      ...renderFrontPage(setter, model.document.titlePage),
      setter.paragraph('ContentsTitle', [setter.run(model.document.contentsTitle)], {
        pageBreakBefore: true,
      }),
      new TableOfContents(model.document.contentsTitle, { hyperlink: true, headingStyleRange: '1-2' }),
    ],
  };
}

function partSection(tools: BlockTools, part: DocumentPart): ISectionOptions {
  return {
    ...pageFrame(tools.setter, tools.model, part.landscape),
    properties: { ...pageProperties(part.landscape), type: SectionType.NEXT_PAGE },
    children: [...renderBlocks(tools, part.blocks, textWidth(part.landscape))],
  };
}

function pageProperties(landscape: boolean) {
  const margins = landscape ? LANDSCAPE : PORTRAIT;
  return {
    page: {
      size: {
        width: PAGE.short,
        height: PAGE.long,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margins.top,
        bottom: margins.bottom,
        left: margins.side,
        right: margins.side,
        header: 567,
        footer: 510,
      },
    },
  };
}

function pageFrame(
  setter: Setter,
  model: ReportModel,
  landscape: boolean,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { document } = model;
  const tabStops = [{ type: TabStopType.END, position: textWidth(landscape) }];
  const tab = new TextRun({ children: ['\t'] });
  const pages = templateParts(document.pageTemplate).map((part, index) =>
    index % 2 === 0
      ? setter.run(part)
      : new TextRun({ children: [part === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] }),
  );
  return {
    headers: {
      default: new Header({
        children: [
          setter.paragraph(
            'PageHead',
            [setter.run(document.header.start), tab, setter.run(document.header.end)],
            { tabStops },
          ),
        ],
      }),
      first: new Header({ children: [setter.paragraph('PageFoot', [])] }),
    },
    footers: {
      default: new Footer({
        children: [
          setter.paragraph('PageFoot', [setter.run(document.footerText), tab, ...pages], { tabStops }),
        ],
      }),
      first: new Footer({ children: [setter.paragraph('PageFoot', [])] }),
    },
  };
}
