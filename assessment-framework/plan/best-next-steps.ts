import type { BestSteps, StepCandidate, StepGap, StepLimits, StepProgress } from './step-types.ts';

/** Draft body: replaced by the exact search in this same session of work. */
export function* searchNextSteps(
  _candidates: readonly StepCandidate[],
  gaps: readonly StepGap[],
  _limits: StepLimits,
): Generator<StepProgress, BestSteps> {
  yield { effort: 0, limit: 0, critical: 0, points: 0 };
  return {
    steps: [],
    closed: [],
    left: gaps.map(({ key }) => ({ gap: key, why: 'not-chosen' })),
    leftOut: [],
    totals: { critical: 0, gaps: 0, points: 0, cost: 0 },
    proof: {
      kind: 'bound',
      moreCritical: gaps.filter(({ severity }) => severity === 'critical').length,
      morePoints: gaps.reduce((sum, { points }) => sum + points, 0),
    },
    effort: 0,
  };
}

/** The best next steps; see `searchNextSteps`. */
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
