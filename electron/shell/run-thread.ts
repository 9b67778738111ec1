import { parentPort, Worker } from 'node:worker_threads';
import { AppError } from '../api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../api/contract.ts';
import { toAppError } from '../api/to-app-error.ts';

/** What a thread says before it ends. */
type ThreadReply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'broken'; readonly error: unknown };

/** Runs one job in a thread of its own; a failure with a code comes back as an AppError. */
export function inThread<T>(workerFile: string, workerData: unknown): Promise<T> {
  return new Promise<T>((done, fail) => {
    const worker = new Worker(workerFile, { workerData });
    worker.once('message', (reply: ThreadReply) => {
      if (reply.kind === 'done') done(reply.value as T);
      else fail(reply.kind === 'failed' ? new AppError(reply.code, reply.params) : reply.error);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('the thread ended without a word')));
  });
}

/** In the thread: says what came of its job. */
export function answerFromThread(job: Promise<unknown>): void {
  const say = (reply: ThreadReply) => parentPort?.postMessage(reply);
  job.then(
    (value) => say({ kind: 'done', value }),
    (error: unknown) => {
      const { code, params } = toAppError(error);
      // An error loses its class on the way; what has a code keeps it, the rest is worth its stack in the log.
      say(code === 'internal' ? { kind: 'broken', error } : { kind: 'failed', code, params });
    },
  );
}
