import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerSaveKey } from '../data/save-answer.ts';
import { useSaveState } from '../data/save-queue.ts';
import { useWorkspace } from '../data/workspace.tsx';
import hidden from '../styles/hidden.module.css';
import type { AnswerWork } from './use-answer.ts';

interface ChecklistVoiceProps {
  readonly criterion: string;
  readonly label: string;
  readonly work: AnswerWork;
}

/** Says to screen readers which criterion this is, which level it has now, and whether that is on disk. */
export function ChecklistVoice({ criterion, label, work }: ChecklistVoiceProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId } = useWorkspace();
  const { pending, failed } = useSaveState();
  const value = work.answer?.value ?? null;
  const [first, setFirst] = useState({ criterion, value });
  // Only a change of the value is an event to report as saved, not the arrival at a criterion.
  useEffect(
    () => setFirst((seen) => (seen.criterion === criterion ? seen : { criterion, value })),
    [criterion, value],
  );
  const hasChanged = first.criterion === criterion && first.value !== value;
  const level =
    value === null
      ? t('shared:level.blank')
      : value === 'NA'
        ? t('shared:level.notApplicable')
        : value === 'NK'
          ? t('shared:level.notKnown')
          : t('shared:level.level', { level: value });
  const state = failed.has(answerSaveKey(assessmentId, work.key))
    ? 'failed'
    : pending > 0
      ? 'saving'
      : 'saved';
  return (
    <p className={hidden.above} aria-live="polite">
      {hasChanged
        ? t(`voice.${state}`, { criterion, level })
        : t('voice.arrived', { criterion, label, level })}
    </p>
  );
}
