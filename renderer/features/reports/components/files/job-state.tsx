import { Anchor, Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BridgeError } from '../../../../shared/bridge/bridge.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../../shared/i18n/use-error-sentence.ts';
import type { ExportOutcome } from '../../api/export-file.ts';
import type { ReportJob } from '../../api/use-report-job.ts';
import styles from '../reports.module.css';
import { proofSentence } from './proof-sentence.ts';

interface JobStateProps {
  readonly job: Pick<ReportJob<never, unknown>, 'isPending' | 'progress' | 'error' | 'cancel'>;
  readonly outcome: ExportOutcome | undefined;
}

/** How far a file is, with a way to stop it; then what became of it and what was found when it was read back. */
export function JobState({ job, outcome }: JobStateProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const sentence = useErrorSentence();
  const { error, isPending, progress } = job;
  const isCancelled = error instanceof BridgeError && error.code === 'cancelled';
  const step = progress === null ? t('making') : t(`step.${progress.step}`);
  return (
    <>
      <p
        role="status"
        className={styles.outcome}
        data-quiet={isPending || isCancelled || outcome?.kind === 'cancelled'}
        data-failed={!isPending && error !== null && !isCancelled}
      >
        {isPending && step}
        {!isPending && isCancelled && t('outcome.stopped')}
        {!isPending && error && !isCancelled && t('failed', { reason: sentence(error) })}
        {!isPending && !error && outcome && (
          <>
            {t(`outcome.${outcome.kind}`, { name: 'name' in outcome ? outcome.name : '' })}
            {'proof' in outcome && (
              <span className={styles.proof}> {proofSentence(t, format, outcome.proof.found)}</span>
            )}
            {outcome.kind === 'print' && (
              <Anchor href={outcome.url} target="_blank" rel="noopener">
                {t('outcome.openPrint')}
              </Anchor>
            )}
          </>
        )}
      </p>
      {isPending && progress && (
        <div className={styles.progress}>
          <Progress.Root size="sm" flex={1}>
            <Progress.Section
              value={progress.share * 100}
              aria-label={step}
              aria-valuetext={format.percent(progress.share)}
            />
          </Progress.Root>
          <Button size="compact-sm" variant="default" onClick={job.cancel}>
            {t('stop')}
          </Button>
        </div>
      )}
    </>
  );
}
