import { byId } from '../scoring/tolerance.ts';
import { centsOf } from './action-cost.ts';
import type { Step, StepCandidate, StepGap, StepReason, StepTotals } from './step-types.ts';

/** An action with all it still waits for, and what they close that is open. */
interface Bundle {
  /** In an order in which nothing stands before what it needs. */
  readonly actions: readonly StepCandidate[];
  readonly critical: number;
  readonly points: number;
  readonly cents: number;
}

/**
 * Puts chosen actions in order: nothing before what it depends on; then what closes most critical gaps, together with
 * what it waits for; then what closes most points for its cost; then by id. Each step says why it stands there and what
 * is reached with it.
 * @param chosen contains all dependencies of its actions, without cycles
 */
export function orderedSteps(chosen: readonly StepCandidate[], gaps: readonly StepGap[]): Step[] {
  const byCandidate = new Map(chosen.map((candidate) => [candidate.id, candidate]));
  const open = new Map(gaps.map((gap) => [gap.key, gap]));
  const waiting = new Map(chosen.toSorted((a, b) => byId(a.id, b.id)).map((each) => [each.id, each]));
  const steps: Step[] = [];
  let totals: StepTotals = { critical: 0, gaps: 0, points: 0, cost: 0 };
  while (waiting.size > 0) {
    const bundles = [...waiting.values()].map((candidate) => bundleOf(candidate, waiting, open));
    const next = bundles.reduce((best, bundle) => (comesFirst(bundle, best) ? bundle : best));
    for (const candidate of next.actions) {
      const closes = closedBy(candidate, open);
      totals = plus(totals, candidate, closes);
      steps.push({
        action: candidate.id,
        closes: closes.map(({ key }) => key),
        cost: candidate.cost ?? 0,
        costIsClass: candidate.costIsClass,
        finish: candidate.finish,
        reasons: reasonsFor(candidate, closes, [...byCandidate.values()]),
        totals,
      });
      waiting.delete(candidate.id);
      for (const { key } of closes) open.delete(key);
    }
  }
  return steps;
}

function bundleOf(
  candidate: StepCandidate,
  waiting: ReadonlyMap<string, StepCandidate>,
  open: ReadonlyMap<string, StepGap>,
): Bundle {
  const actions: StepCandidate[] = [];
  const seen = new Set<string>();
  const visit = (each: StepCandidate) => {
    if (seen.has(each.id)) return;
    seen.add(each.id);
    for (const id of [...each.dependsOn].sort(byId)) {
      const needed = waiting.get(id);
      if (needed !== undefined) visit(needed);
    }
    actions.push(each);
  };
  visit(candidate);
  const keys = new Set(actions.flatMap(({ closes }) => closes));
  const closed = [...keys].flatMap((key) => open.get(key) ?? []);
  return {
    actions,
    critical: closed.filter(({ severity }) => severity === 'critical').length,
    points: closed.reduce((sum, { points }) => sum + points, 0),
    cents: actions.reduce((sum, { cost }) => sum + centsOf(cost ?? 0), 0),
  };
}

/** Points per cost are compared crosswise, as a cost may be 0. */
function comesFirst(a: Bundle, b: Bundle): boolean {
  if (a.critical !== b.critical) return a.critical > b.critical;
  const worth = a.points * b.cents - b.points * a.cents;
  return worth === 0 ? a.points > b.points : worth > 0;
}

function closedBy({ closes }: StepCandidate, open: ReadonlyMap<string, StepGap>): StepGap[] {
  return [...new Set(closes)].flatMap((key) => open.get(key) ?? []);
}

function plus(totals: StepTotals, { cost }: StepCandidate, closes: readonly StepGap[]): StepTotals {
  return {
    critical: totals.critical + closes.filter(({ severity }) => severity === 'critical').length,
    gaps: totals.gaps + closes.length,
    points: totals.points + closes.reduce((sum, { points }) => sum + points, 0),
    cost: (centsOf(totals.cost) + centsOf(cost ?? 0)) / 100,
  };
}

function reasonsFor(
  { id, cost }: StepCandidate,
  closes: readonly StepGap[],
  chosen: readonly StepCandidate[],
): StepReason[] {
  const critical = closes.filter(({ severity }) => severity === 'critical').map(({ key }) => key);
  const points = closes.reduce((sum, gap) => sum + gap.points, 0);
  const waiting = chosen.filter(({ dependsOn }) => dependsOn.includes(id)).map((each) => each.id);
  const reasons: StepReason[] = [];
  if (critical.length > 0)
    reasons.push({ key: 'closes-critical', params: { gaps: critical, count: critical.length } });
  if (closes.length > 0) {
    const gaps = closes.map(({ key }) => key);
    reasons.push({ key: 'closes', params: { gaps, count: gaps.length, points } });
  }
  if (waiting.length > 0) {
    const key = closes.length > 0 ? 'unlocks' : 'needed-for';
    reasons.push({ key, params: { actions: waiting, count: waiting.length } });
  }
  if (cost === null || cost === 0) reasons.push({ key: 'costs-nothing', params: {} });
  else if (points > 0) reasons.push({ key: 'points-per-cost', params: { points, cost } });
  return reasons;
}
