import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, uploadFile } from '../../../shared/bridge/bridge.ts';
import { patchAssessment } from '../../../shared/data/assessment.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { pickFiles } from '../../../shared/evidence-entry/incoming-files.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './evidence.module.css';

/** Gives a link or an interview a file of its own: the copy of a page, the signed minutes. */
export function AttachCopy({ evidence }: { readonly evidence: string }) {
  const { t } = useTranslation('evidence');
  const { assessmentId } = useWorkspace();
  const sentence = useErrorSentence();
  const attach = useMutation({
    mutationFn: async () => {
      const [file] = await pickFiles();
      if (!file) return null;
      // The record must be in the library before a file can go to it.
      await whenSaved();
      return call('evidence.attach', { assessmentId, evidence, upload: await uploadFile(file) });
    },
    onSuccess: (record) => {
      if (!record) return;
      patchAssessment(assessmentId, (assessment) => ({
        ...assessment,
        evidence: assessment.evidence.map((piece) => (piece.id === record.id ? record : piece)),
      }));
    },
  });
  return (
    <div className={styles.buttons}>
      <Button size="compact-sm" variant="default" loading={attach.isPending} onClick={() => attach.mutate()}>
        {t('file.attach')}
      </Button>
      {attach.error && (
        <p role="alert" className={styles.bad}>
          {sentence(attach.error)}
        </p>
      )}
    </div>
  );
}
