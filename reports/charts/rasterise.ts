import { Resvg } from '@resvg/resvg-js';
import { FONTS } from '../theme.ts';

/** Bytes of the TrueType fonts in which reports are set; read by the caller. */
interface ReportFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly arabicRegular: Uint8Array;
  readonly arabicBold: Uint8Array;
}

/** What a Word report needs beside its model. */
export interface ReportAssets {
  readonly fonts: ReportFonts;
  /** Paths of the same four files: the rasteriser reads fonts by path only, and not from inside an archive. */
  readonly fontFiles: readonly string[];
}

/** A drawing as vector and as points, with its size on the page in CSS pixels. */
export interface Picture {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Points for one CSS pixel: 300 to the inch in print and a little more. */
const ZOOM = 3.2;

/** Digits that nobody sees, in the outlines of letters. */
const LONG_NUMBER = /(\.\d\d)\d+/g;

/**
 * Turns a drawing into a PNG for print, and into an SVG whose letters are outlines. Both are drawn with the named fonts
 * only, so that they look the same on every computer, also where these fonts are not installed.
 */
export function pictureOf(svg: string, fontFiles: readonly string[]): Pick<Picture, 'svg' | 'png'> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, defaultFontFamily: FONTS.latin, fontFiles: [...fontFiles] },
  });
  return {
    svg: new TextEncoder().encode(drawing.toString().replace(LONG_NUMBER, '$1')),
    png: new Uint8Array(drawing.render().asPng()),
  };
}
