import type { ChartColours } from './chart-colours.ts';

/** Red, green and blue of `#rrggbb` or `#rgb`, 0-255; null for a colour written in another way. */
export function channels(colour: string): readonly [number, number, number] | null {
  const digits = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(colour)?.[1];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const at = (place: number) => Number.parseInt(full.slice(place, place + 2), 16);
  return [at(0), at(2), at(4)];
}

/** The ink or the surface, whichever is read better on a fill (WCAG contrast). */
export function readableOn(fill: string, { ink, surface }: Pick<ChartColours, 'ink' | 'surface'>): string {
  const contrast = (a: string, b: string) => {
    const [one, other] = [luminance(a), luminance(b)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  return contrast(ink, fill) >= contrast(surface, fill) ? ink : surface;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (channels(colour) ?? []).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
