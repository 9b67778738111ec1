import type { Answer } from '../../../assessment-framework/model/assessment.ts';
import { call } from '../bridge/bridge.ts';
import { cachedAssessment, patchAssessment } from './assessment.ts';
import { queryClient } from './query-client.ts';
import { enqueueSave } from './save-queue.ts';
import { statusQuery } from './status.ts';

/** Which answer: a criterion, and the source it is asked of (null for system criteria). */
export interface AnswerKey {
  readonly criterion: string;
  readonly source: string | null;
}

const same = (key: AnswerKey) => (answer: Answer) =>
  answer.criterion === key.criterion && answer.source === key.source;

/** Name of an answer in the save queue, to show its own state. */
export const answerSaveKey = (assessmentId: string, key: AnswerKey): string =>
  `${assessmentId}/answers/${key.criterion}/${key.source ?? ''}`;

const batchSaveKey = (assessmentId: string, keys: readonly AnswerKey[]): string =>
  `${assessmentId}/answers/${keys.map(({ criterion, source }) => `${criterion}:${source ?? ''}`).join(',')}`;

/**
 * Changes an answer on screen at once and saves it. Fields that are not named stay; a first answer needs a `value`,
 * without one nothing happens (a justification alone is not an answer).
 */
export function saveAnswer(
  assessmentId: string,
  key: AnswerKey,
  changes: Partial<Omit<Answer, 'criterion' | 'source'>>,
): void {
  const before = cachedAssessment(assessmentId)?.answers.find(same(key));
  const value = changes.value ?? before?.value;
  if (value === undefined) return;
  const profile = queryClient.getQueryData(statusQuery.queryKey)?.profile;
  const answer: Answer = {
    confidence: 'low',
    justification: '',
    naReason: '',
    evidence: [],
    ...before,
    ...changes,
    criterion: key.criterion,
    source: key.source,
    value,
    answeredBy: profile?.name ?? '',
    answeredAt: new Date().toISOString(),
  };
  patchAssessment(assessmentId, (assessment) => ({
    ...assessment,
    answers: before
      ? assessment.answers.map((other) => (same(key)(other) ? answer : other))
      : [...assessment.answers, answer],
  }));
  enqueueSave(answerSaveKey(assessmentId, key), () => call('answers.save', { assessmentId, answer }));
}

/** Back to 'not yet answered'. */
export function clearAnswer(assessmentId: string, key: AnswerKey): void {
  patchAssessment(assessmentId, (assessment) => ({
    ...assessment,
    answers: assessment.answers.filter((answer) => !same(key)(answer)),
  }));
  enqueueSave(answerSaveKey(assessmentId, key), () => call('answers.clear', { assessmentId, ...key }));
}

/** Several answers back to 'not yet answered' in one step of undo. */
export function clearAnswers(assessmentId: string, keys: readonly AnswerKey[]): void {
  if (keys.length === 0) return;
  patchAssessment(assessmentId, (assessment) => ({
    ...assessment,
    answers: assessment.answers.filter((answer) => !keys.some((key) => same(key)(answer))),
  }));
  enqueueSave(`${batchSaveKey(assessmentId, keys)}/gone`, () =>
    call('answers.clearMany', {
      assessmentId,
      keys: keys.map(({ criterion, source }) => ({ criterion, source })),
    }),
  );
}

/** Saves several answers in one step of undo, for example confirmed suggestions. */
export function saveAnswers(assessmentId: string, answers: readonly Answer[]): void {
  if (answers.length === 0) return;
  const isReplaced = (answer: Answer) => answers.some((other) => same(other)(answer));
  patchAssessment(assessmentId, (assessment) => ({
    ...assessment,
    answers: [...assessment.answers.filter((answer) => !isReplaced(answer)), ...answers],
  }));
  enqueueSave(batchSaveKey(assessmentId, answers), () =>
    call('answers.saveMany', { assessmentId, answers: [...answers] }),
  );
}
