import type { StyleMap, StyleSheet } from './style-sheet.ts';

const PARAGRAPH =
  /<w:pPr>((?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*\/>)*)/g;

/**
 * Writes the numbering that styles bring into the paragraphs where the style of the same name in another file brings none, and takes it
 * away where only that one numbers. Where both do, the other file says how.
 */
export function carryStyleNumbering(
  piece: string,
  sheets: { readonly from: StyleSheet; readonly to: StyleSheet },
  styles: StyleMap,
): string {
  const own = (id: string) => numberingOf(sheets.from, id);
  return piece.replace(PARAGRAPH, (start, _before: string, place: number) => {
    const id = /<w:pStyle\s+w:val="([^"]*)"/.exec(start)?.[1];
    if (id === undefined) return start;
    const numbering = own(id);
    // A style that is copied brings its numbering along.
    if (!styles.has(id)) return start;
    const there = numberingOf(sheets.to, styles.idOf(id));
    if (Boolean(numbering) === Boolean(there)) return start;
    if (piece.slice(place, piece.indexOf('</w:pPr>', place)).includes('<w:numPr>')) return start;
    const { level, id: list } = numbering ?? { level: '0', id: '0' };
    return `${start}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  });
}

/** The numbering of a style or of one that it is based on. */
export function numberingOf(
  styles: StyleSheet,
  id: string,
): { readonly id: string; readonly level: string } | null {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const style = styles.get(at);
    if (style?.numbering) return style.numbering.id === '0' ? null : style.numbering;
    at = style?.basedOn;
  }
  return null;
}
