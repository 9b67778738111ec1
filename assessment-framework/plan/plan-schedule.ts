import type { AssessmentHead } from '../model/assessment.ts';
import { HORIZONS, type Horizon } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';
import { byId } from '../scoring/tolerance.ts';
import { addMonths, dateOf, dayOf, endOfTerm } from './calendar.ts';
import { dependencyOrder } from './dependency-order.ts';

/** What is wrong with the dates or dependencies of an action; `actions` are the others concerned. */
export interface ScheduleProblem {
  /**
   * `before-dependency`: it starts before another one it depends on has ended; `cycle`: it waits for itself, over the
   * actions named (all of the cycle); `dropped-dependency` and `unknown-dependency`: what it depends on will not happen
   * or is not in the plan; `end-before-start`; `before-plan`: it starts before the plan does; `after-horizon`: it ends
   * after the last day of the plan.
   */
  readonly kind:
    | 'before-dependency'
    | 'cycle'
    | 'dropped-dependency'
    | 'unknown-dependency'
    | 'end-before-start'
    | 'before-plan'
    | 'after-horizon';
  readonly actions: readonly string[];
}

/** When an action runs: as stated, or as assumed where nothing is. */
export interface ScheduledAction {
  readonly action: string;
  readonly start: string;
  readonly end: string;
  readonly startIsAssumed: boolean;
  readonly endIsAssumed: boolean;
  /** Either date is assumed. */
  readonly isAssumed: boolean;
  /** Term in which it ends, from the first day of the plan (E.3). */
  readonly horizon: Horizon;
  readonly problems: readonly ScheduleProblem[];
}

/** The plan in time. */
export interface Schedule {
  /** In an order in which nothing stands before what it depends on; otherwise by start, order and id. */
  readonly steps: readonly ScheduledAction[];
  /** Groups of actions that wait for each other, each in the order of the plan. */
  readonly cycles: readonly (readonly string[])[];
  /** First day of the plan. */
  readonly from: string;
  /** Last day of the plan, null when none is set. */
  readonly until: string | null;
}

type PlanHead = Pick<AssessmentHead, 'planFrom' | 'planUntil' | 'referenceDate'>;

/** First day of the plan: as stated, else the reference date. */
export const planStart = ({ planFrom, referenceDate }: PlanHead): string => planFrom ?? referenceDate;

/** Term of something that ends on a day, counted from the first day of the plan; the longest has no upper bound (E.3). */
export function horizonOf({ settings }: Pick<Framework, 'settings'>, head: PlanHead, end: string): Horizon {
  const start = planStart(head);
  return HORIZONS.find((horizon) => end < addMonths(start, settings.plan.horizonMonths[horizon])) ?? 'long';
}

/** Months that an action is expected to take: the horizon of its recommendation, medium without one (E.3). */
export function monthsOf(
  { settings, recommendations }: Pick<Framework, 'settings' | 'recommendations'>,
  { recommendation }: Pick<Action, 'recommendation'>,
): number {
  const horizon = recommendations.find(({ id }) => id === recommendation)?.horizon ?? 'medium';
  return settings.plan.horizonMonths[horizon];
}

/**
 * Dates of all actions, their order, and what does not fit.
 *
 * Stated dates are never moved. A missing start is the first day of the plan, or the day after the last of its
 * dependencies ends; with a stated end it is at most so long before it as the action is expected to take. A missing end
 * follows from the start. Dependencies inside a cycle, on dropped and on unknown actions do not move anything.
 */
