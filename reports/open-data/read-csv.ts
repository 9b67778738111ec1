/**
 * The rows of a CSV text after RFC 4180, the head included. Throws when a quote is not closed or stands where none may.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    } else if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) throw new Error(`CSV: a cell ends badly at ${at}`);
    rows.push(row);
    row = [];
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, from: number): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r') {
    if (text[end] === '"' || text[end] === '\n') throw new Error(`CSV: a cell wants quotes at ${end}`);
    end += 1;
  }
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): ReadCell {
  let end = from + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) throw new Error(`CSV: a quote is not closed at ${from}`);
    if (text[quote + 1] !== '"')
      return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    end = quote + 2;
  }
}
