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

/**
 * Turns a drawing into a PNG at three times its size, with the named fonts only, so that every computer draws the same.
 */
export function rasterise(svg: string, fontFiles: readonly string[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 3 },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, defaultFontFamily: FONTS.latin, fontFiles: [...fontFiles] },
  });
  return new Uint8Array(drawing.render().asPng());
}
