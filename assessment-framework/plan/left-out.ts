import { centsOf } from './action-cost.ts';
import type { LeftOut, StepCandidate, StepGap, StepLimits } from './step-types.ts';

/** Candidates that cannot be chosen whatever else is, with the reason: no cost, a cycle, the day, a dependency, the budget. */
export function excludedCandidates(
  candidates: readonly StepCandidate[],
  { budget, until, unknownCosts = 'leave-out' }: StepLimits,
): ReadonlyMap<string, LeftOut> {
  const excluded = new Map<string, LeftOut>();
  const exclude = (action: string, why: LeftOut['why'], params: LeftOut['params'] = {}) =>
    excluded.set(action, { action, why, params });
  for (const { id, cost, finish } of candidates) {
    if (finish === null) exclude(id, 'cycle');
    else if (cost === null && unknownCosts === 'leave-out') exclude(id, 'no-cost');
    else if (until !== null && finish > until) exclude(id, 'too-late', { finish, until });
  }
  const byCandidate = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  for (let before = -1; before !== excluded.size; ) {
    before = excluded.size;
    for (const { id, dependsOn } of candidates) {
      if (excluded.has(id)) continue;
      const missing = dependsOn.filter((other) => !byCandidate.has(other) || excluded.has(other));
      if (missing.length > 0) exclude(id, 'dependency-left-out', { actions: missing });
    }
  }
  if (budget === null) return excluded;
  for (const { id } of candidates.filter((candidate) => !excluded.has(candidate.id))) {
    const cost = costWithNeeds(id, byCandidate, new Set());
    if (cost > centsOf(budget)) exclude(id, 'over-budget', { cost: cost / 100, budget });
  }
  return excluded;
}

/** Cents of an action and of all it needs, beyond what is there already. */
function costWithNeeds(
  action: string,
  candidates: ReadonlyMap<string, StepCandidate>,
  there: ReadonlySet<string>,
): number {
  const seen = new Set(there);
  const open = [action];
  let cents = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const candidate = candidates.get(at);
    if (candidate === undefined || seen.has(at)) continue;
    seen.add(at);
    cents += centsOf(candidate.cost ?? 0);
    open.push(...candidate.dependsOn);
  }
  return cents;
}

/** What is known when the choice is made. */
export interface MadeChoice {
  readonly candidates: readonly StepCandidate[];
  readonly gaps: readonly StepGap[];
  readonly limits: StepLimits;
  readonly excluded: ReadonlyMap<string, LeftOut>;
  readonly chosen: readonly StepCandidate[];
  /** Keys of the gaps that the choice closes. */
  readonly closed: ReadonlySet<string>;
  readonly spent: number;
}

/** Why each candidate that was not chosen was not, in the order of the candidates. */
export function reasonsLeftOut(choice: MadeChoice): LeftOut[] {
  const { candidates, limits, excluded, closed, spent } = choice;
  const chosen = new Set(choice.chosen.map(({ id }) => id));
  const byCandidate = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const gapOf = new Map(choice.gaps.map((gap) => [gap.key, gap]));
  return candidates.flatMap(({ id, closes }): LeftOut[] => {
    if (chosen.has(id)) return [];
    const before = excluded.get(id);
    if (before !== undefined) return [before];
    const known = [...new Set(closes)].filter((key) => gapOf.has(key));
    const open = known.filter((key) => !closed.has(key));
    if (known.length === 0) return [{ action: id, why: 'closes-nothing', params: {} }];
    if (open.length === 0) return [{ action: id, why: 'nothing-new', params: {} }];
    const params = {
      cost: costWithNeeds(id, byCandidate, chosen) / 100,
      left: limits.budget === null ? 0 : (centsOf(limits.budget) - centsOf(spent)) / 100,
      gaps: open,
      count: open.length,
      points: open.reduce((sum, key) => sum + (gapOf.get(key)?.points ?? 0), 0),
    };
    return [{ action: id, why: 'no-money-left', params }];
  });
}
