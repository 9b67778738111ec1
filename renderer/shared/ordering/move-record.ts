interface Ordered {
  readonly id: string;
  readonly order: number;
}

/** Records in the order people gave them; those with the same number stay as they came. */
export const inOrder = <T extends Ordered>(records: readonly T[]): readonly T[] =>
  records.toSorted((a, b) => a.order - b.order);

/**
 * Puts a record at another place of the list (0 is the first; places outside are the nearest end). Returns only the
 * records whose number changes, to be saved as one step; none when nothing moves.
 */
export function moveRecord<T extends Ordered>(records: readonly T[], id: string, to: number): readonly T[] {
  const list = inOrder(records);
  const from = list.findIndex((record) => record.id === id);
  const record = list[from];
  const place = Math.max(0, Math.min(list.length - 1, to));
  if (!record || place === from) return [];
  return list
    .toSpliced(from, 1)
    .toSpliced(place, 0, record)
    .map((each, order) => ({ ...each, order }))
    .filter((each) => records.find((before) => before.id === each.id)?.order !== each.order);
}
