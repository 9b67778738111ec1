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

/** Points for one CSS pixel: in print 300 to the inch and a little more; on screens two, as fine ones have. */
const ZOOM = { print: 3.2, screen: 2 } as const;

/** Digits that nobody sees, in the outlines of letters. */
const LONG_NUMBER = /(\.\d\d)\d+/g;

/**
 * Turns a drawing into a PNG for print, and into an SVG whose letters are outlines. Both are drawn with the named fonts
 * only, so that they look the same on every computer, also where these fonts are not installed.
 */
export function pictureOf(svg: string, fontFiles: readonly string[]): Pick<Picture, 'svg' | 'png'> {
  const drawing = opened(svg, fontFiles, ZOOM.print);
  return {
    svg: new TextEncoder().encode(drawing.toString().replace(LONG_NUMBER, '$1')),
    png: new Uint8Array(drawing.render().asPng()),
  };
}

/** Turns a drawing into a PNG for the screen alone, in a third of the time. */
export const screenPicture = (svg: string, fontFiles: readonly string[]): Uint8Array =>
  new Uint8Array(opened(svg, fontFiles, ZOOM.screen).render().asPng());

const opened = (svg: string, fontFiles: readonly string[], zoom: number): Resvg =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, defaultFontFamily: FONTS.latin, fontFiles: [...fontFiles] },
  });
