import type {
  Bridge,
  ErrorCode,
  ErrorParams,
  InputOf,
  OutputOf,
  Procedure,
  Reply,
} from '../../../electron/api/contract.ts';

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

/** Why a call failed: a code with a sentence in the locale files (`errors.<code>`) and what fills it. */
export class BridgeError extends Error {
  readonly code: ErrorCode | 'unreachable';
  readonly params: ErrorParams;

  constructor(code: ErrorCode | 'unreachable', params: ErrorParams = {}) {
    super(code);
    this.name = 'BridgeError';
    this.code = code;
    this.params = params;
  }
}

/** While a tab is closed, left or loaded again: a loaded one is in sight all the time. */
let isLeaving = false;

for (const event of ['beforeunload', 'pagehide'])
  globalThis.addEventListener?.(
    event,
    () => {
      isLeaving = true;
      // Somebody may choose to stay.
      setTimeout(() => {
        isLeaving = false;
      });
    },
    { capture: true },
  );

/** Characters of a request that may still leave after its tab; browsers allow 64 KiB for all of them together. */
const MOST_LEAVING = 20_000;

async function callOverHttp(procedure: string, input: unknown): Promise<Reply<unknown>> {
  const body = JSON.stringify({ procedure, input });
  const response = await fetch('/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // Lets the last save of a closing tab still leave.
    keepalive: (isLeaving || document.visibilityState === 'hidden') && body.length < MOST_LEAVING,
  });
  return (await response.json()) as Reply<unknown>;
}

/**
 * Asks the application for something, through the window's bridge or, in a browser tab, through the local door.
 * Throws `BridgeError`; `unreachable` when nobody answers at all.
 */
export async function call<P extends Procedure>(
  procedure: P,
  // biome-ignore lint/suspicious/noConfusingVoidType: the contract says `z.void()` where there is no input
  ...[input]: InputOf<P> extends void | undefined ? [] : [input: InputOf<P>]
): Promise<OutputOf<P>> {
  let reply: Reply<unknown>;
  try {
    reply = window.bridge ? await window.bridge.call(procedure, input) : await callOverHttp(procedure, input);
  } catch {
    throw new BridgeError('unreachable');
  }
  if (!reply.ok) throw new BridgeError(reply.code, reply.params);
  return reply.value as OutputOf<P>;
}

/** Whether files are chosen by the page (browser tab) instead of by a dialog of the application. */
export const choosesFilesInPage = (): boolean => window.bridge?.door !== 'desktop';

/** How a file on its way is watched and stopped. */
interface UploadWatch {
  readonly signal?: AbortSignal;
  /** Bytes sent so far; called at least once, with the size of the file, when all is sent. */
  readonly onProgress?: (sent: number) => void;
}

/** What goes over the bridge at once: large enough to be quick, small enough that the window answers in between. */
const PART_BYTES = 2 * 1024 ** 2;

/**
 * Sends a file that the page holds (dropped, pasted, picked) to the application; returns the handle to pass on as `upload`.
 *
 * @throws BridgeError `cancelled` when `signal` says so, `file-unreadable` for a folder or a file that is gone
 */
export async function uploadFile(file: File, watch: UploadWatch = {}): Promise<string> {
  try {
    return await (window.bridge?.door === 'desktop' ? uploadInParts : uploadOverHttp)(file, watch);
  } catch (error) {
    if (watch.signal?.aborted) throw new BridgeError('cancelled');
    throw error instanceof BridgeError ? error : new BridgeError('unreachable');
  }
}

async function uploadInParts(file: File, { signal, onProgress }: UploadWatch): Promise<string> {
  // The end of a name that is too long tells more than its beginning.
  const { upload } = await call('uploads.begin', { name: file.name.slice(-300) || '_', size: file.size });
  let sent = 0;
  do {
    signal?.throwIfAborted();
    const bytes = await bytesOf(file, sent, sent + PART_BYTES);
    sent = (await call('uploads.part', { upload, bytes })).received;
    onProgress?.(sent);
  } while (sent < file.size);
  return upload;
}

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new BridgeError('file-unreadable', { file: file.name });
  }
}

async function uploadOverHttp(file: File, { signal, onProgress }: UploadWatch): Promise<string> {
  await bytesOf(file, 0, 1);
  const response = await fetch('/upload', {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(file.name) },
    body: file,
    signal: signal ?? null,
  });
  onProgress?.(file.size);
  const reply = (await response.json()) as Reply<{ upload: string }>;
  if (!reply.ok) throw new BridgeError(reply.code, reply.params);
  return reply.value.upload;
}

/** Lets the user pick one file in the page; null when they close the dialog without one. */
export function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
