/**
 * Cells on their way from the page where they were pasted to the page that reads them. Too long for an address; gone when taken,
 * so that going back does not read them twice.
 */
let waiting: string | null = null;

/** Keeps cells for the import page. */
export function keepPastedCells(text: string): void {
  waiting = text;
}

/** The cells that wait, once; null when there are none. */
export function takePastedCells(): string | null {
  const text = waiting;
  waiting = null;
  return text;
}
