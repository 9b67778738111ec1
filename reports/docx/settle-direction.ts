import { readingPieces } from '../reading-direction.ts';
import { escapeXml, unescapeXml } from '../word-file/xml-tree.ts';

const RUN =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:rtl\/>(?:(?!<\/w:rPr>)[\s\S])*?<\/w:rPr>)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g;
const SEPARATOR = /(<w:footnote w:type="(?:continuationS|s)eparator"[^>]*><w:p><w:pPr>)(?!<w:bidi\/>)/g;
const SECTION_END = /(?=<w:docGrid\b[^>]*\/><\/w:sectPr>)/g;

/**
 * Finishes a part of a Word file that is read from right to left. Word takes all of a run for right to left, so Latin words get
 * runs of their own; the line above footnotes begins at the right; sections are read from the right.
 */
export function settleDirection(xml: string): string {
  return xml
    .replace(RUN, (run, look: string, text: string) => {
      const pieces = readingPieces(unescapeXml(text));
      if (pieces.every((piece) => piece.rightToLeft)) return run;
      return pieces
        .map((piece) => {
          const own = piece.rightToLeft ? look : look.replace('<w:rtl/>', '').replace('<w:rPr></w:rPr>', '');
          return `<w:r>${own}<w:t xml:space="preserve">${escapeXml(piece.text)}</w:t></w:r>`;
        })
        .join('');
    })
    .replace(SEPARATOR, '$1<w:bidi/>')
    .replace(SECTION_END, '<w:bidi/>');
}
