import type { MeasureWidth } from '../charts/measure-text.ts';

/** Room for a text: `width` in the unit of `size`, and how many lines there are. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** Widths of fonts are measured without kerning, and programs break lines a little differently. */
const SAFE = 0.96;

/**
 * The text, or as much of it as fits the room when words are not cut, with an ellipsis. Words longer than a line are cut
 * where the line ends.
 */
export function fitLines(text: string, { width, size, lines }: Room, measure: MeasureWidth): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  const room = width * SAFE;
  const fits = (part: string) => linesOf(part, room, (line) => measure(line, size)) <= lines;
  if (fits(clean)) return clean;
  const characters = [...clean];
  let [kept, over] = [0, characters.length];
  while (over - kept > 1) {
    const middle = Math.floor((kept + over) / 2);
    if (fits(`${characters.slice(0, middle).join('').trimEnd()}…`)) kept = middle;
    else over = middle;
  }
  const cut = characters.slice(0, kept).join('');
  // Back to the end of a word, unless that would take away most of what fits.
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length * 0.6 ? cut.slice(0, word) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** Lines that a text takes when its words are set one after the other. */
function linesOf(text: string, room: number, measure: (line: string) => number): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines += 1;
    const parts = Math.ceil(measure(word) / room);
    lines += Math.max(0, parts - 1);
    line = parts > 1 ? word.slice(-Math.ceil(word.length / parts)) : word;
  }
  return lines;
}
