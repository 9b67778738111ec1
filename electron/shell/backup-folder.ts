import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { copiesToRemove, type NamedCopy, readCopyName } from '../../db/backup-names.ts';
import { AppError } from '../api/app-error.ts';

/** Why a folder does not serve; the interface has a sentence for each (`errors.backup-folder_<context>`). */
type Why = 'none' | 'gone' | 'read-only' | 'same';

/** The failure of a folder. */
export const folderFailure = (context: Why, folder: string, cause?: unknown) =>
  new AppError('backup-folder', { context, folder }, { cause });

/**
 * The folder as the system names it, if copies can be kept there: it is there, can be written to, and is not the folder of
 * the library itself nor inside it, where one accident takes both.
 *
 * @throws AppError `backup-folder`
 */
export function usableFolder(folder: string, libraryPath: string): string {
  if (!isAbsolute(folder)) throw folderFailure('gone', folder);
  let real: string;
  try {
    real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw folderFailure('gone', folder);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw folderFailure('gone', folder, error);
  }
  const home = dirname(libraryPath);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const fromHome = relative(realpathSync(home), real);
  const isInside =
    fromHome === '' || !(fromHome === '..' || fromHome.startsWith(`..${sep}`) || isAbsolute(fromHome));
  if (isInside) throw folderFailure('same', folder);
  const probe = join(real, `.${randomUUID()}.part`);
  try {
    writeFileSync(probe, 'x', { flag: 'wx' });
    rmSync(probe);
  } catch (error) {
    rmSync(probe, { force: true });
    throw folderFailure('read-only', folder, error);
  }
  return real;
}

/** The copies in a folder, newest first. @throws AppError `backup-folder` */
export function copiesIn(folder: string): readonly NamedCopy[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => readCopyName(name) ?? [])
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch (error) {
    throw folderFailure('gone', folder, error);
  }
}

/** Removes the copies that may go, and what an interrupted copy of this computer left. Returns what remains. */
export function tidy(folder: string, mark: string, good: string | null): readonly NamedCopy[] {
  const old = new Set(copiesToRemove(copiesIn(folder), mark, good));
  const unfinished = readdirSync(folder).filter(
    (name) => name.startsWith(`library-${mark}-`) && name.endsWith('.sqlite.part'),
  );
  // One that cannot be removed now is tried again tomorrow.
  for (const name of [...old, ...unfinished]) removeQuietly(join(folder, name));
  return copiesIn(folder).filter(({ name }) => !old.has(name));
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Open elsewhere, for example in a virus scanner.
  }
}
