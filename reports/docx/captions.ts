import {
  Bookmark,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
} from 'docx';
import type { DocumentModel } from '../model/report-model.ts';
import { type Caption, captionTemplate } from './references.ts';
import { templateParts } from './template-parts.ts';
import type { Setter } from './text.ts';

/** A caption whose number is a field; the number carries the bookmark that references repeat. */
export function renderCaption(
  setter: Setter,
  document: DocumentModel,
  { caption, text }: { readonly caption: Caption; readonly text: string },
  options: IParagraphOptions = {},
): Paragraph {
  const children = templateParts(captionTemplate(document, caption.sequence)).flatMap(
    (part, index): readonly ParagraphChild[] => {
      if (index % 2 === 0) return part === '' ? [] : [setter.run(part)];
      return part === 'number'
        ? [new Bookmark({ id: caption.bookmark, children: [new SequentialIdentifier(caption.sequence)] })]
        : [setter.run(text)];
    },
  );
  return setter.paragraph('Caption', children, options);
}
