/** The id that stands `by` steps after another; null beyond either end, the first one when `from` is not in the list. */
export function neighbour(ids: readonly string[], from: string, by: 1 | -1): string | null {
  const at = ids.indexOf(from);
  return at === -1 ? (ids[0] ?? null) : (ids[at + by] ?? null);
}

/** Where work on a block begins: at the first criterion without an answer, else at the first of all. */
export function firstOpen(
  terms: readonly { readonly criterion: string; readonly value: unknown }[],
): string | undefined {
  return (terms.find(({ value }) => value === null) ?? terms[0])?.criterion;
}
