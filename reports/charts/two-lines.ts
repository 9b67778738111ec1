import type { MeasureWidth } from './measure-text.ts';

/**
 * The text in one line or, where that is too short, in two of like length that are broken between words; what the second
 * cannot hold is cut with an ellipsis. `width` is in the unit of `size`.
 */
export function twoLines(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
  measure: MeasureWidth,
): string {
  const fits = (part: string) => measure(part, size) <= width;
  const clean = text.replace(/\s+/g, ' ').trim();
  if (fits(clean)) return clean;
  const words = clean.split(' ');
  const breaks = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .filter(([first]) => fits(first));
  const longer = ([first, second]: readonly [string, string]) =>
    Math.max(measure(first, size), measure(second, size));
  const [best] = breaks.toSorted((a, b) => longer(a) - longer(b));
  // A first word longer than the line has none for itself.
  return best ? `${best[0]}\n${cut(best[1], fits)}` : cut(clean, fits);
}

function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
