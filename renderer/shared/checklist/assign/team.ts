import type { Assignment, Person } from '../../../../assessment-framework/model/assessment.ts';
import type { AnswerKey } from '../../data/save-answer.ts';

const plain = (name: string) => name.trim().toLocaleLowerCase();

/** The person of the team who bears the name of the profile; null when nobody does. */
export const meAmong = (people: readonly Person[], name: string | undefined): Person | null =>
  name === undefined ? null : (people.find((person) => plain(person.name) === plain(name)) ?? null);

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => /\p{L}/u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('');
}

/** Assignments of the criteria to one person. */
export const assignmentsTo = (keys: readonly AnswerKey[], person: string): readonly Assignment[] =>
  keys.map(({ criterion, source }) => ({ criterion, source, person }));

/** The key of an assignment as the library wants it: a source that is null is left off. */
export const assignmentKey = ({ criterion, source }: AnswerKey): readonly string[] =>
  source === null ? [criterion] : [criterion, source];
