import { useMutation } from '@tanstack/react-query';
import type { Language } from '../../../../assessment-framework/model/common.ts';
import type { FileOutcome } from '../../../../electron/api/contract-shapes.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { startDownload } from '../../../shared/bridge/start-download.ts';
import { flushDrafts } from '../../../shared/data/drafts.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';

export type ExportKind = 'word' | 'excel' | 'brief' | 'plan' | 'package';

interface ExportInput {
  readonly assessmentId: string;
  readonly kind: ExportKind;
  readonly language: Language;
}

async function exportFile({ assessmentId, kind, language }: ExportInput): Promise<FileOutcome> {
  // What is still being typed belongs into the file.
  flushDrafts();
  await whenSaved();
  const outcome =
    kind === 'package'
      ? await call('packages.export', { assessmentId })
      : await call('reports.export', { assessmentId, format: kind, language });
  startDownload(outcome);
  return outcome;
}

/** Makes a report, a workbook, the action brief, the workbook of the plan or a package, and says what became of it. */
export const useExportFile = () => useMutation({ mutationFn: exportFile });
