import { type Zippable, zipSync } from 'fflate';

/** First day that a zip entry can carry; built from local parts, since zip dates have no time zone. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** Packs text files into a zip whose bytes depend on their names, order and content alone. */
export function packFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]): [string, Zippable[string]] => [
    name,
    [encoder.encode(text), { mtime: ENTRY_DATE, level: 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
