import type { Document } from 'docx';
import type { ReportAssets } from '../charts/rasterise.ts';
import type { ReportFrame } from '../model/report-model.ts';
import { FONTS } from '../theme.ts';

type EmbeddedFonts = NonNullable<ConstructorParameters<typeof Document>[0]['fonts']>;

/** The fonts a Word file carries, so that it looks the same where they are not installed. */
export function embeddedFonts(model: ReportFrame, { fonts }: ReportAssets): EmbeddedFonts {
  // docx asks for Node's Buffer in its types and works on any Uint8Array.
  const face = (name: string, data: Uint8Array, bold: Uint8Array) =>
    ({ name, data, bold }) as unknown as EmbeddedFonts[number];
  const latin = face(FONTS.latin, fonts.regular, fonts.bold);
  return model.rightToLeft ? [latin, face(FONTS.arabic, fonts.arabicRegular, fonts.arabicBold)] : [latin];
}
