import { Worker } from 'node:worker_threads';
import type { ReportMaker } from '../api/services.ts';

/** Makes each report in a thread of its own, so that neither the window nor the library waits for it. */
export function workerReportMaker(workerFile: string): ReportMaker {
  return (job) =>
    new Promise((done, fail) => {
      const worker = new Worker(workerFile, { workerData: job });
      worker.once('message', (bytes: Uint8Array) => done(bytes));
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('the report worker ended without a report')));
    });
}
