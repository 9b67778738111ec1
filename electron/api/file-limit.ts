import { AppError } from './app-error.ts';

/** Largest file that is attached or sent by the page, in bytes: a scanned law fits, a film does not. */
export const FILE_LIMIT = 100 * 1024 ** 2;

/** The refusal of a larger one; `limit` in its sentence is in megabytes. */
export function tooLarge(name: string): AppError {
  return new AppError('file-too-large', { file: name, limit: FILE_LIMIT / 1024 ** 2 });
}
