import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { flushDrafts } from '../../../shared/data/drafts.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';
import { usePolled } from '../../../shared/hooks/use-polled.ts';

type Progress = NonNullable<OutputOf<'reports.progress'>>;

/** Work on a file: what it was asked for, how far it is, and what became of it. */
export interface ReportJob<Input, Output> {
  readonly start: (input: Input) => void;
  /** As `start`, for callers that wait for what becomes of it. */
  readonly run: (input: Input) => Promise<Output>;
  readonly cancel: () => void;
  readonly isPending: boolean;
  /** What the work under way, or the last one, was asked for. */
  readonly asked: Input | undefined;
  readonly progress: Progress | null;
  readonly data: Output | undefined;
  readonly error: Error | null;
}

/**
 * Makes a file in the background, after everything typed is on disk. `run` gets the name of the job, by which the work is
 * watched and stopped.
 */
export function useReportJob<Input, Output>(
  run: (input: Input, job: string) => Promise<Output>,
): ReportJob<Input, Output> {
  const [job, setJob] = useState<string | null>(null);
  const work = useMutation({
    mutationFn: async (input: Input) => {
      // What is still being typed belongs into the file.
      flushDrafts();
      await whenSaved();
      const name = crypto.randomUUID();
      setJob(name);
      return await run(input, name);
    },
    onSettled: () => setJob(null),
  });
  const cancel = useCallback(() => {
    // The call under way then fails with `cancelled`, and that is where it is said.
    if (job !== null) void call('reports.cancel', { job }).catch(() => {});
  }, [job]);
  return {
    start: work.mutate,
    run: work.mutateAsync,
    cancel,
    isPending: work.isPending,
    asked: work.variables,
    progress: usePolled(job, askProgress),
    data: work.data,
    error: work.error,
  };
}

const askProgress = (job: string) => call('reports.progress', { job });
