import type { LibraryWork } from '../api/services.ts';
import { inThread } from './run-thread.ts';

/** What a thread is started for. */
export interface LibraryJob {
  readonly libraryPath: string;
  /** Folder of the built application. */
  readonly dist: string;
  readonly procedure: keyof LibraryWork;
  readonly input: readonly unknown[];
}

/** Does each piece of long work in a thread of its own, so that neither the window nor a save waits for it. */
export function libraryThread(
  workerFile: string,
  place: Pick<LibraryJob, 'libraryPath' | 'dist'>,
): LibraryWork {
  const run = <T>(procedure: LibraryJob['procedure'], ...input: readonly unknown[]) =>
    inThread<T>(workerFile, { ...place, procedure, input } satisfies LibraryJob);
  return {
    takeFile: ({ path, name }) => run('takeFile', { path, name }),
    discard: (file) => run('discard', file),
    writePackage: (job) => run('writePackage', job),
    takePackage: ({ path, name }, once) => run('takePackage', { path, name }, once),
    previewRelease: (job) => run('previewRelease', job),
    draftSummary: (order) => run('draftSummary', order),
    sweep: () => run('sweep'),
  };
}
