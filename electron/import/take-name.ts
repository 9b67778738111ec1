import { textOf } from './cell.ts';
import type { RowReader } from './row-reader.ts';

const LONGEST = 300;

/** The name of a row; null, and the row is refused, when it has none. One that is too long is cut and kept whole as a note. */
export function takeName(reader: RowReader): string | null {
  const written = reader.take('name', (cell) => ({ value: textOf(cell).replace(/\s+/g, ' ').trim() }));
  if (written === undefined || written === '') {
    reader.refuse('name', 'no-name', '');
    return null;
  }
  if (written.length <= LONGEST) return written;
  reader.lose('name', 'too-long', written);
  return `${written.slice(0, LONGEST - 1).trimEnd()}…`;
}
