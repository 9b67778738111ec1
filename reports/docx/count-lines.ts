import type { MeasureWidth } from '../charts/measure-text.ts';

/** Word may break a line after spaces and after these dashes. */
const WORDS = /[^\s\u2010\u2013\u2014-]*(?:[\u2010\u2013\u2014-]+|\s+|$)/gu;

/** A run of text in one weight. */
export interface Piece {
  readonly text: string;
  readonly weight: 'regular' | 'bold';
}

/** Lengths in points; `hanging` is how far the first line begins before the others. */
export interface LineRoom {
  readonly width: number;
  readonly size: number;
  readonly hanging?: number;
}

/** Lines that pieces take one after the other. */
export type CountLines = (pieces: readonly Piece[], room: LineRoom) => number;

/**
 * Counts lines as Word breaks them: words one after the other until the line is full. The layout of docx gives the same
 * lines in a hundred times as long, because it follows everything that a paragraph of any document may hold.
 */
export function lineCounter(fonts: {
  readonly regular: MeasureWidth;
  readonly bold: MeasureWidth;
}): CountLines {
  const widthOf = { regular: remembered(fonts.regular), bold: remembered(fonts.bold) };
  return (pieces, { width, size, hanging = 0 }) => {
    const room = width / size;
    let lines = 1;
    let used = -hanging / size;
    const next = () => {
      lines += 1;
      used = 0;
    };
    for (const { text, weight } of pieces) {
      for (const [word] of text.matchAll(WORDS)) {
        if (word === '') continue;
        // Spaces at the end of a line hang over it.
        const wide = widthOf[weight](word.trimEnd());
        if (used > 0 && used + wide > room) next();
        if (wide > room) lines += Math.ceil(wide / room) - 1;
        used += wide > room ? wide % room : widthOf[weight](word);
        for (const character of word) if (character === '\n') next();
      }
    }
    return lines;
  };
}

/** Widths in sizes; the same words come again and again. */
function remembered(measure: MeasureWidth): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const width = measure(text, 1);
    known.set(text, width);
    return width;
  };
}
