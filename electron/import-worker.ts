import { parentPort, workerData } from 'node:worker_threads';
import { toAppError } from './api/to-app-error.ts';
import { importJob } from './import/import-job.ts';
import {
  BOARD,
  type JobData,
  PHASES,
  READY,
  type TaskReply,
  type TaskRequest,
} from './import/import-tasks.ts';
import { SheetError } from './import/sheet-error.ts';

// One import a thread. Requests come one after the other; how far one is, and whether it shall stop, stands on the shared board,
// which can be read and written while this thread is busy.

const { board: shared, ...options } = workerData as JobData;
const board = new Int32Array(shared);
const tasks = importJob(options, (phase, done) => {
  if (Atomics.load(board, BOARD.cancelled) === 1) throw new SheetError('cancelled');
  Atomics.store(board, BOARD.phase, PHASES.indexOf(phase));
  Atomics.store(board, BOARD.done, Math.round(done * 1_000));
});

async function reply({ task, input }: TaskRequest): Promise<TaskReply> {
  try {
    const run = tasks[task] as (input: unknown) => unknown;
    return { ok: true, value: await run(input) };
  } catch (error) {
    // Only the bare facts cross the border between threads.
    if (error instanceof SheetError) return { ok: false, code: error.code, params: {}, message: error.code };
    const { code, params } = toAppError(error);
    return { ok: false, code, params, message: error instanceof Error ? String(error.stack) : String(error) };
  }
}

// Until now there was nothing to stop.
parentPort?.postMessage(READY);
parentPort?.on('message', (request: TaskRequest) => {
  reply(request).then(
    (answer) => {
      Atomics.store(board, BOARD.phase, PHASES.indexOf('done'));
      Atomics.store(board, BOARD.done, 1_000);
      parentPort?.postMessage(answer);
    },
    () => process.exit(1),
  );
});
