import { Worker } from 'node:worker_threads';
import { AppError } from '../api/app-error.ts';
import type { ImportThread } from '../api/services.ts';
import {
  BOARD,
  type JobData,
  type JobOptions,
  PHASES,
  READY,
  type SheetFile,
  type TaskReply,
  type TaskRequest,
} from '../import/import-tasks.ts';
import { type Forker, sheetReader } from './sheet-reader.ts';

/** Longest time for reading or checking a spreadsheet, in milliseconds; what takes longer is too large or made to take long. */
const TIME_LIMIT = 30_000;
/** Memory of the process that reads, in megabytes; a file that needs more ends it. */
const READER_MEMORY = 1_536;
/** Memory of a thread, in megabytes; a sheet that needs more is refused. */
const MEMORY = { maxOldGenerationSizeMb: 1_536, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };

/** The threads of all imports that are open. */
export interface ImportThreads {
  start(): ImportThread;
  /** Comes when no import writes; null when none does. Who writes before it comes waits for the library, and all wait with it. */
  written(): Promise<unknown> | null;
  /** Ends them all, before the library closes. */
  closeAll(): void;
}

/** Starts threads for imports into one library. */
export function importThreads(options: Options): ImportThreads {
  const threads = new Set<ImportThread>();
  const writing = new Set<Promise<unknown>>();
  return {
    start() {
      for (const thread of threads) if (thread.isClosed()) threads.delete(thread);
      const thread = startImportThread(options);
      threads.add(thread);
      return {
        ...thread,
        run(task, input) {
          const turn = thread.run(task, input);
          if (task !== 'apply') return turn;
          const done: Promise<unknown> = turn.then(
            () => writing.delete(done),
            () => writing.delete(done),
          );
          writing.add(done);
          return turn;
        },
      };
    },
    written: () => (writing.size === 0 ? null : Promise.all(writing)),
    closeAll() {
      for (const thread of threads) thread.close();
      threads.clear();
    },
  };
}

interface Options extends JobOptions {
  /** The bundled worker. */
  readonly workerFile: string;
  /** The bundled process that reads files, and what starts it. */
  readonly readerFile: string;
  readonly fork: Forker;
  readonly timeLimitMs?: number;
}

interface Pending {
  /** Starts the clock, when the thread is there. */
  begin(): void;
  readonly isWriting: boolean;
  done(value: unknown): void;
  fail(error: unknown): void;
}

/**
 * Starts a thread for one import: it checks and writes away from the thread that serves the window. Files are hostile, so that
 * a process of its own reads them, which only lives until that is done.
 */
function startImportThread(given: Options): ImportThread {
  const { workerFile, readerFile, fork, timeLimitMs = TIME_LIMIT, ...options } = given;
  const shared = new SharedArrayBuffer(BOARD.places * Int32Array.BYTES_PER_ELEMENT);
  const board = new Int32Array(shared);
  const data: JobData = { ...options, board: shared };
  let worker: Worker | null = null;
  let pending: Pending | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  let isReady = false;
  let isBusy = false;
  const reader = sheetReader({ fork, file: readerFile, memoryMb: READER_MEMORY, timeLimitMs });

  const settle = (act: (pending: Pending) => void) => {
    const waiting = pending;
    pending = null;
    if (waiting !== null) act(waiting);
  };
  const end = (error: AppError) => {
    isClosed = true;
    // A thread that is ended while it starts can take the whole process along: it is ended when it is there.
    if (isReady) worker?.terminate().catch(() => undefined);
    worker = null;
    reader.end(error);
    settle(({ fail }) => fail(error));
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    const thread = new Worker(workerFile, { workerData: data, resourceLimits: MEMORY });
    thread.unref();
    thread.on('message', (reply: TaskReply | typeof READY) => {
      if (reply === READY) {
        isReady = true;
        if (isClosed) thread.terminate().catch(() => undefined);
        else pending?.begin();
        return;
      }
      Atomics.store(board, BOARD.cancelled, 0);
      settle(({ done, fail }) => (reply.ok ? done(reply.value) : fail(failureOf(reply))));
    });
    // A parser that fails in a way of its own is the file's doing; so is one that needs all the memory.
    thread.on('error', (cause) => {
      const isMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const code = isMemory ? 'sheet-too-large' : pending?.isWriting ? 'internal' : 'sheet-broken';
      end(new AppError(code, {}, { cause }));
    });
    thread.on('exit', () =>
      end(new AppError('internal', {}, { cause: new Error('the import thread ended') })),
    );
    worker = thread;
    return thread;
  };

  /** Asks the thread. */
  const ask = (request: TaskRequest, transfer: readonly ArrayBuffer[] = []) =>
    new Promise<unknown>((done, fail) => {
      if (isClosed) return fail(new AppError('cancelled'));
      const isWriting = request.task === 'apply';
      let timer: NodeJS.Timeout | undefined;
      const settled = () => clearTimeout(timer);
      pending = {
        isWriting,
        begin: () => {
          if (!isWriting) timer = setTimeout(() => end(new AppError('sheet-too-large')), timeLimitMs);
        },
        done: (value) => {
          settled();
          done(value);
        },
        fail: (error) => {
          settled();
          fail(error);
        },
      };
      started().postMessage(request, transfer);
      if (isReady) pending.begin();
    });
  const open = async (file: SheetFile) => {
    Atomics.store(board, BOARD.phase, PHASES.indexOf('reading'));
    // Starts beside the process that reads: neither waits for the other.
    started();
    const pieces = await reader.read(file);
    reader.end(new AppError('cancelled'));
    const input = { name: file.name, pieces };
    return await ask(
      { task: 'take', input },
      pieces.map(({ buffer }) => buffer),
    );
  };

  const run: ImportThread['run'] = (task, input) => {
    const turn = queue.then(async () => {
      if (isClosed || Atomics.exchange(board, BOARD.cancelled, 0) === 1) throw new AppError('cancelled');
      isBusy = true;
      try {
        return await (task === 'open' ? open(input as SheetFile) : ask({ task, input }));
      } finally {
        isBusy = false;
      }
    });
    queue = turn.catch(() => undefined);
    return turn as never;
  };

  return {
    run,
    progress: () => ({
      phase: PHASES[Atomics.load(board, BOARD.phase)] ?? 'waiting',
      done: Atomics.load(board, BOARD.done) / 1_000,
    }),
    cancel() {
      const phase = PHASES[Atomics.load(board, BOARD.phase)];
      // Nothing asks the parser to stop: its process ends. Checking and writing look at the board between rows.
      if (isBusy && (phase === 'reading' || phase === 'waiting')) end(new AppError('cancelled'));
      else if (isBusy || phase === 'waiting') Atomics.store(board, BOARD.cancelled, 1);
    },
    close: () => end(new AppError('cancelled')),
    isClosed: () => isClosed,
  };
}

function failureOf({ code, params, message }: Extract<TaskReply, { ok: false }>): AppError {
  return new AppError(code, params, { cause: new Error(message) });
}
