import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportAssets } from '../../reports/charts/rasterise.ts';

const FONTS = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const FILES = {
  regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabicRegular: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
};

/** The fonts of the reports, from the packages. */
export function reportAssets(): ReportAssets {
  const bytes = (file: string) => new Uint8Array(readFileSync(join(FONTS, file)));
  return {
    fonts: {
      regular: bytes(FILES.regular),
      bold: bytes(FILES.bold),
      arabicRegular: bytes(FILES.arabicRegular),
      arabicBold: bytes(FILES.arabicBold),
    },
    fontFiles: Object.values(FILES).map((file) => join(FONTS, file)),
  };
}
