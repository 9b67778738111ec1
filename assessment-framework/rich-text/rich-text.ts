/** Characters of one look. They hold no line end. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** Runs from one line end to the next; neighbours differ in their look. */
export type RichLine = readonly Run[];

/** What simple rich text knows: paragraphs of lines, and lists whose items hold blocks again. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly RichLine[] }
  | {
      readonly kind: 'list';
      /** Number of the first item; null for points. */
      readonly start: number | null;
      readonly items: readonly (readonly RichBlock[])[];
    };

const MARKS = /[*\\]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)/m;

/** Line ends as `\n`, without the characters that readers of Markdown replace or drop. */
export const cleanMarkdown = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\0', '').replaceAll('\uFEFF', '');

/** Whether the text could be more than plain lines. Without it, `plainBlocks` reads the same as the full reader. */
export const hasMarks = (text: string): boolean => MARKS.test(cleanMarkdown(text));

/** Text as paragraphs and lines, each character taken as it is: an empty line begins a paragraph. */
export function plainBlocks(text: string): readonly RichBlock[] {
  return cleanMarkdown(text)
    .split(/\n[ \t]*(?=\n)/)
    .flatMap((part): readonly RichBlock[] => {
      const lines = part
        .split('\n')
        .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
        .filter((line) => line !== '')
        .map((line) => [{ text: line }]);
      return lines.length === 0 ? [] : [{ kind: 'paragraph', lines }];
    });
}
