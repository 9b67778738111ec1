import { AppError } from '../api/app-error.ts';
import type { SheetFile } from '../import/import-tasks.ts';
import type { ReaderReply } from '../import/sheet-pieces.ts';

/** Longest time until a process can be asked, in milliseconds, on a slow and busy computer. */
const START_LIMIT = 30_000;

/** A process that was started: messages go to and fro until it ends. */
export interface Child {
  send(message: unknown): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}

interface Heard {
  /** A message, as it was sent. */
  message(message: unknown): void;
  /** The process is gone, or could not be started. */
  ended(): void;
}

/** Starts a file of the built application as a process of its own, with at most so much memory; each door has its way. */
export type Forker = (file: string, memoryMb: number, heard: Heard) => Child;

/** Reads spreadsheets in a process of its own, one after the other. */
export interface SheetReader {
  /**
   * The sheets of a file, packed for the thread of the import.
   *
   * @throws AppError `sheet-*`, `file-*`; `sheet-broken` when the process died of it, `sheet-too-large` when it took too long
   */
  read(file: SheetFile): Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** Ends the process; what is being read fails with the error. */
  end(error: AppError): void;
}

interface Options {
  readonly fork: Forker;
  /** The bundled process. */
  readonly file: string;
  readonly memoryMb: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs: number;
}

interface Reading {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  done(pieces: readonly Uint8Array<ArrayBuffer>[]): void;
  fail(error: AppError): void;
}

/** Makes a reader; its process starts with the first file, and anew after one that ended it. */
export function sheetReader({ fork, file, memoryMb, timeLimitMs }: Options): SheetReader {
  let running: { readonly child: Child; isReady: boolean } | null = null;
  let reading: Reading | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settle = (act: (reading: Reading) => void) => {
    clearTimeout(timer);
    const waiting = reading;
    reading = null;
    if (waiting !== null) act(waiting);
  };
  const end = (error: AppError) => {
    running?.child.kill();
    running = null;
    settle(({ fail }) => fail(error));
  };
  const limit = (ms: number) => {
    clearTimeout(timer);
    if (reading !== null) timer = setTimeout(() => end(new AppError('sheet-too-large')), ms);
  };
  const start = () => {
    const heard = (reply: ReaderReply) => {
      if (running !== process) return;
      if (reply.kind === 'ready') {
        process.isReady = true;
        limit(timeLimitMs);
      } else if (reply.kind === 'piece') {
        // A copy of its own can be handed on without being copied again.
        reading?.pieces.push(new Uint8Array(reply.bytes));
      } else if (reply.kind === 'read') settle(({ pieces, done }) => done(pieces));
      else settle(({ fail }) => fail(new AppError(reply.code, {}, { cause: new Error(reply.message) })));
    };
    const ended = () => {
      if (running === process) end(new AppError('sheet-broken', {}, { cause: new Error('its reader died') }));
    };
    const child = fork(file, memoryMb, { message: (reply) => heard(reply as ReaderReply), ended });
    const process = { child, isReady: false };
    running = process;
    return process;
  };

  return {
    read: (request) =>
      new Promise((done, fail) => {
        reading = { pieces: [], done, fail };
        const { child, isReady } = running ?? start();
        limit(isReady ? timeLimitMs : START_LIMIT);
        child.send(request);
      }),
    end,
  };
}
