import type { AnswerValue, Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import {
  type Goal,
  type GoalProgress,
  targetProgress,
} from '../../../../assessment-framework/plan/targets.ts';

/** An answer with today's level and its goals. */
export interface GoalRow {
  readonly id: string;
  readonly criterion: string;
  readonly source: string | null;
  readonly label: string;
  /** Name of its dimension or source. */
  readonly block: string;
  readonly today: AnswerValue | null;
  /** By year. */
  readonly goals: readonly Goal[];
  /** The last goal beside the plan; null without a goal. */
  readonly progress: GoalProgress | null;
}

export const GOAL_FILTERS = ['with', 'below', 'not-by-plan', 'all'] as const;
export type GoalFilter = (typeof GOAL_FILTERS)[number];

interface Facts {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly texts: FrameworkTexts;
}

const keyOf = (criterion: string, source: string | null) => `${criterion} ${source ?? ''}`;

/** Every answer that can have a goal, in the order of the checklists: of the system, then source by source. */
export function goalRows({ framework, assessment, texts }: Facts): readonly GoalRow[] {
  const answers = new Map(
    assessment.answers.map(({ criterion, source, value }) => [keyOf(criterion, source), value]),
  );
  const progress = new Map<string, GoalProgress[]>();
  for (const each of targetProgress(framework, assessment, assessment.targets)) {
    const key = keyOf(each.criterion, each.source);
    progress.set(key, [...(progress.get(key) ?? []), each]);
  }
  const row = (criterion: string, source: string | null, label: string, block: string): GoalRow => {
    const id = keyOf(criterion, source);
    const own = progress.get(id) ?? [];
    return {
      id,
      criterion,
      source,
      label,
      block,
      today: answers.get(id) ?? null,
      goals: own.map(({ year, level }) => ({ year, level })),
      progress: own.at(-1) ?? null,
    };
  };
  return [
    ...framework.systemCriteria.map(({ id, dimension }) =>
      row(
        id,
        null,
        texts.systemCriteria[id]?.label ?? id,
        texts.framework.dimensions[dimension]?.short ?? dimension,
      ),
    ),
    ...assessment.sources.flatMap((source) =>
      framework.sourceCriteria.map(({ id }) =>
        row(id, source.id, texts.sourceCriteria[id]?.label ?? id, source.name),
      ),
    ),
  ];
}

/** Whether a row is shown under a filter. */
export function isShown({ progress }: GoalRow, filter: GoalFilter): boolean {
  if (filter === 'all') return true;
  if (progress === null) return false;
  if (filter === 'below') return progress.distance.state === 'below' || progress.distance.state === 'open';
  return filter === 'with' || progress.outcome === 'not-by-plan';
}
