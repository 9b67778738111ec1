import type { Answer, Assignment } from '../../../assessment-framework/model/assessment.ts';

type BySource<T> = ReadonlyMap<string | null, ReadonlyMap<string, T>>;
type Keyed = Pick<Answer, 'criterion' | 'source'>;

const NO_ANSWERS: ReadonlyMap<string, Answer> = new Map();
const NO_ASSIGNMENTS: ReadonlyMap<string, Assignment> = new Map();
const indices = new WeakMap<readonly Keyed[], BySource<Keyed>>();

function indexOf<T extends Keyed>(list: readonly T[]): BySource<T> {
  const known = indices.get(list);
  if (known) return known as BySource<T>;
  const index = new Map<string | null, Map<string, T>>();
  for (const entry of list) {
    const block = index.get(entry.source);
    if (block) block.set(entry.criterion, entry);
    else index.set(entry.source, new Map([[entry.criterion, entry]]));
  }
  indices.set(list, index);
  return index;
}

/** Answers of one source by criterion, of the system for null. Looked up once for each state of the assessment. */
export const answersOf = (answers: readonly Answer[], source: string | null): ReadonlyMap<string, Answer> =>
  indexOf(answers).get(source) ?? NO_ANSWERS;

/** Assignments of one source by criterion, of the system for null. */
export const assignmentsOf = (
  assignments: readonly Assignment[],
  source: string | null,
): ReadonlyMap<string, Assignment> => indexOf(assignments).get(source) ?? NO_ASSIGNMENTS;
