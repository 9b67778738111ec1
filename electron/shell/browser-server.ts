import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../api/app-error.ts';
import type { Reply } from '../api/contract.ts';
import type { Dispatch } from '../api/dispatch.ts';
import type { ChosenFile } from '../api/services.ts';
import type { BrowserFiles } from './browser-files.ts';
import { type BrowserGuard, browserGuard } from './browser-guard.ts';
import { PAGE_HEADERS, PRINT_HEADERS } from './content-security-policy.ts';
import { readPageFile } from './page-files.ts';
import type { Sentence } from './sentences.ts';

/** Bytes of one request of a procedure, and of one uploaded file. */
const LIMITS = { request: 12 * 1024 ** 2, upload: 512 * 1024 ** 2 } as const;

export interface BrowserServer {
  /** The address to open once; it holds the token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

interface Options {
  readonly dispatch: Dispatch;
  readonly files: BrowserFiles;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly say: Sentence;
  readonly log: (error: unknown) => void;
  readonly limits?: { readonly request: number; readonly upload: number };
}

/** Serves the application to a browser on this computer: loopback only, one visit by token, then by cookie. */
export async function startBrowserServer(options: Options): Promise<BrowserServer> {
  let guard: BrowserGuard | null = null;
  const server = createServer((request, response) => {
    answer(options, guard, request, response).catch((error: unknown) => {
      options.log(error);
      if (!response.headersSent) refuse(response, 500, options.say('browser.failed'));
      else response.destroy();
    });
  });
  server.listen(options.port, '127.0.0.1');
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail));
  const { port } = server.address() as AddressInfo;
  guard = browserGuard(port);
  return {
    port,
    url: `http://127.0.0.1:${port}/?token=${guard.token}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  options: Options,
  guard: BrowserGuard | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { say } = options;
  if (guard === null || !guard.hasOwnHost(request)) return refuse(response, 403, say('browser.wrong-host'));
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const token = url.searchParams.get('token');
  if (request.method === 'GET' && url.pathname === '/' && token !== null && !guard.hasSession(request)) {
    const cookie = guard.exchange(token);
    if (cookie === null) return refuse(response, 403, say('browser.token-used'));
    response.writeHead(303, { ...PAGE_HEADERS, location: '/', 'set-cookie': cookie }).end();
    return;
  }
  if (!guard.hasSession(request)) return refuse(response, 403, say('browser.no-session'));
  if (request.method === 'POST') {
    if (!guard.hasOwnOrigin(request)) return refuse(response, 403, say('browser.wrong-origin'));
    if (url.pathname === '/api') return runProcedure(options, request, response);
    if (url.pathname === '/upload') return takeUpload(options, request, response);
  }
  if (request.method !== 'GET') return refuse(response, 405, say('browser.not-found'));
  if (url.pathname.startsWith('/download/'))
    return sendDownload(options, url.pathname.slice(10), request, response);
  if (url.pathname.startsWith('/print/'))
    return sendPrintPage(options, url.pathname.slice(7), request, response);
  return sendPage(options, url.pathname, response);
}

async function runProcedure(
  options: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const limit = (options.limits ?? LIMITS).request;
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? ''))
    return send(response, 415, badInput('content-type'));
  const body = await readBody(request, limit);
  if (body === null) return send(response, 413, badInput('size'));
  let call: { procedure?: unknown; input?: unknown };
  try {
    call = Object(JSON.parse(body));
  } catch {
    return send(response, 400, badInput('json'));
  }
  send(response, 200, await options.dispatch(call.procedure, call.input));
}

async function takeUpload(
  options: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const limit = (options.limits ?? LIMITS).upload;
  const name = fileName(request.headers['x-file-name']);
  if (name === null) return send(response, 400, badInput('x-file-name'));
  if (Number(request.headers['content-length']) > limit) {
    for await (const _chunk of request);
    return send(response, 413, { ok: false, code: 'package-too-large' });
  }
  try {
    const upload = await options.files.receive(request, name, limit);
    send(response, 200, { ok: true, value: { upload } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    send(response, 413, { ok: false, code: error.code });
  }
}

async function sendDownload(
  options: Options,
  handle: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = isForeign(request) ? null : options.files.takeDownload(handle);
  if (file === null) return refuse(response, 404, options.say('browser.not-found'));
  await sendOnce(file, response, {
    ...PAGE_HEADERS,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}

async function sendPrintPage(
  options: Options,
  handle: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = isForeign(request) ? null : options.files.takePage(handle);
  if (file === null) return refuse(response, 404, options.say('browser.not-found'));
  await sendOnce(file, response, PRINT_HEADERS);
}

/** True for what another page asks for; browsers say so. */
function isForeign(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin';
}

/** Sends a file that is asked for once, and deletes it. */
async function sendOnce(
  file: ChosenFile,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { size } = await stat(file.path);
  response.writeHead(200, { ...headers, 'cache-control': 'no-store', 'content-length': size });
  try {
    await pipeline(createReadStream(file.path), response);
  } finally {
    await rm(file.path, { force: true });
  }
}

async function sendPage(options: Options, pathname: string, response: ServerResponse): Promise<void> {
  const file = await readPageFile(options.pageFolder, pathname);
  if (file === null) return refuse(response, 404, options.say('browser.not-found'));
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': file.mediaType }).end(file.bytes);
}

/** The last part of a name the page sent; null when it says nothing usable. */
function fileName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    const name = decodeURIComponent(header).split(/[/\\]/).at(-1)?.trim() ?? '';
    return name === '' || name === '.' || name === '..' || name.length > 255 || name.includes('\0')
      ? null
      : name;
  } catch {
    return null;
  }
}

/** Reads to the end even when it is too much, so that the answer can be heard. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : Buffer.concat(chunks).toString('utf8');
}

function badInput(place: string): Reply<never> {
  return { ok: false, code: 'bad-input', params: { place } };
}

function send(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  const headers = {
    ...PAGE_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(JSON.stringify(reply));
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`);
}
