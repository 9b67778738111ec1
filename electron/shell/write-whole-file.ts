import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/**
 * Lets `write` make the file beside its place and moves it there when it is whole.
 * When anything fails, what stood there before is untouched and nothing is left behind.
 */
export async function writeWholeFile(
  path: string,
  write: (path: string) => Promise<void> | void,
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
