import type { ReleaseProfile } from '../../../../assessment-framework/release/release-profiles.ts';
import type { ReportPreset } from '../../../../assessment-framework/report-outline/outline.ts';
import type { InputOf, OutputOf } from '../../../../electron/api/contract.ts';
import { call, choosesFilesInPage, pickFile, uploadFile } from '../../../shared/bridge/bridge.ts';
import { startDownload } from '../../../shared/bridge/start-download.ts';
import { useReportJob } from './use-report-job.ts';

export type ExportKind = InputOf<'reports.export'>['format'] | 'package';
export type ExportOutcome = OutputOf<'reports.export'>;

/** What is asked of every file of a report. */
export interface ReportOrder {
  readonly assessmentId: string;
  readonly language: InputOf<'reports.export'>['language'];
  readonly release: ReleaseProfile;
  readonly preset: ReportPreset;
  /** Template of the office; null: the look of the application. */
  readonly template: string | null;
}

interface ExportInput {
  readonly kind: ExportKind;
  readonly order: ReportOrder;
}

async function exportFile({ kind, order }: ExportInput, job: string): Promise<ExportOutcome> {
  const { assessmentId, release } = order;
  const outcome =
    kind === 'package'
      ? await call('packages.export', { assessmentId, release })
      : await call('reports.export', { ...order, job, format: kind });
  startDownload(outcome);
  return outcome;
}

/** Makes one of the files that leave the house; the answer says what was found when it was read back. */
export const useExportFile = () => useReportJob(exportFile);

async function refresh(order: ReportOrder, job: string): Promise<OutputOf<'reports.refresh'> | null> {
  const { assessmentId, language, preset, release } = order;
  const input = { assessmentId, language, preset, release, job };
  if (!choosesFilesInPage()) {
    const done = await call('reports.refresh', input);
    startDownload(done.outcome);
    return done;
  }
  const file = await pickFile('.docx');
  if (file === null) return null;
  const done = await call('reports.refresh', { ...input, upload: await uploadFile(file) });
  startDownload(done.outcome);
  return done;
}

/** Brings the data of an edited report up to date in a new file; null when no document was chosen. */
export const useRefreshReport = () => useReportJob(refresh);
