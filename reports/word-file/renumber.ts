import { type Bookmark, readBookmarks } from './bookmarks.ts';
import { type Field, readFields, shownText, showText } from './fields.ts';
import { paragraphNumbers } from './paragraph-numbers.ts';
import { rebuildContents } from './rebuild-contents.ts';
import { type Splice, splice } from './splice.ts';
import { readStyles } from './style-sheet.ts';
import type { WordPackage } from './word-package.ts';
import { descendants, unescapeXml } from './xml-tree.ts';

/**
 * Brings the numbers that stand in the text up to date, as Word does when all fields are updated: captions are counted through the
 * document, references show what they lead to, the lists of contents, tables and figures follow. Only shown text changes, and only where it
 * is another; page numbers are left to Word.
 */
export function renumber(file: WordPackage): void {
  const xml = file.text(file.main);
  const root = file.root(file.main);
  const fields = readFields(xml, root);
  const counted = countCaptions(xml, fields);
  const all = [...descendants(root)];
  const paragraphs = all.filter(({ name }) => name === 'w:p');
  const bookmarks = readBookmarks(xml, all);
  const styles = readStyles(file);
  const numbers = paragraphNumbers(file, styles, paragraphs);
  const textOf = currentText(xml, counted);

  const splices: Splice[] = [];
  for (const [field, number] of counted) splices.push(...showText(xml, field, number));
  for (const field of fields) {
    const reference = /^\s*REF\s+"?([^\s"\\]+)"?(.*)$/s.exec(field.instruction);
    const bookmark = bookmarks.get(reference?.[1] ?? '');
    if (!reference || !bookmark) continue;
    const text = referenceText(reference[2] ?? '', bookmark);
    if (text !== null && text !== '') splices.push(...showText(xml, field, text));
  }
  const lists = rebuildContents({ xml, fields, paragraphs, bookmarks, numbers, styles, textOf });
  // A list that is written anew holds fields too; what happens to them inside it is done by the list.
  const kept = splices.filter(({ start }) => !lists.some((list) => start >= list.start && start < list.end));
  if (kept.length + lists.length > 0) file.set(file.main, splice(xml, [...kept, ...lists]));

  function referenceText(switches: string, { start, end, paragraph }: Bookmark): string | null {
    if (/\\[rnw]/.test(switches))
      return paragraph ? (numbers.get(paragraph)?.replace(/\.$/, '') ?? null) : null;
    if (!paragraph || /\\p/.test(switches)) return null;
    // Only what was counted anew can have changed; any other reference shows what it showed.
    const counts = [...counted.keys()].some(({ begin }) => begin.start >= start && begin.end <= end);
    return counts ? textOf(start, end) : null;
  }
}

/** The number of each caption, counted through the document by its series. */
function countCaptions(xml: string, fields: readonly Field[]): ReadonlyMap<Field, string> {
  const counts = new Map<string, number>();
  const numbers = new Map<Field, string>();
  for (const field of [...fields].sort((a, b) => a.begin.start - b.begin.start)) {
    const [, series, switches = ''] = /^\s*SEQ\s+"?([^\s"\\]+)"?(.*)$/s.exec(field.instruction) ?? [];
    if (series === undefined) continue;
    const reset = /\\r\s*(\d{1,6})/.exec(switches)?.[1];
    const before = counts.get(series) ?? 0;
    const count = reset !== undefined ? Number(reset) : /\\c/.test(switches) ? before : before + 1;
    counts.set(series, count);
    // Other forms than plain digits were chosen by hand and are left to Word.
    if (/\\h|\\\*\s*(?!ARABIC|MERGEFORMAT)\w/i.test(switches)) continue;
    numbers.set(field, inDigitsOf(shownText(xml, field), count));
  }
  return numbers;
}

/** Digits of the same script as before. */
function inDigitsOf(before: string, count: number): string {
  const zero = /[\u0660-\u0669]/.test(before) ? 0x660 : /[\u06f0-\u06f9]/.test(before) ? 0x6f0 : 0x30;
  return [...String(count)].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
}

/** Reads text between two places as it will be once captions show their new numbers. */
function currentText(
  xml: string,
  counted: ReadonlyMap<Field, string>,
): (start: number, end: number) => string {
  const fields = [...counted].map(([field, number]) => ({ field, number }));
  const pattern = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g;
  return (start, end) => {
    const inside = fields.filter(({ field }) => field.begin.start >= start && field.end.end <= end);
    let text = '';
    const piece = xml.slice(start, end);
    for (const match of piece.matchAll(pattern)) {
      const at = start + match.index;
      const holder = inside.find(({ field }) => at > field.begin.start && at < field.end.end);
      if (!holder) text += match[2] ? ' ' : unescapeXml(match[1] ?? '');
      else if (holder.field.texts[0]?.start === at) text += holder.number;
    }
    return text;
  };
}
