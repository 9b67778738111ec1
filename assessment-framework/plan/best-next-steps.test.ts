import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../model/constants.ts';
import { mulberry32 } from '../sensitivity/mulberry32.ts';
import { bestNextSteps, searchNextSteps } from './best-next-steps.ts';
import type { BestSteps, StepCandidate, StepGap, StepLimits } from './step-types.ts';

const POINTS = { critical: 4, high: 3, medium: 2, low: 1 };
const gap = (key: string, severity: StepGap['severity']): StepGap => ({
  key,
  severity,
  points: POINTS[severity],
});
const candidate = (
  id: string,
  cost: number | null,
  closes: readonly string[],
  changes: Partial<StepCandidate> = {},
): StepCandidate => ({
  id,
  cost,
  costIsClass: false,
  closes,
  dependsOn: [],
  finish: '2027-12-31',
  ...changes,
});
const limits = (budget: number | null, changes: Partial<StepLimits> = {}): StepLimits => ({
  budget,
  until: null,
  ...changes,
});
const ids = (result: BestSteps) => result.steps.map(({ action }) => action);
const reasons = (result: BestSteps) =>
  Object.fromEntries(result.leftOut.map(({ action, why }) => [action, why]));

const gaps = [
  gap('C1', 'critical'),
  gap('C2', 'critical'),
  gap('H1', 'high'),
  gap('M1', 'medium'),
  gap('L1', 'low'),
];

describe('the choice', () => {
  it('closes critical gaps before points', () => {
    // One critical gap for 100, or all of the rest, worth 6 points, for the same money.
    const plan = [candidate('a', 100, ['C1']), candidate('b', 100, ['H1', 'M1', 'L1'])];
    expect(ids(bestNextSteps(plan, gaps, limits(100)))).toEqual(['a']);
    expect(bestNextSteps(plan, gaps, limits(200)).totals).toEqual({
      critical: 1,
      gaps: 4,
      points: 10,
      cost: 200,
    });
  });

  it('closes most points, where taking the densest first would not', () => {
    // b has most points per cost (3 for 50), but a and c together close 4 for 100, b alone 3.
    const plan = [
      candidate('a', 50, ['M1']),
      candidate('b', 50.01, ['H1']),
      candidate('c', 50, ['M1', 'L1', 'X']),
    ];
    const found = bestNextSteps(plan, [...gaps, gap('X', 'low')], limits(100));
    expect(ids(found)).toEqual(['c']);
    expect(found.totals.points).toBe(4);
    expect(found.proof).toEqual({ kind: 'optimal' });
    expect(reasons(found)).toEqual({ a: 'nothing-new', b: 'no-money-left' });
  });

  it('takes the cheapest of equal choices, to the cent', () => {
    const plan = [
      candidate('a', 10.01, ['C1']),
      candidate('b', 10, ['C1']),
      candidate('c', 4, ['L1']),
      candidate('d', 7, ['C1', 'L1']),
    ];
    expect(ids(bestNextSteps(plan, gaps, limits(null)))).toEqual(['d']);
    expect(ids(bestNextSteps(plan.slice(0, 3), gaps, limits(null)))).toEqual(['b', 'c']);
  });

  it('brings dependencies, and leaves out what they make too dear', () => {
    const plan = [
      candidate('base', 60, []),
      candidate('a', 40, ['C1'], { dependsOn: ['base'] }),
      candidate('b', 100, ['H1', 'M1', 'L1']),
    ];
    expect(ids(bestNextSteps(plan, gaps, limits(100)))).toEqual(['base', 'a']);
    const less = bestNextSteps(plan, gaps, limits(99));
    expect(ids(less)).toEqual([]);
    expect(less.leftOut).toEqual([
      { action: 'base', why: 'closes-nothing', params: {} },
      { action: 'a', why: 'over-budget', params: { cost: 100, budget: 99 } },
      { action: 'b', why: 'over-budget', params: { cost: 100, budget: 99 } },
    ]);
  });

  it('keeps to the last day, over dependencies, and never takes a cycle or what nobody has priced', () => {
    const plan = [
      candidate('late', 1, ['C1'], { finish: '2028-01-01' }),
      candidate('after', 1, ['C2'], { dependsOn: ['late'] }),
      candidate('round', 1, ['H1'], { finish: null }),
      candidate('free', null, ['M1']),
      candidate('dropped', 1, ['L1'], { dependsOn: ['gone'] }),
    ];
    const found = bestNextSteps(plan, gaps, limits(100, { until: '2027-12-31' }));
    expect(ids(found)).toEqual([]);
    expect(found.leftOut.map(({ why, params }) => [why, params])).toEqual([
      ['too-late', { finish: '2028-01-01', until: '2027-12-31' }],
      ['dependency-left-out', { actions: ['late'] }],
      ['cycle', {}],
      ['no-cost', {}],
      ['dependency-left-out', { actions: ['gone'] }],
    ]);
    expect(found.left.map(({ why }) => why)).toEqual(gaps.map(() => 'not-chosen'));
    const withUnknown = bestNextSteps(plan, gaps, limits(0, { unknownCosts: 'as-nothing' }));
    expect(ids(withUnknown)).toEqual(['free']);
  });

  it('is empty without candidates or gaps', () => {
    expect(bestNextSteps([], gaps, limits(10))).toMatchObject({ steps: [], proof: { kind: 'optimal' } });
    expect(bestNextSteps([candidate('a', 1, ['C1'])], [], limits(10)).leftOut).toEqual([
      { action: 'a', why: 'closes-nothing', params: {} },
    ]);
    expect(bestNextSteps([], [gap('C1', 'critical')], limits(10)).left).toEqual([
      { gap: 'C1', why: 'no-action' },
    ]);
  });

  it('adds nothing that costs nothing and closes nothing', () => {
    expect(
      ids(bestNextSteps([candidate('a', 0, ['L1']), candidate('b', 0, ['L1'])], gaps, limits(0))),
    ).toHaveLength(1);
  });
});

