import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { flushDrafts } from '../../../shared/data/drafts.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';

const BEFORE_SHOWN_MS = 300;
const BETWEEN_MS = 200;

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
    progress: useJobProgress(job),
    data: work.data,
    error: work.error,
  };
}

function useJobProgress(job: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (job === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      // A question that fails says nothing about the work itself: that call brings its own answer.
      const now = await call('reports.progress', { job }).catch(() => null);
      if (isOver) return;
      setProgress(now);
      timer = setTimeout(() => void ask(), BETWEEN_MS);
    };
    timer = setTimeout(() => void ask(), BEFORE_SHOWN_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setProgress(null);
    };
  }, [job]);
  return progress;
}
