import { useTranslation } from 'react-i18next';
import { type AnswerKey, answerSaveKey } from '../data/save-answer.ts';
import { useSaveState } from '../data/save-queue.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './criterion-work.module.css';

interface FieldStateProps {
  readonly answerKey: AnswerKey;
  /** Text that is typed and not yet handed over. */
  readonly isDraft: boolean;
}

/** Small words at the end of a field's label: being saved, saved in this sitting, or why not. */
export function FieldState({ answerKey, isDraft }: FieldStateProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId } = useWorkspace();
  const { failed, pending, savedAt } = useSaveState();
  const sentence = useErrorSentence();
  const failure = failed.get(answerSaveKey(assessmentId, answerKey));
  if (failure)
    return <span className={styles.notSaved}>{t('field.failed', { why: sentence(failure) })}</span>;
  if (isDraft || pending > 0) return <span className={styles.quiet}>{t('field.saving')}</span>;
  return savedAt ? <span className={styles.savedWord}>{t('field.saved')}</span> : null;
}
