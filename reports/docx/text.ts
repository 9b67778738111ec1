import {
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { cleanText } from '../clean-text.ts';
import type { Inline, Line } from '../model/report-model.ts';
import { NO_REFERENCES, type References } from './references.ts';
import { templateParts } from './template-parts.ts';
import { element } from './xml-element.ts';

/** Makes paragraphs and runs that follow the direction of the language. */
export interface Setter {
  readonly rightToLeft: boolean;
  paragraph(style: string, children: readonly ParagraphChild[], options?: IParagraphOptions): Paragraph;
  /** Text with its line breaks; `look` may name a character style, or set bold, colour and size. */
  run(text: string, look?: RunLook): TextRun;
  tab(): TextRun;
  /** The content of a line: sign of an item, lead in bold, then text, references and footnotes. */
  line(line: Line): readonly ParagraphChild[];
}

/** `style` is a character style; colours as RRGGBB, sizes in half points. */
interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly fill?: string;
}

/** Character styles of parts of a line. */
const STRONG = { style: 'Strong' } as const;
const MUTED = { style: 'Muted' } as const;

/**
 * A setter for a direction and the numbers that references follow. Text is cleaned of what XML forbids here, so no text
 * reaches the file another way.
 */
export function createSetter(rightToLeft: boolean, { targets }: References = NO_REFERENCES): Setter {
  const direction = rightToLeft ? { rightToLeft } : {};
  const run = (text: string, { fill, ...look }: RunLook = {}): TextRun => {
    const [first = '', ...rest] = cleanText(text).split('\n');
    return new TextRun({
      ...look,
      ...(fill ? { shading: { fill } } : {}),
      ...direction,
      children: [first, ...rest.flatMap((part) => [new TextRun({ text: part, break: 1 })])].filter(
        (part) => part !== '',
      ),
    });
  };
  const tab = () => new TextRun({ children: [new Tab()] });
  const paragraph: Setter['paragraph'] = (style, children, options = {}) =>
    new Paragraph({
      style,
      ...(rightToLeft ? { bidirectional: true } : {}),
      ...options,
      children: [...children],
    });
  const inline = (part: Inline, look: RunLook): readonly ParagraphChild[] => {
    switch (part.kind) {
      case 'text':
        return [run(part.text, { ...look, ...weight(part) })];
      case 'note':
        return [new FootnoteReferenceRun({ children: [paragraph('FootnoteText', [run(` ${part.text}`)])] })];
      case 'to': {
        const target = targets.get(part.block);
        // What is not in this document cannot be pointed at; the model leaves out such sentences.
        if (target === undefined) return [];
        const code = `REF ${target.bookmark} ${target.isNumbering ? '\\r ' : ''}\\h`;
        const children = templateParts(target.template).flatMap((piece, index) => {
          if (index % 2 === 1) return [field(code, target.number, { ...look, ...direction })];
          return piece === '' ? [] : [run(piece, look)];
        });
        return [new InternalHyperlink({ anchor: target.bookmark, children })];
      }
    }
  };
  return {
    rightToLeft,
    run,
    tab,
    paragraph,
    line: ({ lead, text, strong, muted, runs, parts, sign }) => {
      const own = strong ? STRONG : muted ? MUTED : {};
      const content: readonly Inline[] = parts ??
        runs?.map((part) => ({ kind: 'text' as const, ...part })) ?? [{ kind: 'text', text }];
      const isEmpty = parts === undefined && text === '';
      return [
        ...(sign ? [run(sign, own), tab()] : []),
        ...(lead ? [run(isEmpty ? lead : `${lead} `, STRONG)] : []),
        ...(isEmpty ? [] : content.flatMap((part) => inline(part, own))),
      ];
    },
  };
}

function weight({ bold, italic }: { readonly bold?: boolean; readonly italic?: boolean }): RunLook {
  return { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
}

/** A field with the result it shows until Word computes it again. */
function field(
  code: string,
  result: string,
  look: RunLook & { readonly rightToLeft?: boolean } = {},
): TextRun {
  return new TextRun({
    ...look,
    children: [
      fieldMark('begin'),
      instruction(code),
      fieldMark('separate'),
      cleanText(result),
      fieldMark('end'),
    ],
  });
}

/** Where a field begins, where its result begins, and where it ends. */
export function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': type });
}

/** The code of a field. */
export function instruction(code: string): XmlComponent {
  const made = element('w:instrText', { 'xml:space': 'preserve' });
  made.addChildElement(` ${code} `);
  return made;
}
