import { join } from 'node:path';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { SEVERITIES } from '../../assessment-framework/model/constants.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { Action } from '../../assessment-framework/model/plan-records.ts';
import { bestNextSteps } from '../../assessment-framework/plan/best-next-steps.ts';
import { planTotals } from '../../assessment-framework/plan/plan-totals.ts';
import { projectPlan } from '../../assessment-framework/plan/project-plan.ts';
import type { StepCandidate, StepGap } from '../../assessment-framework/plan/step-types.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { mulberry32 } from '../../assessment-framework/sensitivity/mulberry32.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { anAction } from '../builders/an-action.ts';
import { type BenchRow, median, percentile, timed } from './median.ts';

const ACTIONS = 60;
const GAP_COUNTS = [80, 115, 150];
const BUDGET_SHARES = [0.1, 0.3, 0.5, 0.7];
const ROUNDS = 40;

/** How costs and closed gaps are drawn. `flat`: all alike, the hardest for a bound; `classes`: the four cost classes. */
const KINDS = ['spread', 'classes', 'by-size', 'flat'] as const;
type Kind = (typeof KINDS)[number];

/** The choice of next steps on random plans of 60 actions, what-if and totals on the practice country. */
export async function planBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(
    join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
  );
  const { assessment } = buildPractice();
  const actions = actionsFor(framework, assessment);
  const projection: number[] = [];
  const totals: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    projection.push(await timed(() => computeScores(framework, projectPlan(assessment, actions))));
    totals.push(await timed(() => planTotals(framework, assessment.head, actions)));
  }
  const steps: BenchRow[] = [];
  for (const kind of KINDS) steps.push(await stepsRow(kind));
  return [
    ...steps,
    row(
      `what-if: projection and scores, ${ACTIONS} actions (median of ${ROUNDS})`,
      median(projection),
      '<= 50 ms',
    ),
    row(`totals of ${ACTIONS} actions (median of ${ROUNDS})`, median(totals), ''),
  ];
}

const row = (what: string, ms: number, target: string): BenchRow => ({
  what,
  ours: `${ms.toFixed(2)} ms`,
  against: '',
  ratio: null,
  target,
});

async function stepsRow(kind: Kind): Promise<BenchRow> {
  const times: number[] = [];
  const open: number[] = [];
  for (const gapCount of GAP_COUNTS) {
    for (const share of BUDGET_SHARES) {
      for (const chance of [0, 0.2]) {
        for (const seed of [1, 2, 3]) {
          const { candidates, gaps, total } = randomPlan(kind, { gapCount, chance, seed });
          const budget = Math.round(total * share);
          times.push(
            await timed(() => {
              const { proof, totals } = bestNextSteps(candidates, gaps, { budget, until: null });
              if (proof.kind === 'bound') open.push(proof.morePoints / (totals.points + proof.morePoints));
            }),
          );
        }
      }
    }
  }
  const bound =
    open.length === 0 ? '' : `, else at most ${(100 * Math.max(...open)).toFixed(0)} % more points`;
  return {
    what: `best next steps of ${ACTIONS} actions, ${kind} (${times.length} plans)`,
    ours: `${median(times).toFixed(0)} ms, worst ${percentile(times, 1).toFixed(0)} ms`,
    against: `${times.length - open.length} proved optimal${bound}`,
    ratio: null,
    target: '<= 2000 ms',
  };
}

interface PlanSize {
  readonly gapCount: number;
  /** Of each of two dependencies. */
  readonly chance: number;
  readonly seed: number;
}

/** A plan in which gaps overlap: each action closes gaps drawn at random. */
function randomPlan(kind: Kind, { gapCount, chance, seed }: PlanSize) {
  const random = mulberry32(seed * 1_009 + gapCount);
  const below = (most: number) => Math.floor(random() * most);
  const costOf = (size: number): number => {
    switch (kind) {
      case 'spread':
        return Math.round(5_000 * 160 ** random());
      case 'classes':
        return [12_500, 62_500, 300_000, 750_000][below(4)] ?? 0;
      case 'by-size':
        return size * 10_000 + below(5_000);
      default:
        return 40_000 + below(4_000);
    }
  };
  const candidates = Array.from({ length: ACTIONS }, (_, index): StepCandidate => {
    const size = kind === 'flat' ? 10 + below(3) : 1 + below(12);
    return {
      id: `a${index}`,
      cost: costOf(size),
      costIsClass: false,
      closes: Array.from({ length: size }, () => `g${below(gapCount)}`),
      dependsOn: [0, 1].flatMap(() => (index > 0 && random() < chance ? [`a${below(index)}`] : [])),
      finish: '2027-12-31',
    };
  });
  const points = { critical: 4, high: 3, medium: 2, low: 1 };
  const gaps = Array.from({ length: gapCount }, (_, index): StepGap => {
    const severity = random() < 0.12 ? 'critical' : (SEVERITIES[1 + below(3)] ?? 'low');
    return { key: `g${index}`, severity, points: points[severity] };
  });
  return { candidates, gaps, total: candidates.reduce((sum, { cost }) => sum + (cost ?? 0), 0) };
}

/** An action for each of the first recommendations, raising a few answers and widening a link. */
function actionsFor(framework: Framework, assessment: Assessment): Action[] {
  const answers = assessment.answers.filter(({ value }) => typeof value === 'number' && value < 4);
  return framework.recommendations.slice(0, ACTIONS).map((recommendation, index) =>
    anAction(`a${index}`, {
      recommendation: recommendation.id,
      costClass: recommendation.cost,
      dependsOn: index % 5 === 4 ? [`a${index - 1}`] : [],
      effects: [0, 1, 2, 3].flatMap((step) => {
        const answer = answers[(index * 4 + step) % answers.length];
        return answer ? [{ criterion: answer.criterion, source: answer.source, toLevel: 4 }] : [];
      }),
      links: assessment.topicLinks
        .slice(index, index + 1)
        .map(({ topic, source, variables }) => ({ topic, source, share: 1, variables })),
    }),
  );
}
