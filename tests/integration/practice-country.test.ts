import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decidedGaps } from '../../assessment-framework/gaps/decided-gaps.ts';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { checkAgainstFramework } from '../../assessment-framework/model/check-against-framework.ts';
import { effectsOf } from '../../assessment-framework/plan/plan-effects.ts';
import { scheduleOf } from '../../assessment-framework/plan/plan-schedule.ts';
import { planTotals } from '../../assessment-framework/plan/plan-totals.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { agreementOf } from '../../assessment-framework/sensitivity/agreement.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';

const { framework } = readFrameworkFolder(
  join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
);
const { assessment } = buildPractice();
const gaps = detectGaps(framework, assessment, computeScores(framework, assessment));

describe('the practice country', () => {
  it('is an assessment that every check passes', () => {
    expect(checkAgainstFramework(assessment, framework)).toEqual([]);
  });

  it('plans for gaps that are there', () => {
    const keys = new Set([...gaps.map(({ key }) => key), ...assessment.gaps.map(({ id }) => id)]);
    const named = [...assessment.actions, ...assessment.researchQuestions].flatMap(({ gaps: own }) => own);

    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has decisions on gaps that still hold', () => {
    const decided = decidedGaps(framework, assessment, gaps);
    const keysOf = (status: string) =>
      decided
        .filter((gap) => gap.status === status)
        .map(({ key }) => key)
        .toSorted();

    expect(keysOf('dismissed')).toEqual(['G05:T17', 'G20:src-mhs']);
    expect(keysOf('merged')).toEqual(['G02:T03']);
    expect(keysOf('accepted')).toEqual(['G29:system']);
    expect(keysOf('reopened')).toEqual([]);
  });

  it('expects of its actions only what is not reached yet', () => {
    const idle = effectsOf(assessment, assessment.actions).filter(({ why }) => why !== null);

    expect(idle.map(({ action, why }) => [action, why])).toEqual([['act-18', 'dropped']]);
  });

  it('has a plan in order, but for what began before it, and above its budget', () => {
    const { steps, cycles } = scheduleOf(framework, assessment.head, assessment.actions);
    const { total, apart, withoutFigure } = planTotals(framework, assessment.head, assessment.actions);

    expect(steps.flatMap(({ action, problems }) => problems.map(({ kind }) => [action, kind]))).toEqual([
      ['act-15', 'before-plan'],
    ]);
    expect([cycles, apart, withoutFigure]).toEqual([[], [], []]);
    expect(total.total.reckoned).toBeGreaterThan(assessment.head.planBudget ?? 0);
  });

  it('was scored twice in part: agreed over all, to be discussed in one dimension', () => {
    const { overall, parts } = agreementOf(assessment, framework);

    expect(overall).toMatchObject({ n: 28, needsDiscussion: false });
    expect(overall.kappa).toBeCloseTo(0.723, 3);
    expect(parts.map(({ id, needsDiscussion }) => [id, needsDiscussion])).toEqual([
      ['D2', false],
      ['D4', false],
      ['D10', true],
    ]);
  });
});
