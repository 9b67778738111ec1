import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { startDownload } from '../../../shared/bridge/start-download.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { EvidencePreview } from '../../../shared/evidence-preview/evidence-preview.tsx';
import { useBytes } from '../../../shared/format/use-bytes.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './evidence.module.css';

interface EvidenceFileProps {
  readonly evidence: Evidence;
  readonly file: NonNullable<Evidence['file']>;
  readonly onEnlarge: () => void;
}

/** The file itself: what it is called, a look into it, and a copy of it. */
export function EvidenceFile({ evidence, file, onEnlarge }: EvidenceFileProps) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  const bytes = useBytes();
  return (
    <section className={styles.part}>
      <p className={styles.fileName}>
        <span>{file.name}</span>
        <span className={styles.quiet}>{bytes(file.size)}</span>
      </p>
      <div className={styles.preview}>
        <EvidencePreview assessmentId={assessmentId} evidence={evidence} />
      </div>
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="default" onClick={onEnlarge}>
          {t('file.enlarge')}
        </Button>
        <SaveCopy evidence={evidence.id} />
      </div>
    </section>
  );
}

/** Writes a copy of the file where the user says. */
export function SaveCopy({ evidence }: { readonly evidence: string }) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  const sentence = useErrorSentence();
  const save = useMutation({
    mutationFn: () => call('evidence.saveCopy', { assessmentId, evidence }),
    onSuccess: (outcome) => {
      startDownload(outcome);
      if (outcome.kind === 'saved') showToast({ message: t('file.saved', { name: outcome.name }) });
    },
  });
  return (
    <>
      <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {t('file.saveCopy')}
      </Button>
      {save.error && (
        <p role="alert" className={styles.bad}>
          {sentence(save.error)}
        </p>
      )}
    </>
  );
}
