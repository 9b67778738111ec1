import { type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Run } from '../../assessment-framework/rich-text/rich-text.ts';
import { cleanText } from '../clean-text.ts';
import type { Line } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';

/** Makes paragraphs and runs that follow the direction of the language. */
export interface Setter {
  readonly rightToLeft: boolean;
  paragraph(style: string, children: readonly ParagraphChild[], options?: IParagraphOptions): Paragraph;
  /** Text with its line breaks; `look` may set bold, colour and size. */
  run(text: string, look?: RunLook): TextRun;
  /** The runs of a line: sign of an item, lead in bold, then the text. */
  line(line: Line, look?: RunLook): readonly TextRun[];
}

/** Colours as RRGGBB, sizes in half points. */
interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly fill?: string;
}

/** A setter for a direction. Text is cleaned of what XML forbids here, so no text reaches the file another way. */
export function createSetter(rightToLeft: boolean): Setter {
  const run = (text: string, { fill, ...look }: RunLook = {}): TextRun => {
    const [first = '', ...rest] = cleanText(text).split('\n');
    return new TextRun({
      ...look,
      ...(fill ? { shading: { fill } } : {}),
      ...(rightToLeft ? { rightToLeft } : {}),
      children: [first, ...rest.flatMap((part) => [new TextRun({ text: part, break: 1 })])].filter(
        (part) => part !== '',
      ),
    });
  };
  return {
    rightToLeft,
    run,
    paragraph: (style, children, options = {}) =>
      new Paragraph({
        style,
        ...(rightToLeft ? { bidirectional: true } : {}),
        ...options,
        children: [...children],
      }),
    line: ({ lead, text, strong, muted, runs, sign }, look = {}) => {
      const own = { ...look, ...(strong ? { bold: true } : {}), ...(muted ? { color: COLOURS.muted } : {}) };
      const parts = runs ?? (text === '' ? [] : [{ text }]);
      return [
        ...(sign ? [run(sign, own), new TextRun({ children: [new Tab()] })] : []),
        ...(lead ? [run(text === '' ? lead : `${lead} `, { ...look, bold: true })] : []),
        ...parts.map(({ text: part, bold, italic }: Run) =>
          run(part, { ...own, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) }),
        ),
      ];
    },
  };
}

/** Cuts a template such as `Page {page} of {pages}` at its places; odd entries are the names of places. */
export function templateParts(template: string): readonly string[] {
  return template.split(/\{(\w+)\}/);
}
