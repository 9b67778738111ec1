import { useTranslation } from 'react-i18next';
import { showToast } from '../../components/undo-toast.tsx';
import { type AnswerKey, clearAnswers, saveAnswers } from '../../data/save-answer.ts';
import { useStatus } from '../../data/status.ts';
import { undoChange } from '../../data/undo.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { answersOf } from '../answers-index.ts';
import { notApplicableAnswers, notKnownAnswers } from './bulk-answers.ts';

/** What can be done with several criteria of one block at once; each is one step of undo and says so. */
export function useBulkAnswers(source: string | null) {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const { profile } = useStatus();
  const answers = answersOf(assessment.answers, source);
  const given = () => ({ by: profile?.name ?? '', at: new Date().toISOString() });
  const done = (message: string) =>
    showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
  return {
    notApplicable: (keys: readonly AnswerKey[], reason: string) => {
      saveAnswers(assessmentId, notApplicableAnswers(keys, answers, reason, given()));
      done(t('bulk.notApplicableDone', { count: keys.length }));
    },
    notKnown: (keys: readonly AnswerKey[]) => {
      saveAnswers(assessmentId, notKnownAnswers(keys, answers, given()));
      done(t('bulk.notKnownDone', { count: keys.length }));
    },
    clear: (keys: readonly AnswerKey[]) => {
      const answered = keys.filter(({ criterion }) => answers.has(criterion));
      if (answered.length === 0) return;
      clearAnswers(assessmentId, answered);
      done(t('bulk.cleared', { count: answered.length }));
    },
  };
}
