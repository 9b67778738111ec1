import { type Cell, LIMITS, type Sheet, type SheetRow, textCell } from './cell.ts';
import { SheetError } from './sheet-error.ts';

const SEPARATORS = ['\t', ';', ',', '|'] as const;
const SAMPLE = 65_536;
const BREAK = /[\r\n]/;

/**
 * Reads text with separators (.csv, .tsv, .txt, pasted cells) as it stands: 00123 stays 00123, and =1+1 is text.
 * @param separator found by what divides the lines most evenly when not said
 * @throws SheetError `sheet-too-large`
 */
export function readDelimited(name: string, text: string, separator?: string): Sheet {
  const { said, start } = sayingOf(text);
  const between = separator ?? said ?? separatorOf(text.slice(start, start + SAMPLE));
  const rows: SheetRow[] = [];
  let cells = 0;
  let columns = 0;
  let columnsLeftOut = false;
  for (const { at, fields } of linesOf(text, between, start)) {
    if (at >= LIMITS.scannedRows) throw new SheetError('sheet-too-large');
    const row: (Cell | undefined)[] = [];
    fields.forEach((field, column) => {
      const cell = textCell(field);
      if (cell === undefined) return;
      if (column >= LIMITS.columns) {
        columnsLeftOut = true;
        return;
      }
      row[column] = cell;
      cells++;
    });
    if (row.length === 0) continue;
    columns = Math.max(columns, row.length);
    rows.push({ at, cells: row });
    if (rows.length > LIMITS.rows || cells > LIMITS.cells) throw new SheetError('sheet-too-large');
  }
  return { name, hidden: false, rows, columns, columnsLeftOut, spans: [] };
}

/** Excel lets a file say its separator in a first line `sep=;`. */
function sayingOf(text: string): { said: string | undefined; start: number } {
  const found = /^\uFEFF?sep=(.)\r?\n/.exec(text.slice(0, 12));
  return found === null ? { said: undefined, start: 0 } : { said: found[1], start: found[0].length };
}

/** The separator with the most lines that agree on their number of fields; of equals, the one with more fields. */
function separatorOf(sample: string): string {
  let best: string = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    let lines = 0;
    for (const { fields } of linesOf(sample, separator, 0)) {
      if (fields.length === 1 && fields[0]?.trim() === '') continue;
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      if (++lines >= 50) break;
    }
    for (const [fields, agreeing] of counts) {
      const score = fields < 2 ? 0 : (agreeing / lines) * 100 + Math.min(fields, 50);
      if (score > bestScore) [best, bestScore] = [separator, score];
    }
  }
  return best;
}

interface Line {
  readonly at: number;
  readonly fields: readonly string[];
}

/** Lines by RFC 4180, forgiving: a quote in the middle of a field is a quote, and an unclosed one ends with its line. */
function* linesOf(text: string, separator: string, start: number): Generator<Line> {
  let at = 0;
  let fields: string[] = [];
  let place = start;
  while (place < text.length) {
    const { value, next } =
      text[place] === '"' ? quoted(text, place, separator) : plain(text, place, separator);
    fields.push(value);
    place = next;
    if (text[place] === separator) {
      place++;
      if (place < text.length) continue;
      fields.push('');
    }
    yield { at: at++, fields };
    fields = [];
    if (text[place] === '\r' && text[place + 1] === '\n') place += 2;
    else place++;
  }
}

function plain(text: string, from: number, separator: string): { value: string; next: number } {
  let next = from;
  for (; next < text.length; next++) {
    const character = text[next];
    if (character === separator || character === '\n' || character === '\r') break;
  }
  return { value: text.slice(from, next), next };
}

/** Longest field in quotes, in characters; a quote that closes later than this was none. */
const LONGEST = 200_000;

function quoted(text: string, from: number, separator: string): { value: string; next: number } {
  let place = from + 1;
  const pieces: string[] = [];
  while (place < text.length && place - from < LONGEST) {
    const end = text.indexOf('"', place);
    if (end < 0) break;
    pieces.push(text.slice(place, end));
    const after = text[end + 1];
    if (after === '"') {
      pieces.push('"');
      place = end + 2;
      continue;
    }
    if (after === undefined || after === separator || BREAK.test(after))
      return { value: pieces.join(''), next: end + 1 };
    // Something follows the closing quote: keep it with the field.
    const rest = plain(text, end + 1, separator);
    return { value: pieces.join('') + rest.value, next: rest.next };
  }
  return plain(text, from, separator);
}
