import { Button, CloseButton, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AnswerKey } from '../data/save-answer.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useBytes } from '../format/use-bytes.ts';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import hidden from '../styles/hidden.module.css';
import styles from './attach-list.module.css';
import {
  type AttachJob,
  dismissJob,
  dismissKept,
  retryJob,
  takeExisting,
  useAttachJobs,
} from './attach-queue.ts';

interface AttachListProps {
  /** Only the files meant for this answer; without it all of the assessment. */
  readonly supports?: AnswerKey;
}

/** Files on their way: how far each is, what went wrong, and what can be done about it. */
export function AttachList({ supports }: AttachListProps) {
  const { t } = useTranslation('evidence-entry');
  const { assessmentId } = useWorkspace();
  const jobs = useAttachJobs().filter(
    (job) =>
      job.assessmentId === assessmentId &&
      (!supports ||
        (job.supports?.criterion === supports.criterion && job.supports.source === supports.source)),
  );
  const kept = jobs.filter(({ state }) => state === 'kept');
  const others = jobs.filter(({ state }) => state !== 'kept');
  return (
    <>
      <p role="status" className={hidden.hidden}>
        {jobs.length > 0 && t('progress', { count: jobs.length, done: kept.length })}
      </p>
      {/* In a checklist the evidence of the answer shows what has arrived. */}
      {(others.length > 0 || (kept.length > 0 && !supports)) && (
        <ul className={styles.list} aria-label={t('list')}>
          {!supports && kept.length > 0 && <Kept jobs={kept} />}
          {others.map((job) => (
            <Job key={job.id} job={job} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What has arrived, in one line. */
function Kept({ jobs }: { readonly jobs: readonly AttachJob[] }) {
  const { t } = useTranslation('evidence-entry');
  const [first] = jobs;
  return (
    <li className={styles.kept}>
      <span>{t('kept', { count: jobs.length, name: first?.file.name })}</span>
      <span className={styles.actions}>
        {jobs.length === 1 && first && <JobActions job={first} />}
        <CloseButton size="sm" onClick={dismissKept} aria-label={t('dismissKept')} />
      </span>
    </li>
  );
}

function Job({ job }: { readonly job: AttachJob }) {
  const { t } = useTranslation('evidence-entry');
  const bytes = useBytes();
  const { assessment } = useWorkspace();
  const { state, file, sent } = job;
  const isUnderWay = state === 'sending' || state === 'comparing' || state === 'keeping';
  const piece = assessment.evidence.find(({ id }) => id === job.evidence);
  return (
    <li className={styles.job} data-state={state}>
      <span className={styles.name} title={file.name}>
        {file.name}
      </span>
      <span className={styles.size}>{bytes(file.size)}</span>
      <span className={styles.said}>
        <Said job={job} title={piece?.title ?? ''} />
      </span>
      <span className={styles.actions}>
        <JobActions job={job} />
        <CloseButton
          size="sm"
          onClick={() => dismissJob(job.id)}
          aria-label={t(isUnderWay || state === 'waiting' ? 'cancel' : 'dismiss', { name: file.name })}
        />
      </span>
      {isUnderWay && (
        <Progress
          className={styles.bar}
          size={3}
          value={file.size === 0 ? 100 : (sent / file.size) * 100}
          aria-label={file.name}
        />
      )}
    </li>
  );
}

function Said({ job, title }: { readonly job: AttachJob; readonly title: string }) {
  const { t } = useTranslation('evidence-entry');
  const sentence = useErrorSentence();
  if (job.state === 'failed') return <span className={styles.bad}>{sentence(job.error)}</span>;
  if (job.state === 'same') return t('state.same', { title });
  return t(`state.${job.state}`);
}

function JobActions({ job }: { readonly job: AttachJob }) {
  const { t } = useTranslation('evidence-entry');
  const { assessmentId } = useWorkspace();
  const open = job.evidence && (
    <Button
      size="compact-xs"
      variant="default"
      renderRoot={(props) => (
        <Link
          to="/a/$assessmentId/evidence"
          params={{ assessmentId }}
          search={{ evidence: job.evidence ?? '' }}
          {...props}
        />
      )}
    >
      {t('open')}
    </Button>
  );
  if (job.state === 'kept') return open;
  if (job.state === 'failed') {
    return (
      <Button size="compact-xs" variant="default" onClick={() => retryJob(job.id)}>
        {t('retry')}
      </Button>
    );
  }
  if (job.state !== 'same') return null;
  return (
    <>
      {job.supports ? (
        <Button size="compact-xs" variant="default" onClick={() => takeExisting(job.id)}>
          {t('takeExisting')}
        </Button>
      ) : (
        open
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => retryJob(job.id)}>
        {t('again')}
      </Button>
    </>
  );
}
