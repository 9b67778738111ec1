import { Button } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { EvidencePreview } from '../../../shared/evidence-preview/evidence-preview.tsx';
import styles from './evidence.module.css';
import { SaveCopy } from './evidence-file.tsx';

interface LargePreviewProps {
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

/** A file in the room of the list. */
export function LargePreview({ evidence, onClose }: LargePreviewProps) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  return (
    <section className={styles.large} aria-label={t('file.large', { title: evidence.title })}>
      <div className={styles.largeHead}>
        <Button
          autoFocus
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowLeft className={styles.arrow} size={14} stroke={1.75} aria-hidden="true" />}
          onClick={onClose}
        >
          {t('file.back')}
        </Button>
        <span className={styles.cut}>{evidence.file?.name}</span>
        <span className={styles.spring} />
        <SaveCopy evidence={evidence.id} />
      </div>
      <div className={styles.largeBody}>
        <EvidencePreview assessmentId={assessmentId} evidence={evidence} />
      </div>
    </section>
  );
}
