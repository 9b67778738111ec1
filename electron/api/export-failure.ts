import { AppError } from './app-error.ts';
import type { ErrorCode } from './contract.ts';

/** What each refusal of a disk means for a file that is being written. Names as Node gives them on every system. */
const MEANINGS = {
  'disk-full': ['ENOSPC', 'EDQUOT'],
  'read-only': ['EACCES', 'EPERM', 'EROFS'],
  'file-in-use': ['EBUSY', 'ETXTBSY'],
  // The folder is looked at apart: where it is there, something took the new file away.
  'file-gone': ['ENOENT'],
  'folder-gone': ['ENOTDIR'],
  'file-too-large': ['EFBIG'],
  'bad-file-name': ['ENAMETOOLONG', 'EISDIR', 'EILSEQ', 'EINVAL', 'ELOOP'],
  'computer-busy': ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'],
  // Sticks that are pulled out, disks that wear out, network folders that go; UNKNOWN is what Windows has no other name for.
  'disk-failed': [
    'EIO',
    'ENXIO',
    'ENODEV',
    'ESTALE',
    'ENOTCONN',
    'ECONNRESET',
    'ETIMEDOUT',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETDOWN',
    'ENETUNREACH',
    'UNKNOWN',
  ],
} as const satisfies Partial<Record<ErrorCode, readonly string[]>>;

const CODES = new Map<string, ErrorCode>(
  Object.entries(MEANINGS).flatMap(([code, names]) => names.map((name) => [name, code as ErrorCode])),
);

/** Name of what the system refused; empty for any other error. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * The coded failure of a file that was being written, with the `context` by which the page says that an older file is as it
 * was, and the `reason` by which the terminal does. What does not come from the disk is returned as it is.
 */
export function exportFailure(error: unknown): unknown {
  const code = CODES.get(systemCode(error));
  return code === undefined || error instanceof AppError
    ? error
    : new AppError(code, { context: 'export', reason: 'export' }, { cause: error });
}

/** Works on a file that is being written. @throws AppError as `exportFailure` makes it of what the disk refuses */
export async function onDisk<T>(act: () => Promise<T> | T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw exportFailure(error);
  }
}
