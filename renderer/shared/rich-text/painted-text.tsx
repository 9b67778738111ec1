import { useLayoutEffect, useRef } from 'react';
import { paintRichText } from './paint-rich-text.ts';
import { useRichParts } from './rich-parts.ts';

interface PaintedTextProps {
  readonly markdown: string;
  readonly className?: string | undefined;
}

/** Markdown as it reads, with bold, italic and lists; without its signs until the reader is loaded. */
export function PaintedText({ markdown, className }: PaintedTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const parts = useRichParts();
  useLayoutEffect(() => {
    if (!place.current) return;
    if (parts) paintRichText(place.current, parts.readRichText(markdown));
    else place.current.textContent = markdown.replaceAll('**', '');
  }, [markdown, parts]);
  return <div ref={place} className={className} dir="auto" />;
}
