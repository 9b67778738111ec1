import { framePartsOf, openTemplate } from './open-template.ts';
import { placeholdersIn, REPORT_MARKER } from './placeholders.ts';
import { readStyles, type StyleSheet, shownName } from './style-sheet.ts';
import { WordFileError } from './word-file-error.ts';

/** A style as a list shows it. */
export interface NamedStyle {
  readonly id: string;
  readonly name: string;
}

/** What an office's Word file offers as a template. */
export interface TemplateCheck {
  /** Styles of the report that the template has. */
  readonly found: readonly NamedStyle[];
  /** Styles of the report that it lacks: what they set looks as without a template. */
  readonly missing: readonly NamedStyle[];
  /** Names of placeholders, in their order; the one for the report itself left out. */
  readonly placeholders: readonly string[];
  /** True when it says where the report is to stand; else it stands behind the first section. */
  readonly hasMarker: boolean;
}

/**
 * Styles of the report that readers see most, by the ids and the English names that Word keeps in every language. Other styles of the
 * report are small parts of these.
 */
const STYLES: readonly NamedStyle[] = [
  { id: 'Title', name: 'Title' },
  { id: 'Subtitle', name: 'Subtitle' },
  { id: 'Heading1', name: 'Heading 1' },
  { id: 'Heading2', name: 'Heading 2' },
  { id: 'Heading3', name: 'Heading 3' },
  { id: 'BodyText', name: 'Body Text' },
  { id: 'ListBullet', name: 'List Bullet' },
  { id: 'ListNumber', name: 'List Number' },
  { id: 'Caption', name: 'Caption' },
  { id: 'TOCHeading', name: 'TOC Heading' },
  { id: 'TOC1', name: 'TOC 1' },
  { id: 'TOC2', name: 'TOC 2' },
  { id: 'TableofFigures', name: 'Table of Figures' },
  { id: 'FootnoteText', name: 'Footnote Text' },
];

/**
 * Looks at a file that is to become a template: may it be used, and what does it bring.
 * @throws WordFileError with what is wrong with it.
 */
export function checkTemplate(template: Uint8Array): TemplateCheck {
  const file = openTemplate(template);
  const styles = readStyles(file);
  if (styles.size === 0) throw new WordFileError('broken', { reason: 'styles' });
  const names = [file.main, ...framePartsOf(file)].flatMap((path) =>
    placeholdersIn(file.text(path), file.root(path)),
  );
  return {
    found: STYLES.filter((style) => has(styles, style)),
    missing: STYLES.filter((style) => !has(styles, style)),
    placeholders: [...new Set(names)].filter((name) => name !== REPORT_MARKER),
    hasMarker: placeholdersIn(file.text(file.main), file.root(file.main)).includes(REPORT_MARKER),
  };
}

function has(styles: StyleSheet, { id, name }: NamedStyle): boolean {
  return (
    styles.get(id)?.type === 'paragraph' ||
    [...styles.values()].some((style) => shownName(style).toLowerCase() === name.toLowerCase())
  );
}
