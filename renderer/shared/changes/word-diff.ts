/** A stretch of a text: in both versions, only in the earlier, or only in the later one. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Versions of more words than this, together after their common beginning and end, are not compared. */
const MOST_WORDS = 600;

/** Words with the space that follows them; spaces alone at the beginning. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];

/**
 * The difference of two texts, word by word: the longest common sequence. Null when the texts are too long to compare
 * within a frame; then both are shown.
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] | null {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, Math.min(a.length, b.length) - start);
  const [innerA, innerB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (innerA.length + innerB.length > MOST_WORDS) return null;
  return joined([
    ...a.slice(0, start).map((text): DiffPart => ({ kind: 'same', text })),
    ...between(innerA, innerB),
    ...a.slice(a.length - end).map((text): DiffPart => ({ kind: 'same', text })),
  ]);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[], most: number): number {
  let count = 0;
  while (count < most && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function between(a: readonly string[], b: readonly string[]): DiffPart[] {
  // lengths[i][j]: length of the longest common sequence of a from i on and b from j on.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [wordA, wordB] = [a[i], b[j]];
    if (wordA !== undefined && wordA === wordB) {
      parts.push({ kind: 'same', text: wordA });
      i += 1;
      j += 1;
    } else if (wordA !== undefined && (wordB === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'gone', text: wordA });
      i += 1;
    } else {
      parts.push({ kind: 'new', text: wordB ?? '' });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.kind === part.kind) all[all.length - 1] = { kind: part.kind, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
