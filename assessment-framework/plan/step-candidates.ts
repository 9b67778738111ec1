import type { AssessmentHead } from '../model/assessment.ts';
import type { Severity } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';
import { costOf } from './action-cost.ts';
import { scheduleOf } from './plan-schedule.ts';
import type { StepCandidate, StepGap } from './step-types.ts';

/**
 * Actions among which the next steps are chosen: all but those that are done or dropped. A dependency on something that
 * is done, or not in the plan, is met; one on a dropped action stays and can never be met. An action is done at the
 * earliest as `scheduleOf` dates it when only stated dates and dependencies hold it back.
 */
export function stepCandidates(
  framework: Pick<Framework, 'settings' | 'recommendations'>,
  head: AssessmentHead,
  actions: readonly Action[],
): StepCandidate[] {
  const { steps, cycles } = scheduleOf(framework, head, actions);
  const endOf = new Map(steps.map(({ action, end }) => [action, end]));
  const waiting = new Set(cycles.flat());
  const statusOf = new Map(actions.map(({ id, status }) => [id, status]));
  return actions
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .map((action) => {
      const cost = costOf(action, framework, head);
      return {
        id: action.id,
        cost: cost.reckoned,
        costIsClass: cost.basis === 'class',
        closes: action.gaps,
        dependsOn: action.dependsOn.filter((id) => statusOf.has(id) && statusOf.get(id) !== 'done'),
        finish: waiting.has(action.id) ? null : (endOf.get(action.id) ?? null),
      };
    });
}

/** Gaps with what closing them is worth (E.3). Leave out dismissed and merged ones. */
export const stepGaps = (
  { settings }: Pick<Framework, 'settings'>,
  gaps: readonly { readonly key: string; readonly severity: Severity }[],
): StepGap[] =>
  gaps.map(({ key, severity }) => ({ key, severity, points: settings.plan.gapPoints[severity] }));
