import type { Answer, AnswerValue, AssessmentHead } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { Action, Target } from '../model/plan-records.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { scheduleOf } from './plan-schedule.ts';
import { answerKey, answersToEnter, raisedAnswers, todayOf, withChanges } from './project-plan.ts';

/** A level to be reached by the end of a year. */
export type Goal = Target['goals'][number];

type Place = Pick<Answer, 'criterion' | 'source'>;

/** Goals of a target by year, the last of a year counting. */
export const goalsOf = ({ goals }: Pick<Target, 'goals'>): Goal[] =>
  [...new Map(goals.map((goal) => [goal.year, goal])).values()].sort((a, b) => a.year - b.year);

/** The goal that holds at the end of a year: the latest one due by then; `year` null: the last goal of all. */
export function targetOf(targets: readonly Target[], place: Place, year: number | null): Goal | null {
  const goals = goalsAt(targets, place);
  return (year === null ? goals.at(-1) : goals.findLast((goal) => goal.year <= year)) ?? null;
}

/** The first goal that is due after a year. */
export const nextGoal = (targets: readonly Target[], place: Place, afterYear: number): Goal | null =>
  goalsAt(targets, place).find((goal) => goal.year > afterYear) ?? null;

const goalsAt = (targets: readonly Target[], place: Place): Goal[] => {
  const target = targets.findLast((each) => answerKey(each) === answerKey(place));
  return target === undefined ? [] : goalsOf(target);
};

/** How far today's answer is from a goal. */
export interface Distance {
  /** `open`: blank or 'not known', so that nobody can say how far; `does-not-apply`: 'not applicable'. */
  readonly state: 'reached' | 'below' | 'open' | 'does-not-apply';
  /** Levels that are missing, 0 to 4; null unless both levels are known. */
  readonly levels: number | null;
}

/** Distance from an answer (null: blank) to a level. */
export function distanceOf(value: AnswerValue | null, level: number): Distance {
  if (value === 'NA') return { state: 'does-not-apply', levels: null };
  if (value === null || value === 'NK') return { state: 'open', levels: null };
  const levels = Math.max(0, level - value);
  return { state: levels === 0 ? 'reached' : 'below', levels };
}

/**
 * The assessment in which every answer has reached the goal that holds at the end of a year (null: the last goal of
 * each). Answers above their goal stay, as in `projectPlan`.
 */
export function projectTargets<T extends ScoredParts>(
  assessment: T,
  targets: readonly Target[],
  year: number | null,
): T {
  const levels = targets.flatMap((target) => {
    const goal = targetOf(targets, target, year);
    return goal === null ? [] : [{ criterion: target.criterion, source: target.source, toLevel: goal.level }];
  });
  return withChanges(assessment, {
    answers: raisedAnswers(todayOf(assessment), levels),
    links: [],
    sources: [],
  });
}

/** One goal beside today's answer and the plan. */
export interface GoalProgress extends Place, Goal {
  readonly today: AnswerValue | null;
  /** The answer when all actions that end by the end of the year are done. */
  readonly planned: AnswerValue | null;
  readonly distance: Distance;
  /** `reached` today, `by-plan`, `not-by-plan`: the plan does not get there in time; `does-not-apply`. */
  readonly outcome: 'reached' | 'by-plan' | 'not-by-plan' | 'does-not-apply';
}

/** Every goal of every target, by year, and whether the plan reaches it in time; dates are those of `scheduleOf`. */
export function targetProgress(
  framework: Pick<Framework, 'settings' | 'recommendations'>,
  assessment: ScoredParts & { readonly head: AssessmentHead; readonly actions: readonly Action[] },
  targets: readonly Target[],
): GoalProgress[] {
  const today = todayOf(assessment);
  const { steps } = scheduleOf(framework, assessment.head, assessment.actions);
  const endOf = new Map(steps.map(({ action, end }) => [action, end]));
  const goals = targets.flatMap((target) => goalsOf(target).map((goal) => ({ target, goal })));
  const byYear = new Map<number, ReadonlyMap<string, Answer>>();
  for (const { goal } of goals) {
    if (byYear.has(goal.year)) continue;
    const ended = assessment.actions.filter(({ id }) => (endOf.get(id) ?? '') <= `${goal.year}-12-31`);
    const { answers } = answersToEnter(assessment, ended);
    byYear.set(goal.year, new Map(answers.map((answer) => [answerKey(answer), answer])));
  }
  return goals
    .map(({ target: { criterion, source }, goal: { year, level } }): GoalProgress => {
      const key = answerKey({ criterion, source });
      const value = today.answers.get(key)?.value ?? null;
      const planned = byYear.get(year)?.get(key)?.value ?? value;
      const distance = distanceOf(value, level);
      const outcome = ((): GoalProgress['outcome'] => {
        if (distance.state === 'does-not-apply' || distance.state === 'reached') return distance.state;
        return distanceOf(planned, level).state === 'reached' ? 'by-plan' : 'not-by-plan';
      })();
      return { criterion, source, year, level, today: value, planned, distance, outcome };
    })
    .sort((a, b) => a.year - b.year);
}
