import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReportJob } from './api/services.ts';
import { makeReport } from './shell/make-report.ts';
import { fontFilesOfBuild } from './shell/report-fonts.ts';

// One report a thread: the job comes as workerData, the bytes go back as one message, and a failure ends the thread.
const fontFiles = fontFilesOfBuild(join(import.meta.dirname, '..'));
makeReport(workerData as ReportJob, fontFiles).then(
  (bytes) => parentPort?.postMessage(bytes),
  (error: unknown) => {
    queueMicrotask(() => {
      throw error;
    });
  },
);
