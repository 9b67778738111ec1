/** Exchanges what stands from `start` to `end` for `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text with all splices done; places are those of the text before. Insertions at one place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError('splices overlap');
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Adds text as last child of the root element, which may have been closed at once. */
export function appendToRoot(xml: string, text: string): string {
  const close = xml.lastIndexOf('</');
  if (close !== -1) return xml.slice(0, close) + text + xml.slice(close);
  const end = xml.lastIndexOf('/>');
  const name = /<([\w:.-]+)[^<]*\/>\s*$/.exec(xml)?.[1] ?? '';
  return `${xml.slice(0, end)}>${text}</${name}>${xml.slice(end + 2)}`;
}
