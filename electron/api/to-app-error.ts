import { LibraryError, toLibraryError } from '../../db/library-error.ts';
import { AppError } from './app-error.ts';
import type { ErrorCode } from './contract.ts';
import { systemCode } from './export-failure.ts';

const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EISDIR: 'file-unreadable',
  EBUSY: 'file-unreadable',
  EIO: 'disk-failed',
  ENOENT: 'file-gone',
  ENOTDIR: 'file-gone',
};

/** The coded failure that stands for any error; `internal`, with the error as its cause, when it has no code of its own. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const known = toLibraryError(error);
  if (known instanceof LibraryError) return new AppError(known.code, known.params, { cause: error });
  return new AppError(SYSTEM_CODES[systemCode(error)] ?? 'internal', {}, { cause: error });
}
