import type { ReportModel } from '../model/report-model.ts';
import { expectedBlocks } from '../proof/expected-words.ts';
import { numberBlocks } from './number-blocks.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { certainParts, type ExpectedPdf } from './prove-pdf.ts';
import type { Bookmark } from './settle-pdf.ts';

/** What whoever prints the page of a report must know beside the page; plain data, so that it may go from thread to thread. */
export interface PrintPlan {
  readonly frame: PageFrame;
  readonly description: Pick<ReportModel, 'properties' | 'locale'>;
  readonly bookmarks: readonly Bookmark[];
  readonly expected: ExpectedPdf;
}

/** The plan for the page that `renderHtml` makes of the model. */
export function printPlan(model: ReportModel): PrintPlan {
  const { properties, locale, document } = model;
  const { headings, tables, figures } = numberBlocks(document);
  return {
    frame: pageFrame(model),
    description: { properties, locale },
    bookmarks: headings
      .filter(({ block }) => block.level < 3)
      .map(({ number, place, block: { level, text } }) => ({
        title: `${number} ${text}`.trim(),
        level,
        place,
      })),
    expected: {
      title: properties.title,
      frame: [document.header.start, document.header.end, document.pageTemplate, document.footerText],
      words: expectedBlocks(model).flatMap(({ inOrder, anywhere }) =>
        [...inOrder, ...anywhere].flatMap((text) => certainParts(text, model.rightToLeft)),
      ),
      headings: headings.length,
      tables: tables.length,
      figures: figures.length,
    },
  };
}
