import { childOf, childrenOf, type Element, isElement, styleOf, valueIn } from './body-elements.ts';
import type { CountLines, Piece } from './count-lines.ts';

/** Size of the letters in points and how far the text stands in, in twips, of the styles whose texts are long. */
const LOOKS: Readonly<Record<string, { readonly size: number; readonly inset: number }>> = {
  BodyText: { size: 9.5, inset: 0 },
  ListBullet: { size: 9.5, inset: 284 },
  ListNumber: { size: 9.5, inset: 397 },
  Note: { size: 8, inset: 0 },
};
const TWIPS = 20;
/** Shorter texts cost docx little. */
const SHORT = 60;

/** Room of the text in twips, and what counts its lines. */
export interface ParagraphRoom {
  readonly width: number;
  readonly countLines: CountLines;
}

/** The paragraph with as many short lines as its text takes; as it is where it holds more than text. */
export function plainParagraph(paragraph: Element, { width, countLines }: ParagraphRoom): Element {
  const look = LOOKS[styleOf(paragraph) ?? ''];
  if (look === undefined) return paragraph;
  const properties = childOf(paragraph, 'w:p', 'w:pPr');
  const pieces = piecesOf(childrenOf(paragraph, 'w:p').filter((part) => part !== properties));
  if (pieces === null || pieces.reduce((sum, { text }) => sum + text.length, 0) < SHORT) return paragraph;
  const lines = countLines(pieces, { width: (width - look.inset) / TWIPS, size: look.size });
  const broken = Array.from({ length: lines - 1 }, () => [{ 'w:br': {} }, { 'w:t': ['x'] }]).flat();
  return {
    'w:p': [...(properties ? [properties] : []), { 'w:r': [{ 'w:t': ['x'] }, ...broken] }],
  };
}

/** The text of runs that hold nothing else, or null. */
function piecesOf(parts: readonly unknown[]): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (!isElement(part) || !('w:r' in part)) return null;
    const properties = childOf(part, 'w:r', 'w:rPr');
    const isBold =
      valueIn(properties, 'w:rPr', 'w:rStyle') === 'Strong' ||
      (properties !== undefined && childOf(properties, 'w:rPr', 'w:b') !== undefined);
    for (const child of childrenOf(part, 'w:r')) {
      if (child === properties) continue;
      const text = isElement(child) ? textOf(child) : null;
      if (text === null) return null;
      pieces.push({ text, weight: isBold ? 'bold' : 'regular' });
    }
  }
  return pieces;
}

function textOf(child: Element): string | null {
  if ('w:br' in child) return '\n';
  if (!('w:t' in child)) return null;
  return childrenOf(child, 'w:t')
    .filter((part) => typeof part === 'string')
    .join('');
}
