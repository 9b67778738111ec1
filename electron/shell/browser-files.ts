import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../api/app-error.ts';
import { exportFailure } from '../api/export-failure.ts';
import { harmlessName } from '../api/harmless-name.ts';
import type { ChosenFile, Files } from '../api/services.ts';

/** Files of the browser door: bytes come in by upload and go out by download, each under a handle of its own. */
export interface BrowserFiles {
  readonly files: Files;
  /** Streams an upload to disk; refuses more than `limit` bytes with `package-too-large`. Returns its handle. */
  receive(body: Readable, name: string, limit: number): Promise<string>;
  /** Hands a finished file out once; null for an unknown handle or the second time. */
  takeDownload(handle: string): ChosenFile | null;
  /** Hands a page that is to be printed out once; null for an unknown handle or the second time. */
  takePage(handle: string): ChosenFile | null;
}

/** Uploads, and what the page does not fetch, stay in `folder` until the process ends. */
export function browserFiles(folder: string): BrowserFiles {
  const uploads = new Map<string, ChosenFile>();
  const downloads = new Map<string, ChosenFile>();
  const pages = new Map<string, ChosenFile>();

  /** Makes a file and keeps it under a handle of its own. */
  const keep = async (
    shelf: Map<string, ChosenFile>,
    name: string,
    write: (path: string) => Promise<void> | void,
  ): Promise<string> => {
    const handle = randomUUID();
    const path = join(folder, handle);
    try {
      await write(path);
    } catch (error) {
      await rm(path, { force: true });
      throw exportFailure(error);
    }
    shelf.set(handle, { path, name });
    return handle;
  };
  const take = (shelf: Map<string, ChosenFile>, handle: string): ChosenFile | null => {
    const file = shelf.get(handle) ?? null;
    shelf.delete(handle);
    return file;
  };

  return {
    files: {
      choose: async (_kind, upload) => {
        const chosen = upload === undefined ? undefined : uploads.get(upload);
        if (upload !== undefined && chosen === undefined) throw new AppError('file-gone');
        if (upload === undefined || chosen === undefined) return null;
        uploads.delete(upload);
        return { ...chosen, discard: () => rm(chosen.path, { force: true }) };
      },
      chooseFolder: () => Promise.resolve(null),
      save: async ({ name, write }) => {
        const handle = await keep(downloads, name, write);
        return { kind: 'download', name, url: `/download/${handle}` };
      },
      showPage: async ({ name, write }) => {
        const handle = await keep(pages, name, write);
        return { kind: 'print', name, url: `/print/${handle}` };
      },
    },
    async receive(body, name, limit) {
      const handle = randomUUID();
      const path = join(folder, handle);
      try {
        await pipeline(body, atMost(limit), createWriteStream(path, { flags: 'wx' }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      uploads.set(handle, { path, name: harmlessName(name) });
      return handle;
    },
    takeDownload: (handle) => take(downloads, handle),
    takePage: (handle) => take(pages, handle),
  };
}

function atMost(limit: number) {
  return async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) throw new AppError('package-too-large');
      yield chunk;
    }
  };
}
