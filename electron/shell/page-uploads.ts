import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../api/app-error.ts';
import { FILE_LIMIT, tooLarge } from '../api/file-limit.ts';
import type { ChosenFile, Uploads } from '../api/services.ts';

/** Files that the page of the desktop sends, part by part, into a private folder. */
export interface PageUploads extends Uploads {
  /** Gives a whole file out, once. @throws AppError `file-gone` for an unknown handle, `bad-input` when a part is missing */
  take(upload: string): Promise<ChosenFile>;
}

interface Upload {
  readonly file: { readonly path: string; readonly name: string };
  readonly size: number;
  readonly handle: FileHandle;
  received: number;
  written: number;
}

/** @param makeFolder makes the folder of the files, when the first one comes; the folder goes with the process */
export function pageUploads(makeFolder: () => string): PageUploads {
  const uploads = new Map<string, Upload>();
  let folder: string | null = null;

  const drop = async (id: string, { handle, file }: Upload): Promise<void> => {
    if (!uploads.delete(id)) return;
    await handle.close();
    await rm(file.path, { force: true });
  };
  const known = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload === undefined) throw new AppError('file-gone');
    return upload;
  };

  return {
    async begin({ name, size }) {
      if (size > FILE_LIMIT) throw tooLarge(name);
      const id = randomUUID();
      folder ??= makeFolder();
      const path = join(folder, id);
      uploads.set(id, {
        file: { path, name },
        size,
        handle: await open(path, 'wx', 0o600),
        received: 0,
        written: 0,
      });
      return id;
    },
    async add(id, bytes) {
      const upload = known(id);
      const at = upload.received;
      // Counted before it is written, so that parts that come at the same time lie one after the other.
      upload.received += bytes.length;
      try {
        if (upload.received > upload.size) throw new AppError('bad-input', { place: 'bytes' });
        for (let from = 0; from < bytes.length; )
          from += (await upload.handle.write(bytes, from, bytes.length - from, at + from)).bytesWritten;
      } catch (error) {
        await drop(id, upload);
        throw error;
      }
      upload.written += bytes.length;
      return upload.received;
    },
    async take(id) {
      const upload = known(id);
      const { file, written, size } = upload;
      if (written !== size) {
        await drop(id, upload);
        throw new AppError('bad-input', { place: 'upload' });
      }
      uploads.delete(id);
      await upload.handle.close();
      return { ...file, discard: () => rm(file.path, { force: true }) };
    },
  };
}
