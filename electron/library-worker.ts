import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { libraryWork } from './api/library-work.ts';
import { toAppError } from './api/to-app-error.ts';
import { compiledFrameworks } from './shell/framework-shelf.ts';
import type { LibraryJob, LibraryReply } from './shell/library-thread.ts';
import { openOwnLibrary } from './shell/open-own-library.ts';

// One job a thread, on a connection of its own: the job comes as workerData, the outcome goes back as one message.
async function run({ libraryPath, dist, procedure, input }: LibraryJob): Promise<unknown> {
  const library = openOwnLibrary(libraryPath, dist);
  try {
    const work = libraryWork(library, compiledFrameworks(join(dist, 'frameworks')));
    return await (work[procedure] as (...input: readonly unknown[]) => Promise<unknown>)(...input);
  } finally {
    library.close();
  }
}

function failed(error: unknown): LibraryReply {
  const { code, params } = toAppError(error);
  // An error loses its class on the way; what has a code keeps it, the rest is worth its stack in the log.
  return code === 'internal' ? { kind: 'broken', error } : { kind: 'failed', code, params };
}

run(workerData as LibraryJob).then(
  (value) => parentPort?.postMessage({ kind: 'done', value } satisfies LibraryReply),
  (error: unknown) => parentPort?.postMessage(failed(error)),
);