describe('the order', () => {
  const plan = [
    candidate('cheap', 10, ['M1']),
    candidate('critical', 500, ['C1'], { dependsOn: ['base'] }),
    candidate('base', 100, ['L1']),
    candidate('dear', 90, ['H1', 'L1']),
  ];
  const found = bestNextSteps(plan, gaps, limits(null));

  it('puts critical gaps first with what they wait for, then points per cost', () => {
    // 0.2 points per unit for cheap, 0.033 for dear.
    expect(ids(found)).toEqual(['base', 'critical', 'cheap', 'dear']);
  });

  it('says why, and what is reached', () => {
    expect(found.steps.map(({ closes }) => closes)).toEqual([['L1'], ['C1'], ['M1'], ['H1']]);
    expect(found.steps[0]?.reasons).toEqual([
      { key: 'closes', params: { gaps: ['L1'], count: 1, points: 1 } },
      { key: 'unlocks', params: { actions: ['critical'], count: 1 } },
      { key: 'points-per-cost', params: { points: 1, cost: 100 } },
    ]);
    expect(found.steps[1]?.reasons[0]).toEqual({
      key: 'closes-critical',
      params: { gaps: ['C1'], count: 1 },
    });
    expect(found.steps.map(({ totals }) => totals)).toEqual([
      { critical: 0, gaps: 1, points: 1, cost: 100 },
      { critical: 1, gaps: 2, points: 5, cost: 600 },
      { critical: 1, gaps: 3, points: 7, cost: 610 },
      { critical: 1, gaps: 4, points: 10, cost: 700 },
    ]);
    expect(found.closed).toEqual(['C1', 'H1', 'M1', 'L1']);
    expect(found.left).toEqual([{ gap: 'C2', why: 'no-action' }]);
  });

  it('names what is needed only for others', () => {
    const bare = plan.map((each) => (each.id === 'base' ? { ...each, closes: [] } : each));
    expect(bestNextSteps(bare, gaps, limits(null)).steps[0]?.reasons).toEqual([
      { key: 'needed-for', params: { actions: ['critical'], count: 1 } },
    ]);
  });
});

