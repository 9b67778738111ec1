import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { ReportJob } from './api/services.ts';
import { makeReport } from './shell/make-report.ts';
import { fontFilesOfBuild } from './shell/report-fonts.ts';
import { answerFromThread } from './shell/run-thread.ts';

// One report a thread, so that neither the window nor the library waits: the job comes as workerData, the bytes go back.
answerFromThread(makeReport(workerData as ReportJob, fontFilesOfBuild(join(import.meta.dirname, '..'))));
