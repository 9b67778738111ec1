import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import { distanceOf } from '../../../../assessment-framework/plan/targets.ts';

/** What a criterion can be picked by, in the order of the menu. */
export const MARKS = ['unanswered', 'critical', 'low', 'noEvidence', 'belowGoal'] as const;
export type Mark = (typeof MARKS)[number];

/** Which criteria the list shows: those to which everything named here applies. */
export interface CriterionFilter {
  readonly marks: readonly Mark[];
  /** Answered on this day or later: 'today', 'monday' (of this week), or a date as YYYY-MM-DD. */
  readonly since: string | null;
  /** Assigned to: 'me', 'nobody', or the id of a person. */
  readonly person: string | null;
}

export const NO_FILTER: CriterionFilter = { marks: [], since: null, person: null };

export const isFiltering = ({ marks, since, person }: CriterionFilter): boolean =>
  marks.length > 0 || since !== null || person !== null;

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text);
const isSince = (text: string) => text === 'today' || text === 'monday' || isDate(text);
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isPerson = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

/** Reads a filter from an address, for example `unanswered,since:monday,person:me`; what it does not know is left out. */
export function readFilter(text: string): CriterionFilter {
  const parts = text.split(',').slice(0, 20);
  const wordOf = (name: string, isValid: (value: string) => boolean) =>
    parts
      .flatMap((part) => (part.startsWith(`${name}:`) ? [part.slice(name.length + 1)] : []))
      .find(isValid) ?? null;
  return {
    marks: MARKS.filter((mark) => parts.some((part) => isMark(part) && part === mark)),
    since: wordOf('since', isSince),
    person: wordOf('person', isPerson),
  };
}

/** The filter as it stands in an address; empty when nothing is filtered. */
export const writeFilter = ({ marks, since, person }: CriterionFilter): string =>
  [...marks, ...(since ? [`since:${since}`] : []), ...(person ? [`person:${person}`] : [])].join(',');

/** The filter with one mark more or less. */
export const withMark = (filter: CriterionFilter, mark: Mark): CriterionFilter => ({
  ...filter,
  marks: MARKS.filter((other) => (other === mark) !== filter.marks.includes(other)),
});

/** First moment of the day that `since` names, in the time of this computer; Monday begins the week. */
export function sinceMoment(since: string, now: Date): Date {
  if (isDate(since)) return new Date(`${since}T00:00:00`);
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (since === 'monday') day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day;
}

/** What a filter asks of one criterion. */
export interface CriterionFacts {
  readonly critical: boolean;
  readonly answer: Pick<Answer, 'value' | 'confidence' | 'evidence' | 'answeredAt'> | null;
  /** Whom it is assigned to; null: nobody. */
  readonly person: string | null;
  /** Level that is to be reached in the end; null: no goal is set. */
  readonly goal: number | null;
}

const has: Readonly<Record<Mark, (facts: CriterionFacts) => boolean>> = {
  unanswered: ({ answer }) => answer === null,
  critical: ({ critical }) => critical,
  low: ({ answer }) => typeof answer?.value === 'number' && answer.confidence === 'low',
  noEvidence: ({ answer }) => typeof answer?.value === 'number' && answer.evidence.length === 0,
  // What is not known yet has not reached its goal either.
  belowGoal: ({ answer, goal }) =>
    goal !== null && ['below', 'open'].includes(distanceOf(answer?.value ?? null, goal).state),
};

/** Who 'me' is among the people of the team (null: nobody yet), and what time it is. */
export interface FilterGround {
  readonly me: string | null;
  readonly now: Date;
}

/** A test for criteria; made once for a whole list. 'Me' without a person in the team matches nothing. */
export function matcherOf(filter: CriterionFilter, { me, now }: FilterGround) {
  const from = filter.since === null ? null : sinceMoment(filter.since, now).getTime();
  const person = filter.person === 'me' ? me : filter.person;
  const isTheirs = (assigned: string | null) => {
    if (filter.person === null) return true;
    return filter.person === 'nobody' ? assigned === null : person !== null && assigned === person;
  };
  return (facts: CriterionFacts): boolean => {
    const at = facts.answer?.answeredAt;
    if (from !== null && !(at && Date.parse(at) >= from)) return false;
    return isTheirs(facts.person) && filter.marks.every((mark) => has[mark](facts));
  };
}
