import { Worker } from 'node:worker_threads';
import { AppError } from '../api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../api/contract.ts';
import type { LibraryWork } from '../api/services.ts';

/** What a thread is started for. */
export interface LibraryJob {
  readonly libraryPath: string;
  /** Folder of the built application. */
  readonly dist: string;
  readonly procedure: keyof LibraryWork;
  readonly input: readonly unknown[];
}

/** What a thread says before it ends. */
export type LibraryReply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'broken'; readonly error: unknown };

/** Does each piece of long work in a thread of its own, so that neither the window nor a save waits for it. */
export function libraryThread(
  workerFile: string,
  place: Pick<LibraryJob, 'libraryPath' | 'dist'>,
): LibraryWork {
  const run = <T>(procedure: LibraryJob['procedure'], ...input: readonly unknown[]) =>
    new Promise<T>((done, fail) => {
      const workerData: LibraryJob = { ...place, procedure, input };
      const worker = new Worker(workerFile, { workerData });
      worker.once('message', (reply: LibraryReply) => {
        if (reply.kind === 'done') done(reply.value as T);
        else fail(reply.kind === 'failed' ? new AppError(reply.code, reply.params) : reply.error);
      });
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('the thread of the library ended without a word')));
    });
  return {
    takeFile: ({ path, name }) => run('takeFile', { path, name }),
    discard: (file) => run('discard', file),
    writePackage: (job) => run('writePackage', job),
    takePackage: ({ path, name }, once) => run('takePackage', { path, name }, once),
    sweep: () => run('sweep'),
  };
}
