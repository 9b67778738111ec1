import { Worker } from 'node:worker_threads';
import { AppError } from '../api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../api/contract.ts';
import type { ReportProgress, ReportTasks, ReportWork } from '../api/report-tasks.ts';

/** What a thread is started with. */
export interface ReportPlace {
  readonly libraryPath: string;
  /** Folder of the built application. */
  readonly dist: string;
}

export interface ReportTaskRequest {
  readonly task: keyof ReportTasks;
  readonly input: unknown;
}

/** What a thread says: that it can be asked, how far it is, and at last what came of its task. */
export type ReportReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ReportProgress }
  | { readonly kind: 'done'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      readonly message: string;
    };

/** Does each task in a thread of its own, with its own connection to the library, so that neither the window nor a save waits. */
export function reportThreads(workerFile: string, place: ReportPlace): ReportWork {
  return (task, input, { signal, onProgress }) =>
    new Promise((done, fail) => {
      const worker = new Worker(workerFile, { workerData: place });
      let outcome: (() => void) | null = null;
      let isReady = false;
      const end = () => {
        outcome ??= () => fail(new AppError('cancelled'));
        // A thread that is ended while it starts can take the whole process along: it is ended when it is there. Until then it
        // was asked for nothing, so that nobody need wait for its end.
        if (isReady) worker.terminate().catch(fail);
        else outcome();
      };
      worker.on('message', (reply: ReportReply) => {
        switch (reply.kind) {
          case 'ready':
            isReady = true;
            if (signal.aborted) end();
            else worker.postMessage({ task, input } satisfies ReportTaskRequest);
            break;
          case 'progress':
            onProgress(reply.progress);
            break;
          case 'done':
            outcome ??= () => done(reply.value as never);
            break;
          case 'failed':
            outcome ??= () =>
              fail(new AppError(reply.code, reply.params, { cause: new Error(reply.message) }));
        }
      });
      worker.once('error', (error) => {
        outcome ??= () => fail(error);
      });
      // Only now nothing of it runs any more, and nothing can be written.
      worker.once('exit', () => {
        signal.removeEventListener('abort', end);
        if (outcome) outcome();
        else fail(new Error('the report thread ended without a word'));
      });
      signal.addEventListener('abort', end);
    });
}
