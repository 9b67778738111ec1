import { basename } from 'node:path';
import { checkEdited } from '../../reports/word-file/refresh-document.ts';
import { AppError } from '../api/app-error.ts';
import { ownerFileOf } from './owner-file.ts';
import { readChosen } from './read-chosen.ts';
import { withWordFile } from './word-file-failure.ts';

/**
 * Reads an edited report that is to be refreshed, once it is sure that it can be: made by this application, from this
 * assessment, whole, without macros or a password, and not open elsewhere, where what is not saved yet would be missed.
 *
 * @param name as the user knows it
 * @throws AppError `file-in-use`, `file-gone`, `file-unreadable`, `file-too-large`, `document-broken`, `document-foreign`
 */
export async function readEdited(path: string, name: string, assessmentId: string): Promise<Uint8Array> {
  const owner = await ownerFileOf(path);
  if (owner !== null) {
    const cause = new Error(basename(owner));
    throw new AppError('file-in-use', { file: name, context: 'chosen', reason: 'chosen' }, { cause });
  }
  const bytes = await readChosen(path, name);
  withWordFile('document-broken', name, () => checkEdited(bytes, assessmentId));
  return bytes;
}