export function scheduleOf(
  framework: Pick<Framework, 'settings' | 'recommendations'>,
  head: PlanHead,
  actions: readonly Action[],
): Schedule {
  const listed = inPlanOrder(actions);
  const byAction = new Map(listed.map((action) => [action.id, action]));
  const { order, cycles } = dependencyOrder(listed);
  const cycleOf = new Map(cycles.flatMap((cycle) => cycle.map((id) => [id, cycle] as const)));
  const dates = new Map<string, ReturnType<typeof datesOf>>();
  const steps = order.flatMap((id): ScheduledAction[] => {
    const action = byAction.get(id);
    if (action === undefined) return [];
    const awaited = action.dependsOn.filter(
      (other) => byAction.get(other)?.status !== 'dropped' && !cycleOf.get(id)?.includes(other),
    );
    const ends = awaited.flatMap((other) => {
      const end = dates.get(other)?.end;
      return end === undefined ? [] : [{ id: other, end }];
    });
    const own = datesOf(action, ends, { start: planStart(head), months: monthsOf(framework, action) });
    dates.set(id, own);
    const problems = [
      ...dependencyProblems(action, byAction, cycleOf.get(id)),
      ...dateProblems(own, ends, head),
    ];
    const isOver = action.status === 'done' || action.status === 'dropped';
    return [
      {
        action: id,
        ...own,
        isAssumed: own.startIsAssumed || own.endIsAssumed,
        horizon: horizonOf(framework, head, own.end),
        problems: isOver ? [] : problems,
      },
    ];
  });
  return { steps: byDate(steps, actions), cycles, from: planStart(head), until: head.planUntil };
}

/** Actions in the order of the plan: as the assessors arranged them, then by id. */
export const inPlanOrder = <T extends Pick<Action, 'id' | 'order'>>(actions: readonly T[]): T[] =>
  actions.toSorted((a, b) => a.order - b.order || byId(a.id, b.id));

function datesOf(
  { start, end }: Pick<Action, 'start' | 'end'>,
  awaited: readonly { readonly end: string }[],
  plan: { readonly start: string; readonly months: number },
) {
  const ready = latest([plan.start, ...awaited.map(({ end: ended }) => dateOf(dayOf(ended) + 1))]);
  const assumedStart = () => {
    if (end === null) return ready;
    const longest = dateOf(dayOf(addMonths(end, -plan.months)) + 1);
    const fitting = latest([longest, ready]);
    return fitting < end ? fitting : end;
  };
  const first = start ?? assumedStart();
  return {
    start: first,
    end: end ?? endOfTerm(first, plan.months),
    startIsAssumed: start === null,
    endIsAssumed: end === null,
  };
}

const latest = (dates: readonly string[]): string => [...dates].sort(byId).at(-1) ?? '';

function dependencyProblems(
  action: Action,
  byAction: ReadonlyMap<string, Action>,
  cycle: readonly string[] | undefined,
): ScheduleProblem[] {
  const unknown = action.dependsOn.filter((id) => !byAction.has(id));
  const dropped = action.dependsOn.filter((id) => byAction.get(id)?.status === 'dropped');
  return [
    ...(cycle === undefined ? [] : [{ kind: 'cycle', actions: cycle } as const]),
    ...(dropped.length === 0 ? [] : [{ kind: 'dropped-dependency', actions: dropped } as const]),
    ...(unknown.length === 0 ? [] : [{ kind: 'unknown-dependency', actions: unknown } as const]),
  ];
}

function dateProblems(
  { start, end, startIsAssumed }: ReturnType<typeof datesOf>,
  awaited: readonly { readonly id: string; readonly end: string }[],
  head: PlanHead,
): ScheduleProblem[] {
  const notEnded = awaited.filter((other) => other.end >= start).map(({ id }) => id);
  const problems: ScheduleProblem[] = [];
  if (notEnded.length > 0) problems.push({ kind: 'before-dependency', actions: notEnded });
  if (end < start) problems.push({ kind: 'end-before-start', actions: [] });
  // An assumed start lies before the plan only because a stated end does.
  if (start < planStart(head) && !startIsAssumed) problems.push({ kind: 'before-plan', actions: [] });
  if (head.planUntil !== null && end > head.planUntil) problems.push({ kind: 'after-horizon', actions: [] });
  return problems;
}

/** Dependencies first still, but among actions that are free to stand anywhere the earlier start comes first. */
function byDate(steps: readonly ScheduledAction[], actions: readonly Action[]): ScheduledAction[] {
  const position = new Map(inPlanOrder(actions).map(({ id }, index) => [id, index]));
  const needs = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const sorted = steps.toSorted(
    (a, b) => byId(a.start, b.start) || (position.get(a.action) ?? 0) - (position.get(b.action) ?? 0),
  );
  const { order } = dependencyOrder(
    sorted.map(({ action }) => ({ id: action, dependsOn: needs.get(action) ?? [] })),
  );
  const of = new Map(steps.map((step) => [step.action, step]));
  return order.flatMap((id) => of.get(id) ?? []);
}
