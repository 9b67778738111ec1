import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import type { AnswerKey } from '../../data/save-answer.ts';

interface Given {
  readonly by: string;
  /** Moment as an ISO instant. */
  readonly at: string;
}

const blank = { confidence: 'low', justification: '', naReason: '', evidence: [] } as const;

function answersWith(
  keys: readonly AnswerKey[],
  answers: ReadonlyMap<string, Answer>,
  changes: Pick<Answer, 'value'> & Partial<Answer>,
  given: Given,
): readonly Answer[] {
  return keys.map((key) => {
    const before = answers.get(key.criterion);
    return {
      ...blank,
      evidence: [],
      ...before,
      ...changes,
      ...key,
      answeredBy: given.by,
      answeredAt: given.at,
    };
  });
}

/** 'Not applicable' for all of them with one reason (methodology F.1); notes and evidence stay. */
export const notApplicableAnswers = (
  keys: readonly AnswerKey[],
  answers: ReadonlyMap<string, Answer>,
  reason: string,
  given: Given,
): readonly Answer[] => answersWith(keys, answers, { value: 'NA', naReason: reason }, given);

/** 'Not known' for all of them; notes and evidence stay. */
export const notKnownAnswers = (
  keys: readonly AnswerKey[],
  answers: ReadonlyMap<string, Answer>,
  given: Given,
): readonly Answer[] => answersWith(keys, answers, { value: 'NK' }, given);
