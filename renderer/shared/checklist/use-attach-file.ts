import { useMutation } from '@tanstack/react-query';
import { call, choosesFilesInPage, pickFile, uploadFile } from '../bridge/bridge.ts';
import { patchAssessment } from '../data/assessment.ts';
import { useWorkspace } from '../data/workspace.tsx';

/** Lets the user choose a file and keeps a copy as new evidence; resolves to its record, null when nothing was chosen. */
export function useAttachFile() {
  const { assessmentId } = useWorkspace();
  return useMutation({
    mutationFn: async () => {
      if (!choosesFilesInPage()) return call('evidence.attach', { assessmentId });
      const file = await pickFile('');
      return file ? call('evidence.attach', { assessmentId, upload: await uploadFile(file) }) : null;
    },
    onSuccess: (evidence) => {
      if (!evidence) return;
      // The application has saved the record already; only this window does not know it yet.
      patchAssessment(assessmentId, (assessment) => ({
        ...assessment,
        evidence: [...assessment.evidence, evidence],
      }));
    },
  });
}
