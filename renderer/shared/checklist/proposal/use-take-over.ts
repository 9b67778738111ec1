import { useTranslation } from 'react-i18next';
import type { Answer, DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../components/undo-toast.tsx';
import { saveAnswers } from '../../data/save-answer.ts';
import { useStatus } from '../../data/status.ts';
import { undoChange } from '../../data/undo.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { draftOf } from './proposals.ts';

/** Longest justification that the library takes. */
const MOST = 20_000;

/** Takes answers of another source over as drafts, in one step of undo. */
export function useTakeOver(source: string) {
  const { t } = useTranslation('checklist');
  const { assessmentId } = useWorkspace();
  const { profile } = useStatus();
  return (from: DataSource, answers: readonly Answer[]) => {
    const given = { source, by: profile?.name ?? '', at: new Date().toISOString() };
    const drafts = answers.map((answer) => {
      const words = { source: from.acronym || from.name, text: answer.justification };
      const justification = t(answer.justification ? 'proposal.lead' : 'proposal.leadOnly', words);
      return draftOf(answer, {
        ...given,
        criterion: answer.criterion,
        justification: justification.slice(0, MOST),
      });
    });
    saveAnswers(assessmentId, drafts);
    showToast({
      message: t('proposal.done', { count: drafts.length, source: from.acronym || from.name }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
}
