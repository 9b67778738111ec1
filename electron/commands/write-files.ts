import { AppError } from '../api/app-error.ts';
import { toAppError } from '../api/to-app-error.ts';
import { say } from '../shell/say.ts';
import { type MadeFile, writeProved } from '../shell/write-proved.ts';
import { writeWholeFile } from '../shell/write-whole-file.ts';

export interface FileToWrite extends MadeFile {
  readonly path: string;
}

/**
 * Writes all files or none: each beside its place first, proved there, and moved to it when all are whole.
 * @throws AppError `export-unproved`, codes of `exportFailure`; with the path as `file`
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  await writeAll(files);
  for (const { path } of files) console.log(say('cli.written', { path }));
}

/** Each file waits beside its place for those after it. */
async function writeAll([first, ...others]: readonly FileToWrite[]): Promise<void> {
  if (first === undefined) return;
  try {
    await writeWholeFile(first.path, async (free) => {
      await writeProved(free, first, () => undefined);
      await writeAll(others);
    });
  } catch (error) {
    const { code, params, cause } = toAppError(error);
    throw new AppError(code, { file: first.path, ...params }, { cause });
  }
}
