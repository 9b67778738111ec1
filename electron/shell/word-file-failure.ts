import { WordFileError } from '../../reports/word-file/word-file-error.ts';
import { AppError } from '../api/app-error.ts';

/**
 * Does something with a Word file that somebody handed in.
 *
 * @throws AppError `document-foreign` for one without data of a report or with data of another assessment; else `code`; with what
 * is wrong as `context` (for the page) and `reason` (for the terminal)
 */
export function withWordFile<T>(code: 'template-broken' | 'document-broken', file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof WordFileError)) throw error;
    const { problem } = error;
    const isForeign = problem === 'not-ours' || problem === 'other-assessment';
    const params = { file, context: problem, reason: problem };
    throw new AppError(isForeign ? 'document-foreign' : code, params, { cause: error });
  }
}
