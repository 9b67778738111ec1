import { useRichParts } from './rich-parts.ts';

/** The Markdown of a note as text without marks; as it is stored until its reader is loaded. */
export function PlainText({ markdown }: { readonly markdown: string }) {
  return useRichParts()?.toPlainText(markdown) ?? markdown;
}
