/** Something that others must be finished before. */
export interface Dependent {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** What depends on what, sorted. */
export interface DependencyOrder {
  /** All ids, each after those it depends on; otherwise as given. Inside a cycle as given. */
  readonly order: readonly string[];
  /** Groups that wait for each other, each as given; something that waits for itself is a group of one. */
  readonly cycles: readonly (readonly string[])[];
}

/** Sorts by dependencies and names the cycles. Dependencies that are not in the list are passed over. */
export function dependencyOrder(items: readonly Dependent[]): DependencyOrder {
  const position = new Map(items.map(({ id }, index) => [id, index]));
  const needs = items.map(({ dependsOn }) => [...new Set(dependsOn.flatMap((id) => position.get(id) ?? []))]);
  const neededBy: number[][] = items.map(() => []);
  needs.forEach((list, index) => {
    for (const needed of list) neededBy[needed]?.push(index);
  });
  const group = groupsOf(needs, neededBy);
  const members = new Map<number, number[]>();
  group.forEach((each, index) => {
    const list = members.get(each);
    if (list === undefined) members.set(each, [index]);
    else list.push(index);
  });
  const idOf = (index: number) => items[index]?.id ?? '';
  return {
    order: placed(needs, neededBy, group).map(idOf),
    cycles: [...members.values()]
      .filter((list) => list.length > 1 || list.some((index) => needs[index]?.includes(index)))
      .map((list) => list.map(idOf)),
  };
}

/** Group of each item: items that wait for each other share one (Kosaraju, without recursion). */
function groupsOf(needs: readonly number[][], neededBy: readonly number[][]): number[] {
  const finished: number[] = [];
  const seen = new Uint8Array(needs.length);
  for (let root = 0; root < needs.length; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    const path = [{ at: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const following = needs[top.at]?.[top.next];
      top.next += 1;
      if (following === undefined) {
        finished.push(top.at);
        path.pop();
      } else if (!seen[following]) {
        seen[following] = 1;
        path.push({ at: following, next: 0 });
      }
    }
  }
  const group = needs.map(() => -1);
  for (const root of finished.toReversed()) {
    const open = group[root] === -1 ? [root] : [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (group[at] !== -1) continue;
      group[at] = root;
      open.push(...(neededBy[at] ?? []).filter((other) => group[other] === -1));
    }
  }
  return group;
}

/** Positions in an order in which nothing stands before what it needs, dependencies inside a group apart. */
function placed(
  needs: readonly number[][],
  neededBy: readonly number[][],
  group: readonly number[],
): number[] {
  const waits = needs.map((list, index) => list.filter((needed) => group[needed] !== group[index]).length);
  const ready = new Heap();
  waits.forEach((count, index) => {
    if (count === 0) ready.push(index);
  });
  const order: number[] = [];
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    order.push(at);
    for (const other of neededBy[at] ?? []) {
      if (group[other] === group[at]) continue;
      const left = (waits[other] ?? 0) - 1;
      waits[other] = left;
      if (left === 0) ready.push(other);
    }
  }
  return order;
}

/** Gives the smallest number first. */
class Heap {
  readonly #items: number[] = [];

  push(value: number): void {
    const items = this.#items;
    let at = items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] ?? 0) <= value) break;
      items[at] = items[parent] ?? 0;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const items = this.#items;
    const [smallest] = items;
    const last = items.pop();
    if (smallest === undefined || last === undefined || items.length === 0) return smallest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && (items[child + 1] ?? 0) < (items[child] ?? 0)) child += 1;
      if ((items[child] ?? 0) >= last) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = last;
    return smallest;
  }
}
