import { byId } from '../scoring/tolerance.ts';
import { type Choice, copyOf, type Effort, emptyChoice, fill, improve, prune } from './cover-choice.ts';
import { type CoverProblem, coverProblem } from './cover-problem.ts';
import { coverSearch, type SearchGoal, type SearchResult } from './cover-search.ts';
import { excludedCandidates, reasonsLeftOut } from './left-out.ts';
import { orderedSteps } from './step-order.ts';
import type { BestSteps, StepCandidate, StepGap, StepLimits, StepProgress, StepProof } from './step-types.ts';

/** Comparisons after which a search stops unless told otherwise: one to two seconds for a plan of 60 actions. */
const EFFORT = 150_000_000;
/** Share of the effort that may go into a first choice, and into the critical gaps. */
const FIRST_SHARE = 0.02;
const CRITICAL_SHARE = 0.4;

/**
 * The choice of actions that closes most under a budget and by a day, in the order in which to take them.
 *
 * First the number of critical gaps closed counts, then the points of all gaps closed, then the least cost. A chosen
 * action brings all it depends on. The choice is exact unless the search reaches its effort; then the best one found is
 * given with a bound (`proof`). Equal input gives equal output, in whatever order the candidates and gaps come; among
 * choices that are equal in all three respects, one is given.
 * @yields how far the search has come, every few milliseconds; a caller that has lost interest stops asking
 */
export function* searchNextSteps(
  candidates: readonly StepCandidate[],
  gaps: readonly StepGap[],
  limits: StepLimits,
): Generator<StepProgress, BestSteps> {
  const excluded = excludedCandidates(candidates, limits);
  const eligible = candidates.filter(({ id }) => !excluded.has(id)).sort((a, b) => byId(a.id, b.id));
  const listed = gaps.toSorted((a, b) => byId(a.key, b.key));
  const problem = coverProblem(eligible, listed, limits.budget);
  const effort: Effort = { count: 0 };
  const { best, proof } = yield* bestChoice(problem, effort, limits.effort ?? EFFORT);

  const chosen = eligible.filter((_, index) => best.chosen[index]);
  const steps = orderedSteps(chosen, gaps);
  const closed = new Set(steps.flatMap((step) => step.closes));
  const closable = new Set(candidates.flatMap(({ closes }) => closes));
  const last = steps.at(-1)?.totals ?? { critical: 0, gaps: 0, points: 0, cost: 0 };
  return {
    steps,
    closed: gaps.map(({ key }) => key).filter((key) => closed.has(key)),
    left: gaps.flatMap(({ key }) =>
      closed.has(key) ? [] : [{ gap: key, why: closable.has(key) ? 'not-chosen' : 'no-action' } as const],
    ),
    leftOut: reasonsLeftOut({ candidates, gaps, limits, excluded, chosen, closed, spent: last.cost }),
    totals: last,
    proof,
    effort: effort.count,
  };
}

/** The best next steps in one go; see `searchNextSteps`. */
export function bestNextSteps(
  candidates: readonly StepCandidate[],
  gaps: readonly StepGap[],
  limits: StepLimits,
): BestSteps {
  const search = searchNextSteps(candidates, gaps, limits);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** First as many critical gaps as can be, then with as many the most points for the least cost. */
function* bestChoice(
  problem: CoverProblem,
  effort: Effort,
  limit: number,
): Generator<StepProgress, { readonly best: Choice; readonly proof: StepProof }> {
  const within = { budget: problem.budget, effort };
  const first = improve(problem, emptyChoice(problem), { ...within, limit: limit * FIRST_SHARE });
  const critical = yield* reported(problem, first, {
    value: problem.critical,
    critical: 0,
    cheapest: false,
    effort,
    limit: limit * CRITICAL_SHARE,
  });
  const start =
    critical.best === first
      ? first
      : improve(problem, critical.best, { ...within, limit: effort.count + limit * FIRST_SHARE });
  const points = yield* reported(problem, start, {
    value: problem.points,
    critical: start.critical,
    cheapest: true,
    effort,
    limit,
  });
  // Actions without cost may have come along, and what was not proved may still take something in.
  const best = copyOf(points.best);
  fill(problem, best, { budget: problem.budget, without: -1, effort });
  prune(problem, best, effort);
  if (critical.proved && points.proved) return { best, proof: { kind: 'optimal' } };
  return {
    best,
    proof: {
      kind: 'bound',
      moreCritical: Math.max(0, Math.floor(critical.bound) - best.critical),
      morePoints: Math.max(0, Math.floor(points.bound) - best.points) * problem.pointUnit,
    },
  };
}

function* reported(
  problem: CoverProblem,
  start: Choice,
  goal: SearchGoal,
): Generator<StepProgress, SearchResult> {
  const search = coverSearch(problem, start, goal);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    yield {
      effort: goal.effort.count,
      limit: goal.limit,
      critical: value.critical,
      points: value.points * problem.pointUnit,
    };
  }
}
