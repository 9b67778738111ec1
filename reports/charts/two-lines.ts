import type { MeasureWidth } from './measure-text.ts';

/**
 * The text in one line or, where that is too short, in two that are broken between words; what the second cannot hold is cut
 * with an ellipsis. `width` is in the unit of `size`.
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
  let count = words.length - 1;
  while (count > 0 && !fits(words.slice(0, count).join(' '))) count -= 1;
  // A first word longer than the line has none for itself.
  if (count === 0) return cut(clean, fits);
  return `${words.slice(0, count).join(' ')}\n${cut(words.slice(count).join(' '), fits)}`;
}

function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
