import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../api/app-error.ts';
import { systemCode } from '../api/export-failure.ts';
import { FILE_LIMIT, tooLarge } from '../api/file-limit.ts';

/**
 * Reads a file that the user chose.
 *
 * @param name as the user knows it
 * @throws AppError `file-gone`, `file-in-use`, `file-unreadable`, `file-too-large`
 */
export async function readChosen(path: string, name: string): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: some things that are no files make whoever opens them wait.
    const status = await stat(path);
    if (!status.isFile()) throw new AppError('file-unreadable', { file: name });
    if (status.size > FILE_LIMIT) throw tooLarge(name);
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = systemCode(cause);
    if (code === 'EBUSY')
      throw new AppError('file-in-use', { file: name, context: 'chosen', reason: 'chosen' }, { cause });
    throw new AppError(code === 'ENOENT' ? 'file-gone' : 'file-unreadable', { file: name }, { cause });
  }
}
