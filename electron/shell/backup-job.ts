import { fetchCopy, makeCopy, type WholeCopy } from '../../db/backup.ts';

/** What is done away from the thread that serves the window, because it reads the whole library. */
export type BackupJob =
  | { readonly kind: 'make'; readonly libraryPath: string; readonly copy: string }
  | { readonly kind: 'fetch'; readonly copy: string; readonly target: string; readonly newestSchema: number };

/** @throws as `makeCopy` and `fetchCopy` */
export async function doBackupJob(job: BackupJob): Promise<WholeCopy> {
  return job.kind === 'make'
    ? await makeCopy(job.libraryPath, job.copy)
    : fetchCopy(job.copy, job.target, job.newestSchema);
}
