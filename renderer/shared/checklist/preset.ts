import type { Answer, Assessment, DataSource } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';

/** Criteria that usually do not apply to the type of a source and have no answer yet, in the order of the framework. */
export function openPresets(
  framework: Pick<Framework, 'sourceTypes'>,
  answers: Assessment['answers'],
  source: Pick<DataSource, 'id' | 'type'>,
): readonly string[] {
  const type = framework.sourceTypes.find(({ id }) => id === source.type);
  const answered = new Set(
    answers.filter((answer) => answer.source === source.id).map(({ criterion }) => criterion),
  );
  return (type?.presetNotApplicable ?? []).filter((criterion) => !answered.has(criterion));
}

/** 'Not applicable' answers for confirmed presets, all with the same reason. */
export const presetAnswers = (
  criteria: readonly string[],
  given: { source: string; reason: string; by: string; at: string },
): readonly Answer[] =>
  criteria.map((criterion) => ({
    criterion,
    source: given.source,
    value: 'NA',
    confidence: 'low',
    justification: '',
    naReason: given.reason,
    evidence: [],
    answeredBy: given.by,
    answeredAt: given.at,
  }));
