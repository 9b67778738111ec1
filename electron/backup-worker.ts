import { workerData } from 'node:worker_threads';
import { type BackupJob, doBackupJob } from './shell/backup-job.ts';
import { answerFromThread } from './shell/run-thread.ts';

// One copy a thread: the job comes as workerData, the outcome goes back as one message.
answerFromThread(doBackupJob(workerData as BackupJob));
