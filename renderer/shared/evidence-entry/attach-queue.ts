import { useSyncExternalStore } from 'react';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { call, uploadFile } from '../bridge/bridge.ts';
import { cachedAssessment, patchAssessment } from '../data/assessment.ts';
import { type AnswerKey, saveAnswer } from '../data/save-answer.ts';

/** A file on its way to become evidence. */
export interface AttachJob {
  readonly id: string;
  readonly assessmentId: string;
  readonly file: File;
  /** The answer that it shall support; null: none yet. */
  readonly supports: AnswerKey | null;
  /** `same`: the assessment holds these bytes already, and the user says what shall happen. */
  readonly state: 'waiting' | 'comparing' | 'sending' | 'keeping' | 'kept' | 'same' | 'failed';
  /** Bytes sent so far. */
  readonly sent: number;
  readonly error: unknown;
  /** The record it has become, or (state `same`) the one that holds the same bytes. */
  readonly evidence: string | null;
}

interface Work {
  job: AttachJob;
  readonly abort: AbortController;
  /** Attaches it although the same bytes are there. */
  again: boolean;
}

// Outside React: files go on being attached while the user turns to another page.
let works: readonly Work[] = [];
let jobs: readonly AttachJob[] = [];
let isRunning = false;
const listeners = new Set<() => void>();

function publish(): void {
  jobs = works.map(({ job }) => job);
  for (const listener of listeners) listener();
}

function update(work: Work, changes: Partial<AttachJob>): void {
  work.job = { ...work.job, ...changes };
  publish();
}

const isOver = ({ job }: Work) => job.state === 'kept';

/** Takes files to be attached one after the other; a file that fails does not stop the others. */
export function attachFiles(
  assessmentId: string,
  files: readonly File[],
  supports: AnswerKey | null = null,
): void {
  const added = files.map((file): Work => {
    const id = crypto.randomUUID();
    const job = { id, assessmentId, file, supports, sent: 0, error: null, evidence: null } as const;
    return { job: { ...job, state: 'waiting' }, abort: new AbortController(), again: false };
  });
  works = [...works.filter((work) => !isOver(work)), ...added];
  publish();
  void run();
}

/** Stops a file on its way, or takes a finished one off the list. */
export function dismissJob(id: string): void {
  works.find(({ job }) => job.id === id)?.abort.abort();
  works = works.filter(({ job }) => job.id !== id);
  publish();
}

/** Takes the files that are attached off the list. */
export function dismissKept(): void {
  works = works.filter((work) => !isOver(work));
  publish();
}

/** Tries once more: after a failure, or (`same`) attaches a second record for the same bytes. */
export function retryJob(id: string): void {
  const work = works.find(({ job }) => job.id === id);
  if (!work) return;
  work.again = work.job.state === 'same';
  update(work, { state: 'waiting', sent: 0, error: null, evidence: null });
  void run();
}

/** Links the record that holds the same bytes to the answer the file was meant for, and drops the file. */
export function takeExisting(id: string): void {
  const job = works.find((work) => work.job.id === id)?.job;
  if (job?.evidence && job.supports) link(job.assessmentId, job.supports, job.evidence);
  dismissJob(id);
}

async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (let work = nextOne(); work; work = nextOne()) await attach(work);
  isRunning = false;
}

const nextOne = () => works.find(({ job }) => job.state === 'waiting');

async function attach(work: Work): Promise<void> {
  const { assessmentId, file, supports } = work.job;
  const { signal } = work.abort;
  try {
    update(work, { state: 'comparing' });
    const same = work.again ? null : await sameBytes(assessmentId, file);
    if (signal.aborted) return;
    if (same) return update(work, { state: 'same', evidence: same.id });
    update(work, { state: 'sending' });
    const upload = await uploadFile(file, { signal, onProgress: (sent) => update(work, { sent }) });
    if (signal.aborted) return;
    update(work, { state: 'keeping', sent: file.size });
    const evidence = await call('evidence.attach', { assessmentId, upload });
    if (!evidence) return dismissJob(work.job.id);
    // The application has saved the record already; only this window does not know it yet.
    patchAssessment(assessmentId, (assessment) => ({
      ...assessment,
      evidence: [...assessment.evidence, evidence],
    }));
    if (supports) link(assessmentId, supports, evidence.id);
    update(work, { state: 'kept', evidence: evidence.id });
  } catch (error) {
    if (!signal.aborted) update(work, { state: 'failed', error });
  }
}

function link(assessmentId: string, key: AnswerKey, evidence: string): void {
  const answer = cachedAssessment(assessmentId)?.answers.find(
    ({ criterion, source }) => criterion === key.criterion && source === key.source,
  );
  if (!answer || answer.evidence.includes(evidence)) return;
  saveAnswer(assessmentId, key, { evidence: [...answer.evidence, evidence] });
}

/** The piece that holds the same bytes. Read and compared only where a file has the same size already. */
async function sameBytes(assessmentId: string, file: File): Promise<Evidence | null> {
  const alike = cachedAssessment(assessmentId)?.evidence.filter((piece) => piece.file?.size === file.size);
  if (!alike || alike.length === 0) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return alike.find((piece) => piece.file?.sha256 === sha256) ?? null;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Files on their way, oldest first, of all assessments. */
export const attachJobs = (): readonly AttachJob[] => jobs;

/** The same for components: they are drawn again with every step. */
export const useAttachJobs = (): readonly AttachJob[] => useSyncExternalStore(subscribe, attachJobs);
