import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserFiles, browserFiles } from '../../../electron/shell/browser-files.ts';
import { type BrowserServer, startBrowserServer } from '../../../electron/shell/browser-server.ts';
import { say } from '../../../electron/shell/say.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let files: BrowserFiles;
let server: BrowserServer;
let calls: unknown[][];
let session: string | null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mda-browser-'));
  mkdirSync(join(folder, 'page'));
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'secret.json'), '{}');
  files = browserFiles(join(folder, 'files'));
  calls = [];
  session = null;
  server = await startBrowserServer({
    dispatch: async (...call) => {
      calls.push(call);
      return { ok: true, value: 'done' };
    },
    files,
    pageFolder: join(folder, 'page'),
    port: 0,
    say,
    log: () => {},
    limits: { request: 1_000, upload: 2_000 },
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', fail);
    request.end(body);
  });
}

const tokenPath = () => server.url.slice(server.url.indexOf('/?'));

async function cookie(): Promise<string> {
  if (session === null) {
    const { headers } = await ask(tokenPath());
    session = headers['set-cookie']![0]!.split(';')[0]!;
  }
  return session;
}

async function post(
  path: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(
    path,
    {
      method: 'POST',
      headers: {
        cookie: await cookie(),
        origin: `http://127.0.0.1:${server.port}`,
        'content-type': 'application/json',
        ...headers,
      },
    },
    body,
  );
}

const aCall = JSON.stringify({ procedure: 'app.status', input: { a: 1 } });

describe('who is let in', () => {
  it('exchanges the token for a cookie of this site, once', async () => {
    const first = await ask(tokenPath());
    const second = await ask(tokenPath());

    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']![0]).toMatch(
      /^mda-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(second).toMatchObject({ status: 403, body: expect.stringContaining('used already') });
  });

  it('refuses a wrong token and keeps the right one good', async () => {
    expect((await ask('/?token=wrong')).status).toBe(403);
    expect((await ask(tokenPath())).status).toBe(303);
  });

  it.each(['/', '/index.html', '/download/x'])('refuses %s without the cookie', async (path) => {
    expect((await ask(path)).status).toBe(403);
  });

  it('refuses a wrong cookie', async () => {
    expect((await ask('/', { headers: { cookie: `mda-${server.port}=x` } })).status).toBe(403);
  });

  it.each(['localhost', 'evil.example', '127.0.0.1:1'])('refuses the host %s', async (host) => {
    expect((await ask('/', { headers: { host, cookie: await cookie() } })).status).toBe(403);
  });

  it.each([undefined, 'null', 'http://evil.example', 'http://127.0.0.1:1', 'http://localhost'])(
    'refuses a call from the origin %s',
    async (origin) => {
      const headers: Record<string, string> = { cookie: await cookie(), 'content-type': 'application/json' };
      if (origin) headers.origin = origin;

      expect((await ask('/api', { method: 'POST', headers }, aCall)).status).toBe(403);
      expect((await ask('/upload', { method: 'POST', headers }, aCall)).status).toBe(403);
      expect(calls).toEqual([]);
    },
  );

  it('listens on this computer only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });
});

describe('calls', () => {
  it('passes procedure and input on and answers with the reply', async () => {
    const answer = await post('/api', aCall);

    expect(calls).toEqual([['app.status', { a: 1 }]]);
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":"done"}' });
  });

  it('refuses more bytes than the limit', async () => {
    const answer = await post('/api', JSON.stringify({ procedure: 'x', input: 'y'.repeat(2_000) }));

    expect(answer).toMatchObject({ status: 413, body: expect.stringContaining('bad-input') });
    expect(calls).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    expect((await post('/api', '{"procedure":')).status).toBe(400);
    expect((await post('/api', aCall, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('knows no other method', async () => {
    expect((await ask('/', { method: 'PUT', headers: { cookie: await cookie() } })).status).toBe(405);
  });
});

describe('the page', () => {
  it('comes with a content policy', async () => {
    const answer = await ask('/', { headers: { cookie: await cookie() } });

    expect(answer.body).toContain('<title>page</title>');
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%5csecret.json',
    '/%00.json',
    '/%',
  ])('gives nothing for %s', async (path) => {
    expect((await ask(path, { headers: { cookie: await cookie() } })).status).toBe(404);
  });
});

describe('files', () => {
  it('takes an upload and gives it to one procedure', async () => {
    const answer = await post('/upload', 'bytes', { 'x-file-name': encodeURIComponent('../un été.mdsa') });
    const { upload } = JSON.parse(answer.body).value;

    const chosen = await files.files.choose('package', upload);
    expect(chosen).toMatchObject({ name: 'un été.mdsa' });
    await expect(files.files.choose('package', upload)).rejects.toMatchObject({ code: 'file-gone' });
    expect(readdirSync(join(folder, 'files'))).toHaveLength(1);
    await chosen?.discard?.();
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it('refuses an upload over the limit and keeps nothing of it', async () => {
    const answer = await post('/upload', Buffer.alloc(5_000), { 'x-file-name': 'big.mdsa' });

    expect(answer).toMatchObject({ status: 413, body: '{"ok":false,"code":"package-too-large"}' });
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it('refuses an upload over the limit whose size is not announced', async () => {
    const sent = post('/upload', Buffer.alloc(5_000), {
      'x-file-name': 'big.mdsa',
      'transfer-encoding': 'chunked',
    });

    await sent.then(
      ({ status }) => expect(status).toBe(413),
      () => {},
    );
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it('refuses an upload without a name', async () => {
    expect((await post('/upload', 'bytes')).status).toBe(400);
  });

  it('gives a download once, under its name', async () => {
    const outcome = await files.files.save({
      kind: 'word',
      name: 'été.docx',
      write: (path) => writeFileSync(path, 'report'),
    });
    const url = outcome.kind === 'download' ? outcome.url : '';
    const headers = { cookie: await cookie() };
    const first = await ask(url, { headers });
    const second = await ask(url, { headers });

    expect(first).toMatchObject({ status: 200, body: 'report' });
    expect(first.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%C3%A9t%C3%A9.docx");
    expect(second.status).toBe(404);
    await expect.poll(() => readdirSync(join(folder, 'files'))).toEqual([]);
  });
});
