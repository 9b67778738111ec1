import type { Assessment } from '../../../assessment-framework/model/assessment.ts';

/** What one person looks after. */
export interface Workload {
  readonly assigned: number;
  /** Of those, without an answer. */
  readonly left: number;
}

/** Assigned and open criteria by person; people without an assignment are not in it. */
export function workloads(
  assessment: Pick<Assessment, 'answers' | 'assignments'>,
): ReadonlyMap<string, Workload> {
  const keyOf = ({ criterion, source }: { criterion: string; source: string | null }) =>
    `${criterion}/${source ?? ''}`;
  const answered = new Set(assessment.answers.map(keyOf));
  const loads = new Map<string, { assigned: number; left: number }>();
  for (const assignment of assessment.assignments) {
    const load = loads.get(assignment.person) ?? { assigned: 0, left: 0 };
    load.assigned += 1;
    if (!answered.has(keyOf(assignment))) load.left += 1;
    loads.set(assignment.person, load);
  }
  return loads;
}
