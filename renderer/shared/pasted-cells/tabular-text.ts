/**
 * Whether a copied text is cells of a spreadsheet: at least two of them, side by side (tabs) or one below the other (lines).
 * A line break inside quotation marks belongs to its cell, as spreadsheets copy it; line breaks at the end say nothing.
 */
export function isTabular(text: string): boolean {
  const end = /[\r\n]*$/.exec(text)?.index ?? text.length;
  let isQuoted = false;
  let isAtStart = true;
  let hasWords = false;
  let hasBoundary = false;
  for (let at = 0; at < end; at += 1) {
    const sign = text[at];
    if (sign === '"' && (isAtStart || isQuoted)) {
      isQuoted = !isQuoted;
      isAtStart = false;
    } else if (!isQuoted && (sign === '\t' || sign === '\n' || sign === '\r')) {
      hasBoundary = true;
      isAtStart = true;
    } else {
      isAtStart = false;
      hasWords ||= sign !== ' ';
    }
    if (hasBoundary && hasWords) return true;
  }
  // A quotation mark that is never closed is a plain sign: the lines after it are lines.
  return hasWords && isQuoted && /[\t\n\r]/.test(text.slice(0, end));
}
