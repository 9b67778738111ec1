import { measureWith } from '../charts/measure-text.ts';
import type { ReportAssets } from '../charts/rasterise.ts';
import type { Chapter, ReportModel } from '../model/report-model.ts';
import { renderContents, renderCover } from './front.ts';
import { element, type Html, ownMarkup } from './html.ts';
import { htmlTexts } from './html-texts.ts';
import { collectNotes, type Notes } from './notes.ts';
import { numberBlocks } from './number-blocks.ts';
import { pageRules } from './page-frame.ts';
import { PRINT_SCRIPT, PRINT_SCRIPT_HASH } from './print-script.ts';
import { markReading } from './reading-marks.ts';
import { type BlockTools, renderBlocks } from './render-block.ts';
import { styleSheet } from './style-sheet.ts';

export interface HtmlOptions {
  /**
   * Wide tables lie on their side. False for engines that mix up pages when not all lie the same way (Chromium before 131):
   * there they are set upright, a little narrower.
   */
  readonly turnsPages: boolean;
  /** The page asks its browser to print it, and says above the report how to keep it as a PDF. */
  readonly printsItself?: boolean;
}

/**
 * The report as one page to be printed: semantic HTML with its fonts, charts and styles inside, that loads nothing and, unless
 * it prints itself, runs nothing. Says what the Word report says; notes stand at the end of their chapter. The same model and
 * fonts give the same text.
 *
 * @throws RangeError when a font is not a TrueType file.
 */
export function renderHtml(model: ReportModel, assets: ReportAssets, options: HtmlOptions): string {
  const { document, properties, rightToLeft, locale } = model;
  const texts = htmlTexts(locale);
  const numbers = numberBlocks(document);
  const notes = collectNotes(texts.notesTitle);
  const tools: BlockTools = {
    numbers,
    notes,
    measure: measureWith(rightToLeft ? assets.fonts.arabicRegular : assets.fonts.regular),
    tableCaption: document.tableCaption,
    annexTableCaption: document.annexTableCaption,
    figureCaption: document.figureCaption,
  };
  const styles = `${styleSheet(model, assets)}\n${pageRules(model, options.turnsPages)}`;
  const page = element(
    'html',
    { lang: locale, dir: rightToLeft ? 'rtl' : 'ltr' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(options) }),
      element('title', {}, properties.title),
      (['author', 'description', 'keywords'] as const).map((name) =>
        element('meta', { name, content: properties[name] }),
      ),
      element('style', {}, ownMarkup(styles)),
    ),
    element(
      'body',
      {},
      options.printsItself ? element('p', { class: 'screen-hint' }, texts.printHint) : null,
      renderCover(document.titlePage),
      renderContents(document, numbers),
      element(
        'main',
        {},
        document.chapters.map((chapter) => renderChapter(tools, notes, chapter)),
      ),
      options.printsItself ? element('script', {}, ownMarkup(PRINT_SCRIPT)) : null,
    ),
  );
  return `<!DOCTYPE html>\n${rightToLeft ? markReading(page.html) : page.html}\n`;
}

function renderChapter(tools: BlockTools, notes: Notes, { parts }: Chapter): Html {
  const last = parts.length - 1;
  return element(
    'section',
    {},
    parts.map(({ landscape, blocks }, index) =>
      element(
        'div',
        { class: landscape ? 'lying' : null },
        renderBlocks(tools, blocks, landscape),
        index === last ? notes.flush() : null,
      ),
    ),
  );
}

/** Nothing is loaded and nothing runs, but for the one script that asks for printing. */
function policy({ printsItself }: HtmlOptions): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    ...(printsItself ? [`script-src '${PRINT_SCRIPT_HASH}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
