import { AppError } from './app-error.ts';
import type { ReportProgress, ReportTasks, ReportWork } from './report-tasks.ts';

/** What a job does: one task after the other, until it is over or cancelled. */
export interface ReportJob {
  /** @throws AppError `cancelled` */
  work<T extends keyof ReportTasks>(
    task: T,
    input: ReportTasks[T]['input'],
  ): Promise<ReportTasks[T]['output']>;
  readonly signal: AbortSignal;
}

/** The jobs that the page knows by names of its own, to watch and to cancel them. */
export interface ReportDesk {
  /** @throws AppError `conflict` when a job of this name is under way; `cancelled` */
  run<T>(name: string, act: (job: ReportJob) => Promise<T>): Promise<T>;
  progress(name: string): ReportProgress | null;
  cancel(name: string): void;
}

export function reportDesk(reportWork: ReportWork): ReportDesk {
  const jobs = new Map<string, { readonly end: AbortController; progress: ReportProgress | null }>();
  return {
    async run(name, act) {
      if (jobs.has(name)) throw new AppError('conflict');
      const end = new AbortController();
      const { signal } = end;
      const entry = { end, progress: null as ReportProgress | null };
      jobs.set(name, entry);
      try {
        return await act({
          signal,
          work: async (task, input) => {
            if (signal.aborted) throw new AppError('cancelled');
            return await reportWork(task, input, {
              signal,
              onProgress: (progress) => {
                // A job may take several threads, and each begins at the beginning.
                if (progress.share >= (entry.progress?.share ?? 0)) entry.progress = progress;
              },
            });
          },
        });
      } catch (error) {
        // Whatever it failed of when it was ended.
        throw signal.aborted ? new AppError('cancelled', {}, { cause: error }) : error;
      } finally {
        jobs.delete(name);
      }
    },
    progress: (name) => jobs.get(name)?.progress ?? null,
    cancel: (name) => jobs.get(name)?.end.abort(),
  };
}
