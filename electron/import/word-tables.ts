import { normalised } from './normalise.ts';
import words from './words.json' with { type: 'json' };

export type WordTable = keyof typeof words;

const tables = new Map<WordTable, ReadonlyMap<string, string>>();

/** What the words of a table stand for, in four languages: normalised word -> value. */
export function wordTable(name: WordTable): ReadonlyMap<string, string> {
  let table = tables.get(name);
  if (table === undefined) {
    const entries = Object.entries(words[name]).flatMap(([value, list]) =>
      [value, ...list].map((word) => [normalised(word) || word, value] as const),
    );
    // Where a word stands for two values, the first one keeps it.
    table = new Map(entries.reverse());
    tables.set(name, table);
  }
  return table;
}
