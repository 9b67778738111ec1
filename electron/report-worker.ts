import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReportWatch } from './api/report-tasks.ts';
import { toAppError } from './api/to-app-error.ts';
import { compiledFrameworks } from './shell/framework-shelf.ts';
import { openOwnLibrary } from './shell/open-own-library.ts';
import { fontFilesOfBuild } from './shell/report-fonts.ts';
import type { ReportPlace, ReportReply, ReportTaskRequest } from './shell/report-threads.ts';
import { reportWork } from './shell/report-work.ts';

// One task a thread, on a connection of its own. Who cancels ends the thread.
const { libraryPath, dist } = workerData as ReportPlace;
const say = (reply: ReportReply) => parentPort?.postMessage(reply);
const watch: ReportWatch = {
  signal: new AbortController().signal,
  onProgress: (progress) => say({ kind: 'progress', progress }),
};

async function run({ task, input }: ReportTaskRequest): Promise<unknown> {
  const library = openOwnLibrary(libraryPath, dist);
  try {
    const house = {
      library,
      frameworks: compiledFrameworks(join(dist, 'frameworks')),
      fontFiles: fontFilesOfBuild(dist),
    };
    return await reportWork(house)(task, input as never, watch);
  } finally {
    library.close();
  }
}

parentPort?.once('message', (request: ReportTaskRequest) => {
  run(request).then(
    (value) => say({ kind: 'done', value }),
    (error: unknown) => {
      const { code, params } = toAppError(error);
      // An error loses its class on the way: only the bare facts cross the border between threads.
      say({
        kind: 'failed',
        code,
        params,
        message: error instanceof Error ? String(error.stack) : String(error),
      });
    },
  );
});
// Until now there was nothing to stop.
say({ kind: 'ready' });
