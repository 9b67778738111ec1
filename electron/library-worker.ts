import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { libraryWork } from './api/library-work.ts';
import { compiledFrameworks } from './shell/framework-shelf.ts';
import type { LibraryJob } from './shell/library-thread.ts';
import { openOwnLibrary } from './shell/open-own-library.ts';
import { answerFromThread } from './shell/run-thread.ts';

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

answerFromThread(run(workerData as LibraryJob));
