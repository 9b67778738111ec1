import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../model/constants.ts';
import { CoverBound } from './cover-bound.ts';
import { type Choice, emptyChoice, improve, isBetter } from './cover-choice.ts';
import { type CoverProblem, coverProblem } from './cover-problem.ts';
import { coverSearch, type SearchGoal, type SearchResult } from './cover-search.ts';
import { freeState } from './cover-state.ts';

const problems = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 9, size: 'max' }),
    closes: fc.array(fc.array(fc.nat(11), { maxLength: 5 }), { minLength: 9, maxLength: 9 }),
    needs: fc.array(fc.array(fc.nat(12), { maxLength: 2 }), { minLength: 9, maxLength: 9 }),
    severities: fc.array(fc.constantFrom(...SEVERITIES), { minLength: 12, maxLength: 12 }),
    worth: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ costs, closes, needs, severities, worth, share }) =>
    coverProblem(
      costs.map((cost, index) => ({
        id: `a${index}`,
        cost,
        costIsClass: false,
        closes: (closes[index] ?? []).map((gap) => `g${gap}`),
        dependsOn: (needs[index] ?? []).filter((other) => other < index).map((other) => `a${other}`),
        finish: '2027-12-31',
      })),
      severities.map((severity, index) => ({
        key: `g${index}`,
        severity,
        // Critical gaps are worth little, so that points alone would leave them open.
        points: severity === 'critical' ? 1 : (worth[index] ?? 1),
      })),
      Math.round(costs.reduce((sum, cost) => sum + cost, 0) * share),
    ),
  );

/** All choices within the budget that contain what they need. */
function allChoices(problem: CoverProblem): Choice[] {
  const count = problem.ids.length;
  const sum = (parts: Float64Array, of: (index: number) => boolean) =>
    parts.reduce((total, part, index) => total + (of(index) ? part : 0), 0);
  return Array.from({ length: 2 ** count }, (_, subset): Choice => {
    const has = (action: number) => ((subset >> action) & 1) === 1;
    const closers = Int32Array.from(problem.closersOf, (all) => all.filter(has).length);
    const closed = (group: number) => (closers[group] ?? 0) > 0;
    return {
      chosen: Uint8Array.from({ length: count }, (_each, action) => Number(has(action))),
      closers,
      cost: sum(problem.cost, has),
      critical: sum(problem.critical, closed),
      points: sum(problem.points, closed),
    };
  }).filter(
    ({ chosen, cost }) =>
      cost <= problem.budget &&
      problem.needs.every(
        (needs, action) => chosen[action] === 0 || needs.every((each) => chosen[each] === 1),
      ),
  );
}

const run = (problem: CoverProblem, start: Choice, goal: Omit<SearchGoal, 'effort' | 'limit'>) => {
  const search = coverSearch(problem, start, { ...goal, effort: { count: 0 }, limit: Infinity });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value satisfies SearchResult;
  }
};

describe('coverSearch', () => {
  it('finds the best of all choices from nothing, without the help of a good first choice', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const best = allChoices(problem).reduce((one, other) => (isBetter(other, one) ? other : one));
        const critical = run(problem, emptyChoice(problem), {
          value: problem.critical,
          critical: 0,
          cheapest: false,
        });
        expect(critical.best.critical).toBe(best.critical);
        const points = run(problem, critical.best, {
          value: problem.points,
          critical: best.critical,
          cheapest: true,
        });
        expect([points.best.points, points.best.cost]).toEqual([best.points, best.cost]);
        expect(points).toMatchObject({ proved: true, bound: best.points });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('CoverBound', () => {
  it('passes no choice that closes the critical gaps asked for, at any prices on the way', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0, max: 1, noNaN: true }), (problem, share) => {
        const choices = allChoices(problem);
        const asked = Math.max(...choices.map(({ critical }) => critical));
        const narrow = Math.floor(problem.budget * share);
        const most = (budget: number) =>
          Math.max(
            -Infinity,
            ...choices
              .filter(({ critical, cost }) => critical >= asked && cost <= budget)
              .map(({ points }) => points),
          );
        const bound = new CoverBound(problem, { value: problem.points, critical: asked }, { count: 0 });
        const state = freeState(problem);
        for (let step = 0; step < 20; step++) {
          const { wide, narrow: less } = bound.evaluate(state, { wide: problem.budget, narrow });
          expect(wide).toBeGreaterThanOrEqual(most(problem.budget));
          expect(less).toBeGreaterThanOrEqual(most(narrow));
          bound.improve(state, { budget: problem.budget, bound: wide, target: wide - 2, relaxation: 1 });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the price of critical gaps', () => {
  it('brings the bound from 9 points to the 1 that is left when the critical gap must be closed', () => {
    const action = (id: string, closes: string) => ({
      id,
      cost: 1,
      costIsClass: false,
      closes: [closes],
      dependsOn: [],
      finish: '2027-12-31',
    });
    const problem = coverProblem(
      [action('a', 'g0'), action('b', 'g1')],
      [
        { key: 'g0', severity: 'critical', points: 1 },
        { key: 'g1', severity: 'low', points: 9 },
      ],
      1,
    );
    const bound = new CoverBound(problem, { value: problem.points, critical: 1 }, { count: 0 });
    const values = Array.from({ length: 30 }, () => {
      const { wide } = bound.evaluate(freeState(problem), { wide: 1, narrow: 0 });
      bound.improve(freeState(problem), { budget: 1, bound: wide, target: 1, relaxation: 1 });
      return wide;
    });
    expect(values[0]).toBeCloseTo(9, 6);
    expect(Math.min(...values)).toBeCloseTo(1, 3);
  });
});

describe('improve', () => {
  it('gives a choice within the budget, never a worse one', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const choices = allChoices(problem);
        for (const start of choices.slice(0, 5)) {
          const found = improve(problem, start, { budget: problem.budget, effort: { count: 0 }, limit: 1e6 });
          expect(isBetter(start, found)).toBe(false);
          const same = choices.find(({ chosen }) => chosen.join() === found.chosen.join());
          expect(found).toEqual(same);
        }
      }),
      { numRuns: 200 },
    );
  });
});
