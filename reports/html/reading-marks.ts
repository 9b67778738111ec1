import { withReadingMarks } from '../reading-direction.ts';
import { escapeXml, unescapeXml } from '../word-file/xml-tree.ts';

/** Style sheets, scripts and drawings, which are left as they are, or the text between two tags. */
const TEXT = /<(style|script|svg)\b[\s\S]*?<\/\1>|>([^<]+)(?=<)/g;

/** Marks the Latin words of a page that is read from right to left, so that their signs and numbers stay with them. */
export function markReading(page: string): string {
  const start = page.indexOf('<body');
  return (
    page.slice(0, start) +
    page.slice(start).replace(TEXT, (all: string, _name, text?: string) => {
      if (text === undefined) return all;
      return `>${escapeXml(withReadingMarks(unescapeXml(text))).replace(/&quot;/g, '"')}`;
    })
  );
}
