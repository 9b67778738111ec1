import { join } from 'node:path';

/** The fonts in which reports are set, regular and bold, Latin and Arabic: where npm puts them. */
const SOURCES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabicRegular: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
} as const;

/** Paths of the four font files. */
export type FontFiles = Readonly<Record<keyof typeof SOURCES, string>>;

/** The font files in the packages of a project folder: when running from source, and for the build that copies them. */
export function fontFilesOfProject(root: string): FontFiles {
  return pathsOf((source) => join(root, 'node_modules', source));
}

/** The font files that the build put into `dist/fonts`. */
export function fontFilesOfBuild(dist: string): FontFiles {
  return pathsOf((source) => join(dist, 'fonts', source.slice(source.lastIndexOf('/') + 1)));
}

function pathsOf(pathOf: (source: string) => string): FontFiles {
  return {
    regular: pathOf(SOURCES.regular),
    bold: pathOf(SOURCES.bold),
    arabicRegular: pathOf(SOURCES.arabicRegular),
    arabicBold: pathOf(SOURCES.arabicBold),
  };
}
