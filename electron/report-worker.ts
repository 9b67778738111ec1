import { parentPort, workerData } from 'node:worker_threads';
import type { ReportJob } from './api/services.ts';
import { makeReport } from './shell/make-report.ts';

// One report a thread: the job comes as workerData, the bytes go back as one message.
makeReport(workerData as ReportJob).then((bytes) => parentPort?.postMessage(bytes));
