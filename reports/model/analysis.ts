import { shownIndices } from '../../assessment-framework/coverage/shown-indices.ts';
import { countsAsGap, type DecidedGap, decidedGaps } from '../../assessment-framework/gaps/decided-gaps.ts';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { hasBegun, listedGaps } from '../../assessment-framework/gaps/has-begun.ts';
import { type AgendaItem, researchAgenda } from '../../assessment-framework/gaps/research-agenda.ts';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { bestNextSteps } from '../../assessment-framework/plan/best-next-steps.ts';
import { closureOf, foundKeys, openedGaps } from '../../assessment-framework/plan/gap-closure.ts';
import { type Schedule, scheduleOf } from '../../assessment-framework/plan/plan-schedule.ts';
import { type PlanTotals, planTotals } from '../../assessment-framework/plan/plan-totals.ts';
import { isCounted, projectPlan } from '../../assessment-framework/plan/project-plan.ts';
import { stepCandidates, stepGaps } from '../../assessment-framework/plan/step-candidates.ts';
import type { BestSteps } from '../../assessment-framework/plan/step-types.ts';
import { type GoalProgress, targetProgress } from '../../assessment-framework/plan/targets.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import type { Gap, Scores } from '../../assessment-framework/scoring/result.ts';
import { type Agreement, agreementOf } from '../../assessment-framework/sensitivity/agreement.ts';
import {
  type AnswerInfluence,
  answerInfluence,
} from '../../assessment-framework/sensitivity/answer-influence.ts';
import {
  type DrawnIndex,
  drawSystemIndexAtOnce,
} from '../../assessment-framework/sensitivity/monte-carlo.ts';
import { type Robustness, robustnessOf } from '../../assessment-framework/sensitivity/robustness.ts';
import { type SystemVariant, systemVariants } from '../../assessment-framework/sensitivity/varied-scores.ts';

/** The assessment as it would be when the plan is done. */
export interface Projection {
  readonly scores: Scores;
  /** Gaps that count today and would be closed: by the rules, or by the word of an action where one was entered by hand. */
  readonly closed: readonly DecidedGap[];
  /** Gaps that would be found and are not today. */
  readonly opened: readonly DecidedGap[];
}

/**
 * What the engines say beyond scores and gaps. Each part is computed when a section first asks for it, and once: the
 * brief needs no agreement, and the random draws are not made for a workbook that holds the plan alone.
 */
export interface Analysis {
  readonly variants: () => readonly SystemVariant[];
  readonly robustness: () => Robustness;
  /** null when no dimension applies. */
  readonly drawn: () => DrawnIndex | null;
  readonly influence: () => readonly AnswerInfluence[];
  readonly agreement: () => Agreement;
  /** All gaps that are listed, with what the team decided; before the first answer only those entered by hand. */
  readonly decided: () => readonly DecidedGap[];
  /** Those that count in numbers and in the plan. */
  readonly counted: () => readonly DecidedGap[];
  readonly agenda: () => readonly AgendaItem[];
  readonly schedule: () => Schedule;
  readonly totals: () => PlanTotals;
  readonly projection: () => Projection;
  readonly bestSteps: () => BestSteps;
  readonly progress: () => readonly GoalProgress[];
}

interface AnalysisInput {
  readonly framework: Framework;
  readonly assessment: Assessment;
  /** As the rules found them. */
  readonly gaps: readonly Gap[];
}

/** Opens the engines over one assessment; nothing is computed yet. */
export function openAnalysis({ framework, assessment, gaps }: AnalysisInput): Analysis {
  const { head, actions, targets } = assessment;
  const variants = once(() => systemVariants(framework, assessment));
  const listed = once(() => (hasBegun(assessment) ? listedGaps(gaps, assessment) : []));
  const decided = once(() => decidedGaps(framework, assessment, listed()));
  const counted = once(() => decided().filter(countsAsGap));
  return {
    variants,
    robustness: once(() => robustnessOf(framework.settings, variants())),
    drawn: once(() => drawSystemIndexAtOnce(framework, assessment)),
    influence: once(() => answerInfluence(framework, assessment)),
    agreement: once(() => agreementOf(assessment, framework)),
    decided,
    counted,
    agenda: once(() => researchAgenda(framework, counted())),
    schedule: once(() => scheduleOf(framework, head, actions)),
    totals: once(() => planTotals(framework, head, actions)),
    projection: once((): Projection => {
      const projected = projectPlan(assessment, actions);
      const scores = computeScores(framework, projected);
      const later = listedGaps(detectGaps(framework, projected, scores), projected);
      const [found, named] = [
        foundKeys(later),
        new Set(actions.filter((action) => isCounted(action)).flatMap((action) => action.gaps)),
      ];
      const opened = new Set(openedGaps(listed(), later).map(({ key }) => key));
      return {
        scores: { ...scores, indices: shownIndices(scores.indices, projected, framework) },
        closed: counted().filter((gap) => closureOf(gap, found, named) !== 'stays'),
        opened: decidedGaps(framework, projected, later).filter(({ key }) => opened.has(key)),
      };
    }),
    bestSteps: once(() =>
      bestNextSteps(stepCandidates(framework, head, actions), stepGaps(framework, counted()), {
        budget: head.planBudget,
        until: head.planUntil,
      }),
    ),
    progress: once(() => targetProgress(framework, assessment, targets)),
  };
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