/** Plans of up to so many actions with overlapping gaps, costs that vary, dependencies without cycles and a budget. */
const plans = (most: number) =>
  fc.record({
    gaps: fc
      .array(fc.constantFrom(...SEVERITIES), { minLength: most, maxLength: 2 * most, size: 'max' })
      .map((list) => list.map((severity, index) => gap(`g${index}`, severity))),
    actions: fc.array(
      fc.record({
        cost: fc.oneof(
          fc.constantFrom(0, 0, 12_500, 62_500, 300_000, 750_000),
          fc.integer({ min: 1, max: 40_000_000 }).map((cents) => cents / 100),
        ),
        closes: fc.array(fc.nat(2 * most - 1), { maxLength: 6, size: 'max' }),
        dependsOn: fc.array(fc.nat(2 * most), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: most, size: 'max' },
    ),
    share: fc.double({ min: 0.05, max: 1, noNaN: true }),
    /** Actions, as bits, whose cost is the budget to the cent; null: the budget is a share of all costs. */
    spent: fc.option(fc.nat(2 ** 31 - 1)),
  });
type Plan = typeof plans extends (most: number) => fc.Arbitrary<infer P> ? P : never;

const candidatesOf = ({ actions }: Plan) =>
  actions.map(({ cost, closes, dependsOn }, index) =>
    candidate(
      `a${String(index).padStart(3, '0')}`,
      cost,
      closes.map((each) => `g${each}`),
      {
        dependsOn: dependsOn
          .filter((other) => other < index)
          .map((other) => `a${String(other).padStart(3, '0')}`),
      },
    ),
  );
const budgetOf = ({ actions, share, spent }: Plan) => {
  const costs = actions.filter((_, index) => spent === null || (spent >> (index % 31)) & 1);
  return (
    Math.round(costs.reduce((sum, { cost }) => sum + cost, 0) * (spent === null ? share : 1) * 100) / 100
  );
};

/** The best of all subsets: critical gaps, points, cost in cents. Sets are the bits of numbers. */
function bruteForce(candidates: readonly StepCandidate[], of: readonly StepGap[], budget: number) {
  const bits = (members: readonly string[], all: readonly string[]) =>
    all.reduce((set, each, index) => (members.includes(each) ? set | (1 << index) : set), 0);
  const names = candidates.map(({ id }) => id);
  const keys = of.map(({ key }) => key);
  const closes = candidates.map((each) => bits(each.closes, keys));
  const needs = candidates.map((each) => bits(each.dependsOn, names));
  const cents = candidates.map(({ cost }) => Math.round((cost ?? 0) * 100));
  let best = [0, 0, 0];
  for (let subset = 0; subset < 2 ** candidates.length; subset++) {
    let closed = 0;
    let cost = 0;
    let whole = true;
    for (let i = 0; i < candidates.length; i++) {
      if (((subset >> i) & 1) === 0) continue;
      closed |= closes[i] as number;
      cost += cents[i] as number;
      whole &&= ((needs[i] as number) & ~subset) === 0;
    }
    if (!whole || cost > Math.round(budget * 100)) continue;
    let critical = 0;
    let points = 0;
    for (let i = 0; i < of.length; i++) {
      if (((closed >> i) & 1) === 0) continue;
      critical += of[i]?.severity === 'critical' ? 1 : 0;
      points += of[i]?.points ?? 0;
    }
    const [c = 0, p = 0, least = 0] = best;
    if (critical > c || (critical === c && (points > p || (points === p && cost < least))))
      best = [critical, points, cost];
  }
  return best;
}

const objective = ({ totals }: BestSteps) => [totals.critical, totals.points, Math.round(totals.cost * 100)];

describe('the search', () => {
  // Found by chance: decisions had spent the money, and prices that learned from a knapsack without money were no numbers.
  it('is not led astray by actions without cost and a budget that is spent to the cent', () => {
    const critical = ['g0', 'g1', 'g3', 'g4', 'g5', 'g6'].map((key) => gap(key, 'critical'));
    const plan = [
      candidate('a0', 0.01, []),
      candidate('a1', 20_114.18, ['g1', 'g0', 'g5']),
      candidate('a2', 750_000, ['g2', 'g3', 'g4', 'g0']),
      candidate('a3', 0, []),
      candidate('a4', 293_126.21, ['g5', 'g6']),
      candidate('a5', 253_551.25, []),
      candidate('a6', 0, ['g1'], { dependsOn: ['a3'] }),
    ];

    const found = bestNextSteps(plan, [...critical, gap('g2', 'medium')], limits(750_000));

    expect(objective(found)).toEqual([4, 18, 75_000_000]);
    expect(ids(found).toSorted()).toEqual(['a2', 'a3', 'a6']);
  });

  it('equals brute force on 5,000 random plans', () => {
    let withSteps = 0;
    fc.assert(
      fc.property(plans(12), (plan) => {
        const candidates = candidatesOf(plan);
        const budget = budgetOf(plan);
        const found = bestNextSteps(candidates, plan.gaps, limits(budget));
        expect(objective(found)).toEqual(bruteForce(candidates, plan.gaps, budget));
        expect(found.proof).toEqual({ kind: 'optimal' });
        withSteps += found.steps.length > 2 ? 1 : 0;
      }),
      { numRuns: 5_000 },
    );
    expect(withSteps).toBeGreaterThan(300);
  });

  it('keeps its promises on larger plans, also when it stops early', () => {
    fc.assert(
      fc.property(plans(40), fc.constantFrom(1_000, 200_000, undefined), (plan, effort) => {
        const candidates = candidatesOf(plan);
        const budget = budgetOf(plan);
        const found = bestNextSteps(candidates, plan.gaps, limits(budget, { ...(effort && { effort }) }));
        const taken = ids(found);
        expect(found.totals.cost).toBeLessThanOrEqual(budget);
        for (const [index, id] of taken.entries()) {
          const needs = candidates.find((each) => each.id === id)?.dependsOn ?? [];
          for (const needed of needs) expect(taken.slice(0, index)).toContain(needed);
        }
        expect([...taken, ...found.leftOut.map(({ action }) => action)].sort()).toEqual(
          candidates.map(({ id }) => id),
        );
        expect(found.closed.length + found.left.length).toBe(plan.gaps.length);
        expect(found.steps.flatMap(({ closes }) => closes).sort()).toEqual([...found.closed].sort());
        // What an early end leaves open is within its bound.
        const whole = bestNextSteps(candidates, plan.gaps, limits(budget));
        if (found.proof.kind === 'optimal') {
          expect(objective(found)).toEqual(objective(whole));
        } else {
          expect(whole.totals.critical).toBeLessThanOrEqual(found.totals.critical + found.proof.moreCritical);
          expect(whole.totals.points).toBeLessThanOrEqual(found.totals.points + found.proof.morePoints);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same for the same, in whatever order it comes', () => {
    fc.assert(
      fc.property(plans(15), (plan) => {
        const candidates = candidatesOf(plan);
        const budget = limits(budgetOf(plan));
        const found = bestNextSteps(candidates, plan.gaps, budget);
        const turned = bestNextSteps(candidates.toReversed(), plan.gaps.toReversed(), budget);
        expect(ids(turned).sort()).toEqual(ids(found).sort());
        expect(turned.totals).toEqual(found.totals);
      }),
      { numRuns: 150 },
    );
  });

  it('reports how far it is, and can be left', () => {
    const random = mulberry32(7);
    const some = (most: number) => Math.floor(random() * most);
    const many = Array.from({ length: 60 }, (_, i) =>
      candidate(
        `a${i}`,
        40_000 + some(4_000),
        Array.from({ length: 11 }, () => `g${some(150)}`),
      ),
    );
    const all = Array.from({ length: 150 }, (_, i) => gap(`g${i}`, SEVERITIES[some(4)] ?? 'low'));
    const search = searchNextSteps(many, all, limits(700_000, { effort: 3_000_000 }));
    let before = 0;
    let reports = 0;
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) {
        expect(step.value.proof.kind).toBe('bound');
        expect(step.value.effort).toBeLessThan(4_000_000);
        break;
      }
      expect(step.value.effort).toBeGreaterThan(before);
      before = step.value.effort;
      reports += 1;
    }
    expect(reports).toBeGreaterThan(1);
  });
});
