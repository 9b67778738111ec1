import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { Action } from '../../../../assessment-framework/model/plan-records.ts';
import { type ActionCost, costOf } from '../../../../assessment-framework/plan/action-cost.ts';
import {
  inPlanOrder,
  type Schedule,
  type ScheduledAction,
  type ScheduleProblem,
  scheduleOf,
} from '../../../../assessment-framework/plan/plan-schedule.ts';
import { type PlanTotals, planTotals } from '../../../../assessment-framework/plan/plan-totals.ts';
import type { PlanGap } from './plan-gaps.ts';

/** An action with everything that lists say about it. */
export interface PlanRow {
  readonly id: string;
  readonly action: Action;
  readonly title: string;
  /** Name of the responsible institution; empty: nobody yet. */
  readonly lead: string;
  readonly when: ScheduledAction;
  readonly cost: ActionCost;
  /** Listed gaps that it is to close. */
  readonly closes: readonly PlanGap[];
  readonly problems: readonly ScheduleProblem[];
}

/** The plan as all its views see it. */
export interface Plan {
  /** In the order of the plan, dropped ones too. */
  readonly rows: readonly PlanRow[];
  readonly byId: ReadonlyMap<string, PlanRow>;
  readonly gaps: readonly PlanGap[];
  /** Keys of the listed gaps that actions of the plan are to close; dropped ones do not count. */
  readonly claimed: ReadonlySet<string>;
  readonly schedule: Schedule;
  readonly totals: PlanTotals;
}

interface Facts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'actions' | 'head' | 'institutions'>;
  readonly gaps: readonly PlanGap[];
}

/** Gathers actions, dates, costs and gaps once for all views. */
export function planOf({ framework, assessment, gaps }: Facts): Plan {
  const { actions, head } = assessment;
  const names = new Map(assessment.institutions.map(({ id, name, acronym }) => [id, acronym || name]));
  const schedule = scheduleOf(framework, head, actions);
  const steps = new Map(schedule.steps.map((step) => [step.action, step]));
  // An action that names a merged gap answers the gap that speaks for it.
  const listed = new Map(
    gaps.flatMap((gap) => [gap.key, ...gap.speaksFor].map((key) => [key, gap] as const)),
  );
  const rows = inPlanOrder(actions).flatMap((action): PlanRow[] => {
    const when = steps.get(action.id);
    if (!when) return [];
    return [
      {
        id: action.id,
        action,
        title: action.title,
        lead: action.lead === null ? '' : (names.get(action.lead) ?? ''),
        when,
        cost: costOf(action, framework, head),
        closes: [...new Set(action.gaps.flatMap((key) => listed.get(key) ?? []))],
        problems: when.problems,
      },
    ];
  });
  return {
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    gaps,
    claimed: new Set(rows.filter(isLive).flatMap(({ closes }) => closes.map(({ key }) => key))),
    schedule,
    totals: planTotals(framework, head, actions),
  };
}

/** Whether an action is part of the plan still: given up ones stay listed only. */
export const isLive = ({ action }: PlanRow): boolean => action.status !== 'dropped';
