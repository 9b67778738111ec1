import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import { showToast } from '../components/undo-toast.tsx';
import { cachedAssessment } from '../data/assessment.ts';
import { type AnswerKey, clearAnswer, saveAnswer } from '../data/save-answer.ts';
import { undoChange } from '../data/undo.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { answersOf } from './answers-index.ts';

/** The answer to one criterion and what can be done with it. */
export interface AnswerWork {
  readonly key: AnswerKey;
  /** null: not yet answered. */
  readonly answer: Answer | null;
  readonly change: (changes: Partial<Omit<Answer, 'criterion' | 'source'>>) => void;
  readonly choose: (value: AnswerValue) => void;
  /** Back to 'not yet answered', with a way back. */
  readonly clear: () => void;
}

/**
 * The answer to a criterion; `source` is null for system criteria. The same object as long as the answer is the same,
 * so that a key press draws anew only what it changes.
 */
export function useAnswer(criterion: string, source: string | null): AnswerWork {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const answer = answersOf(assessment.answers, source).get(criterion) ?? null;
  const acts = useMemo(() => {
    const key = { criterion, source };
    const answerNow = () => answersOf(cachedAssessment(assessmentId)?.answers ?? [], source).get(criterion);
    const change: AnswerWork['change'] = (changes) => saveAnswer(assessmentId, key, changes);
    return {
      key,
      change,
      choose: (value: AnswerValue) => {
        if (value !== answerNow()?.value) change({ value });
      },
      clear: () => {
        if (!answerNow()) return;
        clearAnswer(assessmentId, key);
        showToast({
          message: t('clear.done', { id: criterion }),
          action: t('shared:undo'),
          onAction: () => void undoChange(assessmentId),
        });
      },
    };
  }, [assessmentId, criterion, source, t]);
  return useMemo(() => ({ ...acts, answer }), [acts, answer]);
}
