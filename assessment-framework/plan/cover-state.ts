import type { CoverProblem } from './cover-problem.ts';

/**
 * Decisions on the way down a search: each action is chosen (1), refused (0) or free (-1). Choosing brings in what is
 * needed, refusing whatever needs it. Decisions are undone in the reverse order.
 */
export interface CoverState {
  readonly fixed: Int8Array;
  /** Chosen closers, and free closers, of each group. */
  readonly closers: Int32Array;
  readonly open: Int32Array;
  cost: number;
  /** Actions in the order of the decisions. */
  readonly trail: number[];
}

export const freeState = ({ ids, closersOf }: CoverProblem): CoverState => ({
  fixed: new Int8Array(ids.length).fill(-1),
  closers: new Int32Array(closersOf.length),
  open: Int32Array.from(closersOf, (closers) => closers.length),
  cost: 0,
  trail: [],
});

/** Decides on an action and on what follows from it. False: it contradicts an earlier decision; undo to the mark. */
export function decide(problem: CoverProblem, state: CoverState, action: number, take: boolean): boolean {
  const { fixed, closers, open, trail } = state;
  const value = take ? 1 : 0;
  const following = take ? problem.needs : problem.neededBy;
  const queue = [action];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (fixed[at] === value) continue;
    if (fixed[at] !== -1) return false;
    fixed[at] = value;
    trail.push(at);
    if (take) state.cost += problem.cost[at] as number;
    for (const group of problem.groupsOf[at] as Int32Array) {
      open[group] = (open[group] as number) - 1;
      if (take) closers[group] = (closers[group] as number) + 1;
    }
    for (const other of following[at] as Int32Array) queue.push(other);
  }
  return true;
}

/** Takes back all decisions after a mark, a length of the trail. */
export function undo(problem: CoverProblem, state: CoverState, mark: number): void {
  const { fixed, closers, open, trail } = state;
  while (trail.length > mark) {
    const action = trail.pop() as number;
    const taken = fixed[action] === 1;
    fixed[action] = -1;
    if (taken) state.cost -= problem.cost[action] as number;
    for (const group of problem.groupsOf[action] as Int32Array) {
      open[group] = (open[group] as number) + 1;
      if (taken) closers[group] = (closers[group] as number) - 1;
    }
  }
}
