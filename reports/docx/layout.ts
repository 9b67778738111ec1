/** Lengths of the page in twips (twentieths of a point). A4. */
export const PAGE = { short: 11906, long: 16838 } as const;
export const PORTRAIT = { side: 1247, top: 1361, bottom: 1247 } as const;
export const LANDSCAPE = { side: 1020, top: 1134, bottom: 907 } as const;

/** Width between the margins. */
export function textWidth(landscape: boolean): number {
  return landscape ? PAGE.long - 2 * LANDSCAPE.side : PAGE.short - 2 * PORTRAIT.side;
}
