import type { AssessmentHead } from '../model/assessment.ts';
import type { Severity } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';
import { costOf } from './action-cost.ts';
import { dateOf, dayOf } from './calendar.ts';
import { scheduleOf } from './plan-schedule.ts';
import type { StepCandidate, StepGap } from './step-types.ts';

/**
 * Actions among which the next steps are chosen: all but those that are done or dropped. A dependency on something that
 * is done, or not in the plan, is met; one on a dropped action stays and can never be met. An action is done at the
 * earliest when it takes as long as `scheduleOf` says and starts on its day there, or later if what it depends on ends later.
 */
export function stepCandidates(
  framework: Pick<Framework, 'settings' | 'recommendations'>,
  head: AssessmentHead,
  actions: readonly Action[],
): StepCandidate[] {
  const { steps, cycles } = scheduleOf(framework, head, actions);
  const waiting = new Set(cycles.flat());
  const statusOf = new Map(actions.map(({ id, status }) => [id, status]));
  const awaited = new Map(
    actions.map(({ id, dependsOn }) => [
      id,
      dependsOn.filter((other) => statusOf.has(other) && statusOf.get(other) !== 'done'),
    ]),
  );
  // Steps stand after what they depend on.
  const lastDay = new Map<string, number>();
  for (const { action, start, end } of steps) {
    const ends = (awaited.get(action) ?? []).flatMap((other) => lastDay.get(other) ?? []);
    const from = Math.max(dayOf(start), ...ends.map((day) => day + 1));
    lastDay.set(action, from + Math.max(0, dayOf(end) - dayOf(start)));
  }
  return actions
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .map((action) => {
      const cost = costOf(action, framework, head);
      return {
        id: action.id,
        cost: cost.reckoned,
        costIsClass: cost.basis === 'class',
        closes: action.gaps,
        dependsOn: awaited.get(action.id) ?? [],
        finish: waiting.has(action.id) ? null : dateOf(lastDay.get(action.id) ?? 0),
      };
    });
}

/** Gaps with what closing them is worth (E.3). Leave out dismissed and merged ones. */
export const stepGaps = (
  { settings }: Pick<Framework, 'settings'>,
  gaps: readonly { readonly key: string; readonly severity: Severity }[],
): StepGap[] =>
  gaps.map(({ key, severity }) => ({ key, severity, points: settings.plan.gapPoints[severity] }));
