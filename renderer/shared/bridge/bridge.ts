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

async function callOverHttp(procedure: string, input: unknown): Promise<Reply<unknown>> {
  const response = await fetch('/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ procedure, input }),
    // Lets the last save of a closing tab still leave; browsers allow it for small bodies only.
    keepalive: document.visibilityState === 'hidden',
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

/** Sends a file to the browser door and returns the handle to pass on as `upload`. */
export async function uploadFile(file: File): Promise<string> {
  try {
    const response = await fetch('/upload', {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    });
    const reply = (await response.json()) as Reply<{ upload: string }>;
    if (!reply.ok) throw new BridgeError(reply.code, reply.params);
    return reply.value.upload;
  } catch (error) {
    throw error instanceof BridgeError ? error : new BridgeError('unreachable');
  }
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
