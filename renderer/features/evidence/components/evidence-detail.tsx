import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { ChangeEvidence } from '../facts/change-evidence.ts';
import type { EvidenceRow } from '../facts/evidence-rows.ts';
import { AttachCopy } from './attach-copy.tsx';
import styles from './evidence.module.css';
import { EvidenceDates } from './evidence-dates.tsx';
import { EvidenceFile } from './evidence-file.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import { EvidenceStrength } from './evidence-strength.tsx';
import { InterviewFacts } from './interview-facts.tsx';
import { Supports } from './supports.tsx';

interface EvidenceDetailProps {
  readonly row: EvidenceRow;
  /** Its file is shown in the room of the list. */
  readonly isLarge: boolean;
  readonly onEnlarge: () => void;
  readonly onRemoved: () => void;
}

/** Everything about one piece of evidence, edited where it stands. */
export function EvidenceDetail({ row, isLarge, onEnlarge, onRemoved }: EvidenceDetailProps) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  const { evidence } = row;
  const change: ChangeEvidence = (changes) => changeRecord(assessmentId, 'evidence', [evidence.id], changes);
  const remove = () => {
    removeRecord(assessmentId, 'evidence', [evidence.id]);
    onRemoved();
    showToast({
      message: t('removed', { title: evidence.title }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <div className={styles.panel}>
      <InlineField
        label={t('field.title')}
        value={evidence.title}
        required
        onSave={(title) => change({ title: title.trim() })}
      />
      {evidence.file && !isLarge && (
        <EvidenceFile evidence={evidence} file={evidence.file} onEnlarge={onEnlarge} />
      )}
      {evidence.kind === 'link' && <EvidenceLink url={evidence.url} onChange={change} />}
      {evidence.interview && <InterviewFacts interview={evidence.interview} onChange={change} />}
      {evidence.file === null && <AttachCopy evidence={evidence.id} />}
      <EvidenceStrength strength={evidence.strength} onChange={change} />
      <EvidenceDates row={row} onChange={change} />
      <InlineField
        label={t('field.note')}
        type="multiline"
        value={evidence.note}
        onSave={(note) => change({ note })}
      />
      <Supports row={row} />
      <Button size="compact-sm" variant="default" className={styles.remove ?? ''} onClick={remove}>
        {t('remove')}
      </Button>
    </div>
  );
}
