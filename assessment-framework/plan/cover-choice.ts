import type { CoverProblem } from './cover-problem.ts';

/** A set of actions that contains all it depends on, with what it closes. */
export interface Choice {
  readonly chosen: Uint8Array;
  /** Chosen closers of each group. */
  readonly closers: Int32Array;
  cost: number;
  critical: number;
  points: number;
}

/** Work done so far, in comparisons. */
export interface Effort {
  count: number;
}

export const emptyChoice = ({ ids, closersOf }: CoverProblem): Choice => ({
  chosen: new Uint8Array(ids.length),
  closers: new Int32Array(closersOf.length),
  cost: 0,
  critical: 0,
  points: 0,
});

export const copyOf = (choice: Choice): Choice => ({
  ...choice,
  chosen: choice.chosen.slice(),
  closers: choice.closers.slice(),
});

/** Whether a choice is better than another: more critical gaps, then more points, then cheaper. */
export const isBetter = (a: Choice, b: Choice): boolean =>
  a.critical - b.critical > 0 ||
  (a.critical === b.critical && (a.points > b.points || (a.points === b.points && a.cost < b.cost)));

/** Adds an action with all it still needs. */
export function add(problem: CoverProblem, choice: Choice, action: number): void {
  const open = [action];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (choice.chosen[at]) continue;
    choice.chosen[at] = 1;
    choice.cost += problem.cost[at] as number;
    for (const group of problem.groupsOf[at] as Int32Array) {
      const before = choice.closers[group] as number;
      choice.closers[group] = before + 1;
      if (before > 0) continue;
      choice.critical += problem.critical[group] as number;
      choice.points += problem.points[group] as number;
    }
    open.push(...(problem.needs[at] as Int32Array));
  }
}

/** Takes an action away with all that need it. */
export function remove(problem: CoverProblem, choice: Choice, action: number): void {
  const open = [action];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!choice.chosen[at]) continue;
    choice.chosen[at] = 0;
    choice.cost -= problem.cost[at] as number;
    for (const group of problem.groupsOf[at] as Int32Array) {
      const left = (choice.closers[group] as number) - 1;
      choice.closers[group] = left;
      if (left > 0) continue;
      choice.critical -= problem.critical[group] as number;
      choice.points -= problem.points[group] as number;
    }
    open.push(...(problem.neededBy[at] as Int32Array));
  }
}

/** An action with all it still needs: what it would cost, and close beyond the choice. */
export interface Bundle {
  readonly cost: number;
  readonly critical: number;
  readonly points: number;
}

/** What adding an action with all it still needs would bring; costs `Infinity` when it is chosen already. */
export function bundleOf(problem: CoverProblem, choice: Choice, action: number, effort: Effort): Bundle {
  if (choice.chosen[action]) return { cost: Infinity, critical: 0, points: 0 };
  const needs = problem.needs[action] as Int32Array;
  if (needs.every((each) => choice.chosen[each])) {
    let critical = 0;
    let points = 0;
    const groups = problem.groupsOf[action] as Int32Array;
    effort.count += groups.length + 1;
    for (const group of groups) {
      if ((choice.closers[group] as number) > 0) continue;
      critical += problem.critical[group] as number;
      points += problem.points[group] as number;
    }
    return { cost: problem.cost[action] as number, critical, points };
  }
  const before = { cost: choice.cost, critical: choice.critical, points: choice.points };
  const added: number[] = [];
  const open = [action];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (choice.chosen[at] || added.includes(at)) continue;
    added.push(at);
    open.push(...(problem.needs[at] as Int32Array));
  }
  for (const each of added) effort.count += 4 * (problem.groupsOf[each] as Int32Array).length + 4;
  add(problem, choice, action);
  const bundle = {
    cost: choice.cost - before.cost,
    critical: choice.critical - before.critical,
    points: choice.points - before.points,
  };
  for (const each of added) remove(problem, choice, each);
  return bundle;
}

/** Adds what brings most for its cost, critical gaps before all else, as long as something fits the budget. */
export function fill(
  problem: CoverProblem,
  choice: Choice,
  { budget, without, effort }: { readonly budget: number; readonly without: number; readonly effort: Effort },
): void {
  for (;;) {
    let best = -1;
    let bestBundle: Bundle = { cost: 1, critical: 0, points: 0 };
    for (let action = 0; action < problem.ids.length; action++) {
      if (action === without || choice.chosen[action]) continue;
      const bundle = bundleOf(problem, choice, action, effort);
      if (bundle.points === 0 || choice.cost + bundle.cost > budget) continue;
      if (best !== -1 && !isDenser(bundle, bestBundle)) continue;
      best = action;
      bestBundle = bundle;
    }
    if (best === -1) return;
    add(problem, choice, best);
  }
}

const isDenser = (a: Bundle, b: Bundle): boolean =>
  a.critical * b.cost > b.critical * a.cost ||
  (a.critical * b.cost === b.critical * a.cost && a.points * b.cost > b.points * a.cost);

/** Takes away what closes nothing that the rest does not close too, dearest first. */
export function prune(problem: CoverProblem, choice: Choice, effort: Effort): void {
  const actions = [...choice.chosen.keys()].filter((action) => choice.chosen[action]);
  actions.sort((a, b) => (problem.cost[b] as number) - (problem.cost[a] as number) || b - a);
  for (let changed = true; changed; ) {
    changed = false;
    for (const action of actions) {
      if (!choice.chosen[action]) continue;
      const groups = problem.groupsOf[action] as Int32Array;
      effort.count += groups.length + 1;
      if (groups.some((group) => (choice.closers[group] as number) < 2)) continue;
      if ((problem.neededBy[action] as Int32Array).some((each) => choice.chosen[each])) continue;
      remove(problem, choice, action);
      changed = true;
    }
  }
}

/**
 * Improves a choice by taking actions away, one or two at a time, and filling up again, until nothing gets better or
 * the effort is spent.
 */
export function improve(
  problem: CoverProblem,
  start: Choice,
  { budget, effort, limit }: { readonly budget: number; readonly effort: Effort; readonly limit: number },
): Choice {
  let best = copyOf(start);
  prune(problem, best, effort);
  fill(problem, best, { budget, without: -1, effort });
  prune(problem, best, effort);
  const attempt = (away: readonly number[]): boolean => {
    const trial = copyOf(best);
    for (const action of away) remove(problem, trial, action);
    fill(problem, trial, { budget, without: away[0] ?? -1, effort });
    prune(problem, trial, effort);
    if (!isBetter(trial, best)) return false;
    best = trial;
    return true;
  };
  for (let changed = true; changed && effort.count < limit; ) {
    changed = false;
    for (const away of onesAndTwos([...best.chosen.keys()].filter((action) => best.chosen[action]))) {
      if (effort.count >= limit) break;
      changed = attempt(away);
      if (changed) break;
    }
  }
  return best;
}

/** Every action alone, then every two. */
function* onesAndTwos(actions: readonly number[]): Generator<readonly number[]> {
  for (const one of actions) yield [one];
  for (const [index, one] of actions.entries()) {
    for (const other of actions.slice(index + 1)) yield [one, other];
  }
}
