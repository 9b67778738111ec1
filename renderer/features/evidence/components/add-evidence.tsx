import { Button } from '@mantine/core';
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { pickFiles } from '../../../shared/evidence-entry/incoming-files.ts';
import { InterviewForm } from '../../../shared/evidence-entry/interview-form.tsx';
import { LinkForm } from '../../../shared/evidence-entry/link-form.tsx';
import styles from './evidence.module.css';

interface AddEvidenceProps {
  /** The form that is open. */
  readonly entry: 'interview' | 'link' | null;
  readonly onEntry: (entry: 'interview' | 'link' | null) => void;
  readonly onAdded: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways in: files, a link, an interview. */
export function AddEvidence({ entry, onEntry, onAdded, onFiles }: AddEvidenceProps) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  const add = (evidence: Evidence) => {
    saveRecord(assessmentId, 'evidence', evidence);
    onEntry(null);
    onAdded(evidence.id);
  };
  if (entry !== null) {
    const Form = entry === 'interview' ? InterviewForm : LinkForm;
    return (
      <Surface title={t(`add.${entry}`)} className={styles.entry ?? ''}>
        <Form onAdd={add} onBack={() => onEntry(null)} />
      </Surface>
    );
  }
  return (
    <div className={styles.ways}>
      <Button
        leftSection={<IconPaperclip size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pickFiles().then(onFiles)}
      >
        {t('add.files')}
      </Button>
      <Button variant="default" onClick={() => onEntry('interview')}>
        {t('add.interview')}
      </Button>
      <Button variant="default" onClick={() => onEntry('link')}>
        {t('add.link')}
      </Button>
      <span className={styles.quiet}>{t('add.drop')}</span>
    </div>
  );
}
