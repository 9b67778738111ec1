import type { Target } from '../../../assessment-framework/model/plan-records.ts';
import { type Goal, goalsOf } from '../../../assessment-framework/plan/targets.ts';
import { cachedAssessment } from '../data/assessment.ts';
import { removeRecord, removeRecords, saveRecord, saveRecords } from '../data/save-record.ts';

/** Which answer a goal is meant for. */
export interface GoalPlace {
  readonly criterion: string;
  readonly source: string | null;
}

const keyOf = ({ criterion, source }: GoalPlace): string[] =>
  source === null ? [criterion] : [criterion, source];
const isAt = (place: GoalPlace) => (target: Target) =>
  target.criterion === place.criterion && target.source === place.source;
// What is given may be more than a place: only the place belongs into the record.
const targetAt = (assessmentId: string, { criterion, source }: GoalPlace): Target =>
  cachedAssessment(assessmentId)?.targets.find(isAt({ criterion, source })) ?? {
    criterion,
    source,
    goals: [],
    note: '',
  };

/** Most goals an answer may have; the format holds no more. */
export const MOST_GOALS = 20;

/** A year that a goal can be set for; null: not one. */
export function readYear(text: string): number | null {
  const year = Number(text.trim());
  return Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null;
}

/** Goals with one of them set: a year has one goal at most. */
export const withGoal = (goals: readonly Goal[], goal: Goal): Goal[] =>
  goalsOf({ goals: [...goals.filter(({ year }) => year !== goal.year), goal] }).slice(0, MOST_GOALS);

/** Writes all goals of an answer; without any the target goes, unless it holds a note. */
export function saveGoals(assessmentId: string, place: GoalPlace, goals: readonly Goal[]): void {
  const target = targetAt(assessmentId, place);
  if (goals.length === 0 && target.note === '') removeRecord(assessmentId, 'targets', keyOf(place));
  else saveRecord(assessmentId, 'targets', { ...target, goals: goalsOf({ goals: [...goals] }) });
}

/** Sets the same goal for many answers as one step of undo. */
export function setGoalForAll(assessmentId: string, places: readonly GoalPlace[], goal: Goal): void {
  saveRecords(
    assessmentId,
    'targets',
    places.map((place) => {
      const target = targetAt(assessmentId, place);
      return { ...target, goals: withGoal(target.goals, goal) };
    }),
  );
}

/** Removes all goals of these answers as one step of undo. */
export const clearGoals = (assessmentId: string, places: readonly GoalPlace[]): void =>
  removeRecords(assessmentId, 'targets', places.map(keyOf));
